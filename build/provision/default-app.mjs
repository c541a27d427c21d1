/** Electron's default app: what runs when `electron .` is started on a folder. The registry-only runtime lacks it. */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const source = fileURLToPath(new URL('default-app', import.meta.url))

/**
 * Packs `default-app/` as resources/default_app.asar of a dist, unless this very one is there. Not as resources/app: that
 * would win over the app.asar of a package made with this dist.
 * @param {string} dist
 */
export async function packDefaultApp(dist) {
  const resources = path.join(dist, 'resources')
  const archive = path.join(resources, 'default_app.asar')
  const mark = path.join(resources, 'default_app.sha256')
  const hash = createHash('sha256')
  for (const name of readdirSync(source).toSorted()) hash.update(readFileSync(path.join(source, name)))
  const wanted = hash.digest('hex')
  if (existsSync(archive) && existsSync(mark) && readFileSync(mark, 'utf8') === wanted) return
  const { createPackage } = await import('@electron/asar')
  mkdirSync(resources, { recursive: true })
  await createPackage(source, `${archive}.${process.pid}`)
  renameSync(`${archive}.${process.pid}`, archive)
  writeFileSync(mark, wanted)
}
