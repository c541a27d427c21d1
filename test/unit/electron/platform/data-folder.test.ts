import { expect, test } from 'vitest'
import { defaultDataFolder } from '#platform/data-folder.ts'

test.each([
  ['linux', {}, '/home/mei', '/home/mei/.local/share/tianye'],
  ['linux', { XDG_DATA_HOME: '/data/mei' }, '/home/mei', '/data/mei/tianye'],
  ['linux', { XDG_DATA_HOME: '' }, '/home/mei', '/home/mei/.local/share/tianye'],
  ['darwin', {}, '/Users/mei', '/Users/mei/Library/Application Support/Tianye'],
] as const)('on %s with %j and home %s records lie in %s', (platform, env, home, expected) => {
  expect(defaultDataFolder({ platform, env, home })).toBe(expected)
})
