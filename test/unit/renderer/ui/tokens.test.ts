import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const renderer = join(import.meta.dirname, '../../../../renderer')
const css = readFileSync(join(renderer, 'ui/tokens.css'), 'utf8')
const [lightPart = '', darkPart = ''] = css.split('@media (prefers-color-scheme: dark)')

/** Grounds and the inks that stand on them somewhere; 4.5 for text, 3 for lines and bars that carry meaning. */
const pairs = [
  ['paper', 'ink', 4.5],
  ['paper', 'ink-soft', 4.5],
  ['paper', 'action', 4.5],
  ['paper', 'loess-ink', 4.5],
  ['paper', 'clay', 4.5],
  ['paper', 'loess', 3],
  ['paper', 'line-strong', 3],
  ['card', 'ink', 4.5],
  ['card', 'ink-soft', 4.5],
  ['card', 'action', 4.5],
  ['card', 'loess-ink', 4.5],
  ['card', 'clay', 4.5],
  ['card', 'loess', 3],
  ['card', 'line-strong', 3],
  ['rail', 'ink', 4.5],
  ['rail', 'ink-soft', 4.5],
  ['rail-hover', 'ink', 4.5],
  ['action', 'on-action', 4.5],
  ['action-hover', 'on-action', 4.5],
  ['action-wash', 'ink', 4.5],
  ['action-wash', 'action', 4.5],
  ['loess-wash', 'ink', 4.5],
  ['loess-wash', 'loess-ink', 4.5],
  ['clay-wash', 'ink', 4.5],
  ['clay-wash', 'clay', 4.5],
  ['mark', 'ink', 4.5],
] as const

describe.each([
  ['light', lightPart],
  ['dark', darkPart],
])('%s theme', (_, part) => {
  const colours = new Map([...part.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map((match) => [match[1], match[2]]))
  test.each(pairs)('%s carries %s at %d to 1 or better (WCAG 2.2, 1.4.3 and 1.4.11)', (ground, ink, least) => {
    expect(contrast(colours.get(ground) ?? '', colours.get(ink) ?? '')).toBeGreaterThanOrEqual(least)
  })
})

test('a style sheet of the screens names no token that does not exist', () => {
  // React Aria sets the width of the button that opens a list, a sheet its own.
  const known = new Set([
    '--trigger-width',
    '--sheet-width',
    ...[...css.matchAll(/(--[a-z-]+):/g)].map(([, name]) => name),
  ])
  const sheets = readdirSync(renderer, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.css'))
  const unknown = sheets.flatMap((file) =>
    [...readFileSync(join(renderer, file), 'utf8').matchAll(/var\((--[\w-]+)/g)]
      .filter(([, name]) => !known.has(name))
      .map(([, name]) => `${file}: ${name}`),
  )
  expect(unknown).toEqual([])
})

/** Contrast ratio by the formula of WCAG 2.2. */
function contrast(one: string, other: string): number {
  const [lower = Number.NaN, higher = Number.NaN] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (higher + 0.05) / (lower + 0.05)
}

function luminance(colour: string): number {
  const [r = Number.NaN, g = Number.NaN, b = Number.NaN] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
