import { join } from 'node:path'

/** What decides where the records are kept. */
export type DataFolderQuestion = {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
  readonly home: string
}

/**
 * The folder that holds this account's records: the same for the app and the command. Follows each system's own rule:
 * `%APPDATA%` on Windows, Application Support on macOS, the XDG base directory specification elsewhere.
 */
export function defaultDataFolder({ platform, env, home }: DataFolderQuestion): string {
  if (platform === 'win32') return join(env['APPDATA'] ?? join(home, 'AppData', 'Roaming'), 'Tianye')
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Tianye')
  return join(env['XDG_DATA_HOME'] || join(home, '.local', 'share'), 'tianye')
}
