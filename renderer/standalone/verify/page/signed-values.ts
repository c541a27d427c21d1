import type { Claim } from '../claim/claim.ts'
import type { Completion } from '../credential/completion.ts'
import { dateIn } from '../credential/offset-time.ts'
import { keyOfDid } from '../signature/did-key.ts'
import { sha256 } from '../signature/sha256.ts'
import type { Language, Say } from './language.ts'
import { type TextId, textsEn } from './texts-en.ts'

/** One signed value as it is shown. */
export type ShownValue = { readonly label: TextId; readonly value: string; readonly isCode?: true }

/** The first 16 bytes of the SHA-256 of a key, in groups of four digits, as the app shows it. */
export function fingerprintOf(did: string): string {
  const digest = sha256(keyOfDid(did) ?? new Uint8Array()).subarray(0, 16)
  const digits = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return digits.replace(/(.{4})(?=.)/g, '$1 ')
}

/** What a completion credential says, in the order in which a person compares it with a paper. */
export function valuesOf(said: Completion, language: Language, say: Say): ShownValue[] {
  const day = (at: number) => dateIn(at, said.utcOffsetMinutes)
  const other: Language = language === 'en' ? 'zh-CN' : 'en'
  const { earnedMilliPoints, fullMilliPoints } = said.score
  const percent = Math.floor((earnedMilliPoints * 100) / fullMilliPoints)
  return [
    { label: 'field.name', value: said.learner.name },
    { label: 'field.title', value: `${said.pack.title[language]} · ${said.pack.title[other]}` },
    { label: 'field.level', value: word(`level.${said.level}`, said.level, say) },
    { label: 'field.creditMinutes', value: String(said.creditMinutes) },
    { label: 'field.score', value: `${percent}% (${earnedMilliPoints / 1000} / ${fullMilliPoints / 1000})` },
    { label: 'field.passPercent', value: `${said.passPercent}%` },
    { label: 'field.startedOn', value: day(said.startedAt) },
    { label: 'field.completedOn', value: day(said.completedAt) },
    { label: 'field.issuedOn', value: day(said.issuedAt) },
    ...backedValues(said, language, say),
    { label: 'field.serial', value: said.serial, isCode: true },
    { label: 'field.issuer', value: said.issuer.name[language] },
    { label: 'field.fingerprint', value: fingerprintOf(said.issuer.did), isCode: true },
    { label: 'field.key', value: said.issuer.did, isCode: true },
    { label: 'field.deliveryFormat', value: word(`delivery.${said.deliveryFormat}`, said.deliveryFormat, say) },
    { label: 'field.studyMinutes', value: String(said.studyMinutes) },
    { label: 'field.modules', value: said.modules.map(({ title }) => title[language]).join('\n') },
    { label: 'field.authors', value: said.authors.map(({ name }) => name[language]).join('\n') },
    { label: 'field.attestation', value: `${said.attestation.text} (${day(said.attestation.signedAt)})` },
    { label: 'field.pack', value: `${said.pack.id} ${said.pack.version}`, isCode: true },
    { label: 'field.digest', value: said.pack.digest, isCode: true },
  ]
}

/** What somebody other than the learner added, where there is something. */
function backedValues({ backing }: Completion, language: Language, say: Say): ShownValue[] {
  if (backing === undefined) return []
  const { expiresOn, registrationNumber, confirmation, replaces, terms } = backing
  const { signatory } = terms
  const values: readonly (readonly [TextId, string | null])[] = [
    ['field.validUntil', expiresOn ?? say('value.no-end')],
    ['field.registration', registrationNumber],
    ['field.confirmation', confirmation && `${confirmation.name[language]} · ${confirmation.serial}`],
    ['field.replaces', replaces && `${replaces.serial} · ${word(`replaces.${replaces.reason}`, replaces.reason, say)}`],
    ['field.authority', terms.authority && terms.authority[language]],
    ['field.approval', terms.approvalId],
    ['field.provider', terms.providerNumber],
    ['field.contact', terms.providerContact],
    ['field.place', terms.place && terms.place[language]],
    ['field.courseLevel', terms.courseLevel && word(`course.${terms.courseLevel}`, terms.courseLevel, say)],
    ['field.categories', terms.categories.map(({ category, minutes }) => `${category} ${minutes}`).join('\n') || null],
    ['field.classHour', terms.minutesPerClassHour === null ? null : String(terms.minutesPerClassHour)],
    ['field.signatory', signatory && `${signatory.name} · ${signatory.title[language]}`],
  ]
  return values.flatMap(([label, value]) => (value === null ? [] : [{ label, value }]))
}

/** What the claim of a QR code says. */
export function valuesOfClaim(claim: Claim, say: Say): ShownValue[] {
  return [
    { label: 'field.name', value: claim.name },
    { label: 'field.level', value: word(`level.${claim.level}`, claim.level, say) },
    { label: 'field.creditMinutes', value: String(claim.creditMinutes) },
    { label: 'field.completedOn', value: claim.completedOn },
    ...(claim.validity === undefined
      ? []
      : [{ label: 'field.validUntil' as const, value: claim.validity.expiresOn ?? say('value.no-end') }]),
    { label: 'field.serial', value: claim.serial, isCode: true },
    { label: 'field.pack', value: `${claim.packId} ${claim.packVersion}`, isCode: true },
    { label: 'field.fingerprint', value: fingerprintOf(claim.issuerDid), isCode: true },
    { label: 'field.key', value: claim.issuerDid, isCode: true },
  ]
}

/** A text by a name put together; the word itself where there is none. */
function word(name: string, otherwise: string, say: Say): string {
  return name in textsEn ? say(name as TextId) : otherwise
}
