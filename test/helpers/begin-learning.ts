import { expect, type Page } from '@playwright/test'
import { enter, tabTo } from './keyboard.ts'

/** The first run or a further profile: an in-service worker of this name begins. By keyboard alone. */
export async function beginLearning(page: Page, name: string): Promise<void> {
  await tabTo(page, page.locator('[data-purpose="student"] input'))
  await page.keyboard.press('ArrowDown')
  await expect(page.locator('[data-purpose="worker"] input')).toBeChecked()
  const field = page.locator('main input[type="text"]')
  await tabTo(page, field)
  await page.keyboard.insertText(name)
  await enter(page, field)
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name)
}
