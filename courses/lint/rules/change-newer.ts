import { compareVersions } from '#courses/format/version-range.ts'
import { english } from '../example-pack.ts'
import { rule } from '../rule.ts'

const step = (to: string) => ({
  files: { 'changes.json': `{ "versions": [{ "from": "0.9.0",\n  "to": "${to}", "changes": [] }] }\n` },
})

/** Changes lead to this pack, not beyond it. */
export const changeNewer = rule({
  id: 'change-newer',
  severity: 'error',
  summary: 'No step of `changes.json` leads to a version newer than the pack’s own.',
  reason: 'What is said of a version that nobody has is never read; most often one of the two numbers was forgotten.',
  ok: [english('Sit down first.\n', step('1.0.0'))],
  notOk: [{ ...english('Sit down first.\n', step('1.4.0')), at: ['changes.json:2:3'] }],
  *check({ manifest, changes, changesPlaceOf }) {
    if (manifest === null) return
    for (const [index, { to }] of (changes?.versions ?? []).entries()) {
      if (compareVersions(to, manifest.version) <= 0) continue
      yield { place: changesPlaceOf(['versions', index, 'to']), facts: { to, version: manifest.version } }
    }
  },
})
