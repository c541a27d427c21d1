import type { Completion } from '../credential/completion.ts'
import { dateIn } from '../credential/offset-time.ts'
import type { TextPiece } from './page-text.ts'

const levelMarks: Readonly<Record<string, string>> = {
  'self-recorded': '自主记录·Self-recorded',
  'instructor-confirmed': '教师确认·Instructor-confirmed',
  'issuer-signed': '机构签发·Issuer-signed',
}

/** A field of a paper: what it shows, as a piece of its own, or somewhere on the page. */
type Mark = { readonly field: string; readonly shown: string; readonly isPiece: boolean }

/**
 * The fields of which the text of a page does not say what is signed, or says something else besides. `template` is what the page is drawn
 * with, as far as it is known: its own words may hold dates too.
 */
export function fieldsNotShown(said: Completion, pieces: readonly TextPiece[], template: unknown): string[] {
  const texts = pieces.map(({ text }) => bare(text))
  const page = texts.join('')
  const missing = marksOf(said)
    .filter(({ shown, isPiece }) => !(isPiece ? texts.includes(bare(shown)) : page.includes(bare(shown))))
    .map(({ field }) => field)
  const name = bare(pieces.find(({ tag }) => tag === 'H2')?.text ?? '')
  return [
    ...new Set([
      ...(name === bare(said.learner.name) ? [] : ['name']),
      ...missing,
      ...strangersOf(said, page, template),
    ]),
  ]
}

function marksOf(said: Completion): Mark[] {
  const { backing, pack, score } = said
  const piece = (field: string, shown: string): Mark => ({ field, shown, isPiece: true })
  const somewhere = (field: string, shown: string): Mark => ({ field, shown, isPiece: false })
  const day = (at: number) => dateIn(at, said.utcOffsetMinutes)
  return [
    piece('serial', said.serial),
    piece('title', pack.title.en),
    piece('title', pack.title['zh-CN']),
    piece('level', levelMarks[said.level] ?? said.level),
    piece('creditMinutes', String(said.creditMinutes)),
    piece('score', `${percentOf(score)}%`),
    piece('completedOn', day(said.completedAt)),
    somewhere('passPercent', `passmark${said.passPercent}%`),
    somewhere('startedOn', `started${day(said.startedAt)},completed${day(said.completedAt)}`),
    somewhere('issuedOn', `Drawnupon${day(said.issuedAt)}`),
    somewhere('issuer', said.issuer.name['zh-CN']),
    somewhere('pack', `${pack.id}${pack.version}SHA-256${pack.digest}`),
    somewhere('attestation', said.attestation.text),
    ...said.modules.flatMap(({ title }) => Object.values(title).map((one) => somewhere('modules', one))),
    ...(backing?.expiresOn ? [piece('validUntil', backing.expiresOn)] : []),
    ...(backing?.registrationNumber ? [piece('registration', backing.registrationNumber)] : []),
  ]
}

/** Fields that show a date or a share which no signed value gives. */
function strangersOf(said: Completion, page: string, template: unknown): string[] {
  const { startedAt, completedAt, issuedAt, evaluationSubmittedAt, attestation, backing } = said
  const instants = [startedAt, completedAt, issuedAt, evaluationSubmittedAt, attestation.signedAt]
  const dates = [...instants.map((at) => dateIn(at, said.utcOffsetMinutes)), backing?.expiresOn ?? '']
  const shares = [`${percentOf(said.score)}%`, `${said.passPercent}%`]
  const texts = [...textsIn(said), ...textsIn(template)].map(bare)
  const isStrange = (found: string, known: readonly string[]) =>
    !known.includes(found) && !texts.some((text) => text.includes(found))
  return [
    ...(page.match(/\d{4}-\d\d-\d\d/g) ?? []).flatMap((date) => (isStrange(date, dates) ? ['date'] : [])),
    ...(page.match(/\d+%/g) ?? []).flatMap((share) => (isStrange(share, shares) ? ['score'] : [])),
  ]
}

/** Every text that is signed. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

function percentOf({ earnedMilliPoints, fullMilliPoints }: Completion['score']): number {
  return Math.floor((earnedMilliPoints * 100) / fullMilliPoints)
}

/** Without what setting a text changes: spaces, invisible marks, and forms that are the same letter. */
function bare(text: string): string {
  return text.normalize('NFKC').replaceAll(/[\s\p{Cf}\p{Cc}]/gu, '')
}
