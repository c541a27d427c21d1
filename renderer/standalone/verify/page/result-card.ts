import type { Check } from '../verdict/check.ts'
import type { Verdict } from '../verdict/verdict.ts'
import { button, element } from './element.ts'
import type { Language, Say } from './language.ts'
import { type ShownValue, valuesOf, valuesOfClaim } from './signed-values.ts'
import { type TextId, textsEn } from './texts-en.ts'

/** How old a status list may be before a newer one is asked for: 180 days. */
const oldMs = 180 * 86_400_000

/** What differs from verdict to verdict besides colour, for eyes and printers that know none. */
const signs: Readonly<Record<Verdict['standing'], string>> = {
  trusted: '✓',
  'valid-unknown-issuer': '?',
  invalid: '✕',
  expired: '!',
  revoked: '✕',
}

/** The result of one check: the verdict, what it means, and what is signed. `name` is that of the file, or nothing for a code. */
export function resultCard(check: Check, name: string, language: Language, nowMs: number, say: Say): HTMLElement {
  const { verdict, says, claim } = check
  const heading = element('h2', { tabindex: '-1' }, say(`standing.${verdict.standing}`))
  const values = says === null ? (claim === null ? [] : valuesOfClaim(claim, say)) : valuesOf(says, language, say)
  return element(
    'section',
    { class: `card result ${verdict.standing}`, 'data-standing': verdict.standing },
    element('span', { class: 'sign', 'aria-hidden': 'true' }, signs[verdict.standing]),
    element(
      'div',
      {},
      heading,
      name === '' ? null : element('p', { class: 'file' }, name),
      ...meaningOf(check, language, say).map((text) => element('p', {}, text)),
      ...(verdict.standing === 'invalid' ? [] : statusOf(check, nowMs, say).map((text) => element('p', {}, text))),
      values.length === 0 ? null : signedTable(values, verdict.standing === 'invalid', say),
      button(say('again.print'), 'quiet', () => window.print()),
    ),
  )
}

function meaningOf({ verdict, source, says, claim }: Check, language: Language, say: Say): string[] {
  const level = says?.level ?? claim?.level
  const rest = [
    ...(source === 'unknown' ? [] : [say(`page.${source}`)]),
    ...(level === 'self-recorded' ? [say('about.self-recorded')] : []),
  ]
  switch (verdict.standing) {
    case 'invalid':
      return reasonsOf(verdict.reasons, say)
    case 'trusted':
      return [say('about.trusted', { name: verdict.issuer.name[language] }), ...rest]
    case 'valid-unknown-issuer':
      return [say(`about.${verdict.why}`), ...rest]
    case 'expired':
      return [say('about.expired', { date: verdict.lastDay }), ...rest]
    case 'revoked':
      return [say('about.revoked', { date: dayOf(verdict.at), reason: say(`revoked.${verdict.reason}`) }), ...rest]
    default:
      return verdict satisfies never
  }
}

function reasonsOf(reasons: Extract<Verdict, { readonly standing: 'invalid' }>['reasons'], say: Say): string[] {
  const told = new Set(reasons.map(({ reason }) => reason))
  return [...told].map((reason) => {
    const places = reasons.filter((one) => one.reason === reason && one.at !== '').map(({ at }) => placeText(at, say))
    const text = say(`reason.${reason}`, { fields: places.join(', ') })
    return reason === 'page-differs' || places.length === 0 ? text : `${text} (${places.join(', ')})`
  })
}

/** A field by its word; a place in a document as it is. */
function placeText(at: string, say: Say): string {
  const id = `field.${at}`
  return id in textsEn ? say(id as TextId) : at
}

function statusOf({ statusAt, says, claim }: Check, nowMs: number, say: Say): string[] {
  if ((says?.level ?? claim?.level) === 'self-recorded' && statusAt === null) return [say('status.self')]
  if (statusAt === null) return [say('status.none')]
  const told = say('status.date', { date: dayOf(statusAt) })
  return nowMs - statusAt > oldMs ? [told, say('status.old')] : [told]
}

function signedTable(values: readonly ShownValue[], isPageWrong: boolean, say: Say): HTMLElement {
  const rows = values.map(({ label, value, isCode }) =>
    element(
      'tr',
      {},
      element('th', { scope: 'row' }, say(label)),
      element('td', isCode ? { class: 'code', 'data-field': label } : { 'data-field': label }, value),
    ),
  )
  return element(
    'div',
    { class: 'signed' },
    element('h3', {}, say('says.title')),
    isPageWrong ? element('p', {}, say('says.wrong-page')) : null,
    element('table', {}, element('tbody', {}, ...rows)),
  )
}

/** The day of an instant where this computer is. */
function dayOf(at: number): string {
  const day = new Date(at)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`
}
