import { createHash } from 'node:crypto'
import { drawCompletionRecord } from '#paper/draw-completion-record.ts'
import { bundledFonts } from '#test/helpers/bundled-fonts.ts'
import { shortFacts } from './sample-facts.ts'

/** The hash of the short paper, and the time zone it was really drawn in. */
export function hashInZone(zone: string): { readonly hash: string; readonly offsetMinutes: number } {
  const before = process.env['TZ']
  process.env['TZ'] = zone
  try {
    const pdf = drawCompletionRecord(shortFacts, {
      fonts: bundledFonts,
      templateJson: null,
      credentialJson: new TextEncoder().encode('{"name":"王小梅"}'),
      qrText: 'TY1.sample',
    })
    return { hash: createHash('sha256').update(pdf).digest('hex'), offsetMinutes: new Date(0).getTimezoneOffset() }
  } finally {
    if (before === undefined) delete process.env['TZ']
    else process.env['TZ'] = before
  }
}
