import { expect, type Page } from '@playwright/test'

/** The first run: the field for a name has the focus, so a name and Enter make a learner. By keyboard alone. */
export async function beginLearning(page: Page, name: string): Promise<void> {
  await expect(page.getByRole('textbox')).toBeFocused()
  await page.keyboard.type(name)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name)
}
