import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'

/** The one file that the app writes into an empty folder, once it is whole: until then it lies beside its place as a `.part`. */
export async function oneFileIn(folder: string): Promise<string> {
  const whole = () => readdirSync(folder).filter((name) => !name.endsWith('.part'))
  await expect.poll(() => whole().length, { timeout: 60_000 }).toBe(1)
  return join(folder, whole()[0] ?? '')
}
