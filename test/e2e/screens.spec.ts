import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, test } from '@playwright/test'
import { languages } from '#contract/language.ts'
import { screens } from '#renderer/app/screens.ts'
import { oneStart } from '../helpers/one-start.ts'
import { showScreen } from '../helpers/open-screen.ts'
import { byStart, startFor } from '../helpers/prepare-screens.ts'
import { leavePicture, takeLook } from '../helpers/take-look.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
/** Whether every theme is pictured in every size; else each theme in one and each size in one. */
const isEveryPicture = process.env['TIANYE_EVERY_PICTURE'] === '1'
/** How a screen is looked at, each look one step from the one before. The dark theme changes nothing but colours, so one of its sizes will do. */
const looks: readonly Look[] = [
  { theme: 'light', size: [1280, 800], isPictured: true, axe: 'none' },
  { theme: 'light', size: [1024, 700], isPictured: isEveryPicture, axe: 'all' },
  { theme: 'dark', size: [1024, 700], isPictured: true, axe: 'colours' },
  ...(isEveryPicture ? [{ theme: 'dark', size: [1280, 800], isPictured: true, axe: 'none' } as const] : []),
]

type Look = {
  readonly theme: 'light' | 'dark'
  readonly size: readonly [width: number, height: number]
  readonly isPictured: boolean
  readonly axe: 'all' | 'colours' | 'none'
}

type AxeResult = { readonly violations: readonly { readonly id: string; readonly nodes: readonly unknown[] }[] }

for (const alike of byStart(screens)) {
  for (const language of languages) {
    test.describe(() => {
      const start = oneStart(() => startFor(alike[0], language))

      for (const [index, screen] of alike.entries()) {
        test(`${screen.id} in ${language}: no accessibility violation, nothing cut off, in both themes`, async () => {
          // A record is drawn by the test and again by the program.
          if (screen.way.kind === 'checked') test.setTimeout(240_000)
          const started = await start()
          const { page } = started
          await showScreen(started, screen, language)
          await expect(page.locator('html')).toHaveAttribute('lang', language)
          // The page's own policy forbids foreign scripts; axe comes in through the debugger instead.
          if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe)
          // Every other screen is looked at backwards, so that most begin as the one before ended.
          for (const look of index % 2 === 0 ? looks : looks.toReversed()) {
            const { theme, size } = look
            await takeLook(started, theme, size)
            if (look.isPictured) await leavePicture(page, `${screen.id}-${language}-${theme}-${size[0]}`)
            const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
            expect(overflow, 'horizontal overflow in px').toBeLessThanOrEqual(0)
            if (look.axe === 'none') continue
            // Of what axe looks at, a theme changes nothing but colours.
            const only = look.axe === 'all' ? {} : { runOnly: ['color-contrast', 'link-in-text-block'] }
            const found = await page.evaluate<AxeResult>(
              `axe.run(document, ${JSON.stringify({ resultTypes: ['violations'], ...only })})`,
            )
            expect(found.violations.map((violation) => [violation.id, violation.nodes])).toEqual([])
          }
        })
      }
    })
  }
}
