import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { courseProfiles } from '#courses/rules/profiles/rule-profiles.ts'
import { libraryFolder } from '#test/helpers/library-folder.ts'
import { lintByProfiles, placesOf } from '#test/helpers/lint-files.ts'

test.each(readdirSync(libraryFolder).filter((name) => statSync(join(libraryFolder, name)).isDirectory()))(
  'the shipped pack %s has nothing wrong, without a profile and by every one that asks something of courses',
  (pack) => {
    const folder = join(libraryFolder, pack)
    const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
      statSync(join(folder, path)).isFile(),
    )
    const files = Object.fromEntries(
      paths.map((path) => [path.replaceAll('\\', '/'), readFileSync(join(folder, path), 'utf8')]),
    )
    expect(courseProfiles.map(({ id }) => id)).toEqual(expect.arrayContaining(['cn-mca-2009', 'nasw-distance']))
    const found = lintByProfiles(files, [null, ...courseProfiles])
    expect(found.map(placesOf)).toEqual([null, ...courseProfiles].map(() => []))
  },
)
