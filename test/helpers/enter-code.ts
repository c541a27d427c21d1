import { expect, type Page } from '@playwright/test'
import type { CompactClaim } from '#contract/credential.ts'
import { compactClaimOf } from '#interop/openbadges/compact-claim.ts'
import { sampleFacts, sampleSeed } from './completion-samples.ts'
import { claimOf } from './real-record.ts'

/** Types the text of a paper's QR code where it is checked, as a scanner does it, and waits for the verdict. */
export async function enterCode(page: Page, text: string): Promise<void> {
  const field = page.getByRole('main').getByRole('textbox')
  await field.fill(text)
  await field.press('Enter')
  await expect(page.locator('main h2').first()).toBeVisible({ timeout: 90_000 })
}

/** A code as it stands on papers, of somebody whom no computer here knows, and what it says. */
export async function sampleCode(): Promise<{ readonly text: string; readonly claim: CompactClaim }> {
  const facts = await sampleFacts()
  return { text: await claimOf(facts, sampleSeed), claim: compactClaimOf(facts) }
}
