import type { StatedChange } from '#courses/format/pack-changes.ts'
import { english } from '../example-pack.ts'
import type { LintPack } from '../lint-pack.ts'
import { rule } from '../rule.ts'

/** A `changes.json` that says this one thing of the step to the pack's version. */
const says = (change: string, from = '0.9.0', to = '1.0.0') => ({
  files: {
    'changes.json': `{ "versions": [{ "from": "${from}", "to": "${to}", "changes": [\n${change}\n] }] }\n`,
  },
})

/** What is said of a change has to do with this pack. */
export const changeUnknown = rule({
  id: 'change-unknown',
  severity: 'error',
  summary:
    'What `changes.json` says of the step to the pack’s own version is true of the pack: what changed or was moved stands there, what was removed does not.',
  reason: 'A typing slip in an id would let a change pass as something else, and nobody would notice.',
  ok: [
    english('Sit down first.\n', says('{ "in": "visit", "id": "gate", "kind": "wording" }')),
    english('Sit down first.\n', says('{ "in": "visit", "id": "visit", "kind": "meaning" }')),
    english('Sit down first.\n', says('{ "in": "tea", "id": "gate", "kind": "moved", "to": "visit" }')),
    english('Sit down first.\n', says('{ "in": "visit", "id": "cups", "kind": "removed" }')),
    english('Sit down first.\n', says('{ "in": "visit", "id": "cups", "kind": "wording" }', '0.8.0', '0.9.0')),
  ],
  notOk: [
    {
      ...english('Sit down first.\n', says('{ "in": "visit", "id": "gaet", "kind": "wording" }')),
      at: ['changes.json:2:18'],
    },
    {
      ...english('Sit down first.\n', says('{ "in": "visit", "id": "gate", "kind": "removed" }')),
      at: ['changes.json:2:18'],
    },
    {
      ...english('Sit down first.\n', says('{ "in": "visit", "id": "gate", "kind": "moved", "to": "tea" }')),
      at: ['changes.json:2:18'],
    },
  ],
  *check(pack) {
    for (const [index, { to, changes }] of (pack.changes?.versions ?? []).entries()) {
      if (pack.manifest === null || to !== pack.manifest.version) continue
      for (const [at, change] of changes.entries()) {
        const part = change.kind === 'moved' ? change.to : change.in
        const isThere = stands(pack, part, change.id)
        if (isThere === null || isThere === (change.kind !== 'removed')) continue
        const facts = { id: change.id, part, kind: change.kind satisfies StatedChange['kind'] }
        yield { place: pack.changesPlaceOf(['versions', index, 'changes', at, 'id']), facts }
      }
    }
  },
})

/** Whether an id stands in a module or bank, or names it; `null` when a file of it cannot be read. */
function stands({ parts }: LintPack, part: string, id: string): boolean | null {
  const files = parts.filter((one) => one.id === part).flatMap((one) => one.files)
  if (files.some(({ survey }) => survey === null)) return null
  return (
    files.length > 0 &&
    (id === part || files.some(({ survey }) => survey?.slots.some((slot) => slot.id === id) === true))
  )
}
