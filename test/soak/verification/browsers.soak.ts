import { expect, test } from 'vitest'
import { browsers, driveThrough, findBrowser } from './browsers.ts'

test.each(Object.keys(browsers) as (keyof typeof browsers)[])(
  'the page that is handed out works in %s',
  async (name) => {
    const found = findBrowser(name)
    if ('advice' in found) throw new Error(found.advice)
    const { standings, requests, errors } = await driveThrough(name, found.program)
    expect({ standings, requests, errors }).toEqual({
      standings: [['valid-unknown-issuer'], ['trusted'], ['invalid', 'trusted'], ['trusted']],
      requests: [],
      errors: [],
    })
  },
)
