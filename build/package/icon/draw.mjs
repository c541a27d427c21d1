/** The half of render.mjs that runs inside Electron: `electron draw.mjs SVG SIZE PNG [SVG SIZE PNG]…`. */
import { readFileSync, writeFileSync } from 'node:fs'
import { app, BrowserWindow } from 'electron'

// Not awaited here: Electron is not ready before this file has run to its end.
void app.whenReady().then(drawAll)

async function drawAll() {
  const window = new BrowserWindow({ show: false })
  await window.loadURL('about:blank')
  const given = process.argv.slice(process.argv.indexOf('--') + 1)
  for (let at = 0; at < given.length; at += 3) {
    const [svg = '', size = '', png = ''] = given.slice(at, at + 3)
    writeFileSync(png, Buffer.from(await draw(window, readFileSync(svg), Number(size)), 'base64'))
  }
  app.quit()
}

/**
 * @param {BrowserWindow} window
 * @param {Buffer} svg
 * @param {number} size in pixels
 * @returns {Promise<string>} the PNG in Base64
 */
async function draw(window, svg, size) {
  const script = `(async () => {
    const image = new Image(${size}, ${size})
    image.src = 'data:image/svg+xml;base64,${svg.toString('base64')}'
    await image.decode()
    const canvas = new OffscreenCanvas(${size}, ${size})
    canvas.getContext('2d').drawImage(image, 0, 0, ${size}, ${size})
    const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer())
    return btoa(String.fromCharCode(...bytes))
  })()`
  return String(await window.webContents.executeJavaScript(script))
}
