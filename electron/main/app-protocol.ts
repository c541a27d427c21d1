import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { protocol, type Session } from 'electron'
import type { Log } from '#services/log.ts'
import { contentSecurityPolicy } from './content-security-policy.ts'

/** The address of the one page. */
export const pageUrl = 'app://tianye/index.html'

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

/** Must run before the app is ready: makes app:// and pack:// standard, secure schemes that bypass nothing. */
export function declareSchemes(): void {
  const privileges = { standard: true, secure: true }
  protocol.registerSchemesAsPrivileged(['app', 'pack'].map((scheme) => ({ scheme, privileges })))
}

/** Serves the built pages from `root` and nothing else, each with the full policy. */
export function serveApp(session: Session, root: string, log: Log): void {
  session.protocol.handle('app', async (request) => {
    const file = fileOf(request, root)
    if (file === undefined) {
      log.warn('refused: address', {
        url: request.url.slice(0, 200),
        method: request.method,
      })
      return new Response(null, { status: 404 })
    }
    const nonce = randomBytes(16).toString('base64')
    try {
      const body = await readFile(file)
      const isPage = extname(file) === '.html'
      return new Response(isPage ? body.toString('utf8').replaceAll('%NONCE%', nonce) : new Uint8Array(body), {
        headers: {
          'content-type': contentTypes[extname(file)] ?? 'application/octet-stream',
          'content-security-policy': contentSecurityPolicy(nonce),
          'x-content-type-options': 'nosniff',
          'referrer-policy': 'no-referrer',
          'cross-origin-opener-policy': 'same-origin',
        },
      })
    } catch {
      log.warn('refused: no such file', { url: request.url.slice(0, 200) })
      return new Response(null, { status: 404 })
    }
  })
}

/** The file a request means, or undefined when it means anything but a known kind of file below `root`. */
function fileOf(request: Request, root: string): string | undefined {
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.host !== 'tianye') return undefined
  const path = normalize(join(root, decodeURIComponent(url.pathname)))
  if (!path.startsWith(root + sep) || !(extname(path) in contentTypes)) return undefined
  return path
}
