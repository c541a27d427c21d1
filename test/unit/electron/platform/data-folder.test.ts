import { expect, test } from 'vitest'
import { defaultDataFolder } from '#platform/data-folder.ts'

test.each([
  ['linux', {}, '/h/mei', '/h/mei/.local/share/tianye'],
  ['linux', { XDG_DATA_HOME: '/data/mei' }, '/h/mei', '/data/mei/tianye'],
  ['linux', { XDG_DATA_HOME: '' }, '/h/mei', '/h/mei/.local/share/tianye'],
  ['darwin', {}, '/u/mei', '/u/mei/Library/Application Support/Tianye'],
] as const)('on %s with %j and home %s records lie in %s', (platform, env, home, expected) => {
  expect(defaultDataFolder({ platform, env, home })).toBe(expected)
})
