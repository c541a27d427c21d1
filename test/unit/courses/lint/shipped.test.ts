import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { libraryFolder } from '#test/helpers/library-folder.ts'
import { lintFiles, placesOf } from '#test/helpers/lint-files.ts'

test.each(readdirSync(libraryFolder).filter((name) => statSync(join(libraryFolder, name)).isDirectory()))(
  'the shipped pack %s has nothing wrong',
  (pack) => {
    const folder = join(libraryFolder, pack)
    const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
      statSync(join(folder, path)).isFile(),
    )
    const files = Object.fromEntries(
      paths.map((path) => [path.replaceAll('\\', '/'), readFileSync(join(folder, path), 'utf8')]),
    )
    expect(placesOf(lintFiles(files))).toEqual([])
  },
)
