import { mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { languages } from '#contract/language.ts'
import { screens } from '#renderer/app/screens.ts'
import { openScreen, takeTheme } from '../helpers/open-screen.ts'

const folder = join(import.meta.dirname, '..', '..', 'out', 'screens')
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
mkdirSync(folder, { recursive: true })

type AxeResult = { readonly violations: readonly { readonly id: string; readonly nodes: readonly unknown[] }[] }

for (const screen of screens) {
  for (const language of languages) {
    test(`${screen.id} in ${language}: no accessibility violation, nothing cut off, in both themes`, async () => {
      // A record is drawn by the test and again by the program.
      if (screen.way.kind === 'checked') test.setTimeout(240_000)
      const { page, app } = await openScreen(screen, { language, theme: 'light' })
      try {
        await expect(page.locator('html')).toHaveAttribute('lang', language)
        // The page's own policy forbids foreign scripts; axe comes in through the debugger instead.
        await page.evaluate(axe)
        for (const theme of ['light', 'dark'] as const) {
          await takeTheme(app, page, theme)
          for (const [width, height] of [
            [1280, 800],
            [1024, 700],
          ] as const) {
            await app.evaluate(
              ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height),
              { width, height },
            )
            await expect.poll(() => page.evaluate(() => innerWidth)).toBe(width)
            await page.screenshot({ path: join(folder, `${screen.id}-${language}-${theme}-${width}.png`) })
            const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
            expect(overflow, 'horizontal overflow in px').toBeLessThanOrEqual(0)
          }
          const result = await page.evaluate<AxeResult>('axe.run(document)')
          expect(result.violations.map((violation) => [violation.id, violation.nodes])).toEqual([])
        }
      } finally {
        await app.close()
      }
    })
  }
}
