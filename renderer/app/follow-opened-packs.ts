import type { ApiClient } from '#renderer/api/api-client.ts'
import type { PacksStore } from '#renderer/features/packs/packs-store.ts'

/**
 * Waits for files that are opened with Tianye, one after another, and shows what is in each. Ends when another page of this
 * window waits in its place.
 */
export async function followOpenedPacks(api: ApiClient, packs: PacksStore, show: () => Promise<void>): Promise<void> {
  const reply = await api.awaitOpenedPack()
  if (!reply.ok || reply.value === null) return
  await show()
  void packs.getState().actions.read(reply.value)
  await followOpenedPacks(api, packs, show)
}
