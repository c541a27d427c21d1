import { describe, expect, test } from 'vitest'
import { browsers, driveThrough, findBrowser, pageFile } from '#test/soak/verification/browsers.ts'

describe('verify.html', () => {
  test('is small, one file, and may ask for nothing', () => {
    const { bytes, policy } = pageFile()
    expect(bytes).toBeLessThan(600_000)
    expect(policy).toMatch(
      /^default-src 'none'; script-src 'sha256-[\w+/]+='; style-src 'sha256-[\w+/]+='; base-uri 'none'; form-action 'none'$/,
    )
  })

  // A machine without one of the browsers is told what to type; `npm run soak -- browsers` fails there.
  test.each(Object.keys(browsers) as (keyof typeof browsers)[])(
    'tells a record from a forgery in Debian’s %s, without a request',
    async (name) => {
      const found = findBrowser(name)
      if ('advice' in found) {
        process.stdout.write(`${found.advice}\n`)
        return
      }
      expect(await driveThrough(name, found.program)).toEqual({
        standings: [['valid-unknown-issuer'], ['trusted'], ['invalid', 'trusted'], ['trusted']],
        name: '欧阳晓芳',
        languages: ['en', 'zh-CN'],
        titles: ['Check a Tianye record', '核验田野记录'],
        focused: 'H2',
        faults: [],
        requests: [],
        errors: [],
      })
    },
    120_000,
  )
})
