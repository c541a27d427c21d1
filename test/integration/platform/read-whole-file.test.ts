import { mkdtempSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readWholeFile } from '#platform/read-whole-file.ts'

test('a file is read whole; what is too large, or no file at all, is refused without being read', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tianye-read-'))
  const file = join(folder, 'card.json')
  writeFileSync(file, '{"format":1}')
  expect((await readWholeFile(file, 12)).toString()).toBe('{"format":1}')
  truncateSync(file, 20_001)
  const endless = process.platform === 'win32' ? [] : ['/dev/zero']
  for (const refused of [file, folder, join(folder, 'nothing'), ...endless])
    await expect(readWholeFile(refused, 20_000), refused).rejects.toMatchObject({
      code: 'file-unreadable',
      details: { file: refused },
    })
})
