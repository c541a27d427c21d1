import { rule as docstringOnExport } from './docstring-on-export.mjs'
import { rule as noDeepRelativeImport } from './no-deep-relative-import.mjs'
import { rule as noDirectWire } from './no-direct-wire.mjs'
import { rule as noHiddenClock } from './no-hidden-clock.mjs'
import { rule as noInterface } from './no-interface.mjs'
import { rule as noIpcMain } from './no-ipc-main.mjs'
import { rule as noIpcRenderer } from './no-ipc-renderer.mjs'
import { rule as noLiteralJsxText } from './no-literal-jsx-text.mjs'
import { rule as noOpenExternal } from './no-open-external.mjs'
import { rule as noRawHtml } from './no-raw-html.mjs'
import { rule as noSqlite } from './no-sqlite.mjs'
import { rule as noVagueName } from './no-vague-name.mjs'

/**
 * Our own lint rules, `tianye/<file name>`. Which room each holds in, and its one named place, is in .oxlintrc.json.
 *
 * @type {{ meta: { name: string }, rules: Record<string, import('../visitors.mjs').Rule> }}
 */
const plugin = {
  meta: { name: 'tianye' },
  rules: {
    'docstring-on-export': docstringOnExport,
    'no-deep-relative-import': noDeepRelativeImport,
    'no-direct-wire': noDirectWire,
    'no-hidden-clock': noHiddenClock,
    'no-interface': noInterface,
    'no-ipc-main': noIpcMain,
    'no-ipc-renderer': noIpcRenderer,
    'no-literal-jsx-text': noLiteralJsxText,
    'no-open-external': noOpenExternal,
    'no-raw-html': noRawHtml,
    'no-sqlite': noSqlite,
    'no-vague-name': noVagueName,
  },
}

export default plugin
