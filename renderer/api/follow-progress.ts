import type { ApiClient } from './api-client.ts'

/** Tells how much is done, from 0 to 1, each time it has grown, until nothing is being done any more. */
export async function followProgress(
  ask: ApiClient['awaitImportProgress' | 'awaitErasureProgress'],
  onShare: (share: number) => void,
  after = 0,
): Promise<void> {
  const told = await ask({ after })
  if (!told.ok || told.value === null) return
  onShare(told.value / 1000)
  await followProgress(ask, onShare, told.value)
}
