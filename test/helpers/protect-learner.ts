import { expect, type Page } from '@playwright/test'
import type { Language } from '#contract/language.ts'

/** The passphrase that tests give to learners. */
export const testPassphrase = 'three goats on the dyke'

/** How a learner with a passphrase is found: see the ways to a screen. */
export type ProtectedState = 'locked' | 'waits' | 'open' | 'code'

/** Makes a learner; one with a passphrase unless it is set on screen, and three wrong tries where one has to wait. */
export async function protectLearner(page: Page, language: Language, state: ProtectedState): Promise<void> {
  const name = language === 'en' ? 'Wang Xiaomei' : '王小梅'
  await page.evaluate(
    async ({ as, passphrase, isSet, wrongTries }) => {
      const api = window.tianye
      const made = await api['learners:create']({ name: as })
      if (!made.ok) throw new Error(JSON.stringify(made))
      const { learner } = made.value
      if (isSet) await api['protection:set']({ learner, passphrase })
      await api['protection:lock']()
      for (let turn = 0; turn < wrongTries; turn += 1) {
        await api['protection:unlock']({ learner, passphrase: `wrong ${turn}` })
      }
    },
    {
      as: name,
      passphrase: testPassphrase,
      isSet: state !== 'code',
      // Enough for a wait that outlasts a look at the screen.
      wrongTries: state === 'waits' ? 3 : 0,
    },
  )
}

/** What is left to do once the page has found the learner. */
export async function reachState(page: Page, state: ProtectedState): Promise<void> {
  const fields = page.locator('main input[type="password"]')
  if (state === 'open') {
    await fields.first().fill(testPassphrase)
    await fields.first().press('Enter')
    // The list of what is protected stands on the screen behind the lock alone.
    await expect(page.locator('main ul')).toBeVisible()
  }
  if (state === 'code') {
    await fields.nth(0).fill(testPassphrase)
    await fields.nth(1).fill(testPassphrase)
    await fields.nth(1).press('Enter')
    await expect(page.locator('[data-recovery-code]')).toBeVisible({ timeout: 20_000 })
  }
}
