import { mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { languages } from '#contract/language.ts'
import { screens } from '#renderer/app/screens.ts'
import { oneStart } from '../helpers/one-start.ts'
import { showScreen, takeSize, takeTheme } from '../helpers/open-screen.ts'
import { byStart, startFor } from '../helpers/prepare-screens.ts'

const folder = join(import.meta.dirname, '..', '..', 'out', 'screens')
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
/** In the order of the light theme; the dark one, which changes nothing but colours, goes back as far as its pictures need. */
const sizes = [
  [1280, 800],
  [1024, 700],
] as const
/** Whether every theme is pictured in every size; else each theme in one and each size in one. */
const isEveryPicture = process.env['TIANYE_EVERY_PICTURE'] === '1'
const darkSizes = isEveryPicture ? sizes.toReversed() : sizes.slice(-1)
mkdirSync(folder, { recursive: true })

type AxeResult = { readonly violations: readonly { readonly id: string; readonly nodes: readonly unknown[] }[] }

for (const alike of byStart(screens)) {
  for (const language of languages) {
    test.describe(() => {
      const start = oneStart(() => startFor(alike[0], language))

      for (const screen of alike) {
        test(`${screen.id} in ${language}: no accessibility violation, nothing cut off, in both themes`, async () => {
          // A record is drawn by the test and again by the program.
          if (screen.way.kind === 'checked') test.setTimeout(240_000)
          const started = await start()
          const { page, app } = started
          await showScreen(started, screen, language)
          await expect(page.locator('html')).toHaveAttribute('lang', language)
          // The page's own policy forbids foreign scripts; axe comes in through the debugger instead.
          if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe)
          for (const theme of ['light', 'dark'] as const) {
            await takeTheme(app, page, theme)
            for (const [width, height] of theme === 'light' ? sizes : darkSizes) {
              await takeSize(app, page, width, height)
              if (isEveryPicture || (theme === 'light') === (width === 1280))
                await page.screenshot({ path: join(folder, `${screen.id}-${language}-${theme}-${width}.png`) })
              const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
              expect(overflow, 'horizontal overflow in px').toBeLessThanOrEqual(0)
            }
            // Of what axe looks at, a theme changes nothing but colours.
            const only = theme === 'light' ? {} : { runOnly: ['color-contrast', 'link-in-text-block'] }
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
