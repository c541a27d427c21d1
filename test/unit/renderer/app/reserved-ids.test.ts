import { expect, test } from 'vitest'
import { reservedPartIds } from '#courses/format/check-manifest.ts'
import { routes } from '#renderer/app/routes.ts'

test('no module can have the name of another screen of a course', () => {
  const paths = Object.values(routes).map(({ options }) => ('path' in options ? options.path : ''))
  const names = paths.flatMap((path) => /^\/learn\/\$pack\/(\w[\w-]*)/.exec(path)?.[1] ?? [])
  expect(names).toContain('statement')
  expect(names.filter((name) => !reservedPartIds.has(name))).toEqual([])
})
