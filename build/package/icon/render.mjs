/** `node build/package/icon/render.mjs`: draws every icon file anew from the two SVGs, with the Electron at hand. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { provision, root } from '#build/provision/provision.mjs'
import { runCommand } from '#build/provision/run-command.mjs'
import { runMain } from '#build/provision/run-main.mjs'
import { startXvfb } from '#build/provision/xvfb.mjs'
import { iconContainers } from './containers.mjs'

const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024]
const largestSmall = 24
const folder = path.join(root, 'build', 'package', 'icon')
const pngFolder = path.join(folder, 'png')

/** @param {number} size */
const pngFile = (size) => path.join(pngFolder, `${size}x${size}.png`)

await runMain(async () => {
  const { electron } = await provision({ for: 'test' })
  if (electron === undefined) return 1
  mkdirSync(pngFolder, { recursive: true })
  const orders = sizes.flatMap((size) => [
    path.join(folder, '..', size <= largestSmall ? 'icon-small.svg' : 'icon.svg'),
    String(size),
    pngFile(size),
  ])
  const xvfb = process.platform === 'linux' ? await startXvfb({ width: 640, height: 480 }) : undefined
  const rootOnly = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const { code, output } = await runCommand(
    electron.path,
    [...rootOnly, path.join(folder, 'draw.mjs'), '--', ...orders],
    { env: { ...process.env, ...(xvfb ? { DISPLAY: xvfb.display } : {}) } },
  )
  await xvfb?.stop()
  if (code !== 0) throw new Error(output)

  const pngs = sizes.map((size) => ({ size, bytes: readFileSync(pngFile(size)) }))
  writeFileSync(path.join(folder, 'icon.ico'), iconContainers.ico(pngs.filter(({ size }) => size <= 256)))
  writeFileSync(path.join(folder, 'icon.icns'), iconContainers.icns(pngs))
  return 0
})
