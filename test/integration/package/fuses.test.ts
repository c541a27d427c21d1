import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { differingFuses } from '#build/package/fuses.mjs'

/** What marks the place of the fuses in a program file; version 1 and eight fuses follow it. */
const mark = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX\x01\x08'
const folder = mkdtempSync(join(tmpdir(), 'tianye-fuses-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('differingFuses', () => {
  test('finds nothing where all are as wanted', async () => {
    expect(await differingFuses(program('00000100'), 'linux')).toEqual([])
    expect(await differingFuses(program('00001100'), 'win32')).toEqual([])
  })

  test('names each that is not', async () => {
    expect(await differingFuses(program('10100000'), 'linux')).toEqual([
      'runAsNode should be 0 and is 1',
      'enableNodeOptionsEnvironmentVariable should be 0 and is 1',
      'onlyLoadAppFromAsar should be 1 and is 0',
    ])
  })

  test('archive integrity is wanted where Electron has it', async () => {
    expect(await differingFuses(program('00000100'), 'win32')).toEqual([
      'enableEmbeddedAsarIntegrityValidation should be 1 and is 0',
    ])
  })
})

function program(fuses: string): string {
  const file = join(folder, fuses)
  writeFileSync(file, `program${mark}${fuses}program`, 'latin1')
  return file
}
