import type { ApiClient } from '#renderer/api/api-client.ts'

/**
 * Waits for bundles that are opened with Tianye, and takes in at the place for them whatever waits by then. Ends when another page
 * of this window waits in its place.
 */
export async function followOpenedBundles(
  api: ApiClient,
  show: () => Promise<void>,
  takeIn: () => Promise<void>,
): Promise<void> {
  const reply = await api.awaitOpenedBundle()
  if (!reply.ok || reply.value === null) return
  await show()
  await takeIn()
  await followOpenedBundles(api, show, takeIn)
}
