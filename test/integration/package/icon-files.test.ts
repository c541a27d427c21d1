import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { iconContainers } from '#build/package/icon/containers.mjs'

const folder = 'build/package/icon'
const pngs = [16, 24, 32, 48, 64, 128, 256, 512, 1024].map((size) => ({
  size,
  bytes: readFileSync(`${folder}/png/${size}x${size}.png`),
}))

describe('icon files', () => {
  test.each(pngs)('the PNG of $size px is that large', ({ size, bytes }) => {
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([size, size])
  })

  test('those of Windows and macOS hold the PNGs that lie beside them', () => {
    const ico = iconContainers.ico(pngs.filter(({ size }) => size <= 256))
    expect(readFileSync(`${folder}/icon.ico`).equals(ico)).toBe(true)
    expect(readFileSync(`${folder}/icon.icns`).equals(iconContainers.icns(pngs))).toBe(true)
  })
})
