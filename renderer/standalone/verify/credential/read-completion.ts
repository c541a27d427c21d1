import { Refusal } from '../refusal.ts'
import { keyOfDid } from '../signature/did-key.ts'
import { type Completion, deliveryFormats, fixedWords, levels } from './completion.ts'
import type { Json, JsonObject } from './json.ts'
import { bothOf, lineOf } from './line.ts'
import { offsetTimeOf } from './offset-time.ts'
import { listOf, objectOf, stringOf } from './quads.ts'
import { readResults } from './read-results.ts'

const serialForm = /^[A-Z0-9]+(?:-[A-Z0-9]+)*$/
const idForm = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/
const packForm = /^ni:\/\/\/sha-256;([\w-]{43})$/
const latest = 250_000_000_000_000

/**
 * What a credential of the known shape says. Whatever it says twice must agree, and whatever is the same in every one must be so; else
 * it is refused as `form-unknown` with the path, whoever signed it.
 */
export function readCompletion(credential: JsonObject): Completion {
  const subject = objectOf(credential.get('credentialSubject'), 'credentialSubject')
  const achievement = objectOf(subject.get('achievement'), 'achievement')
  const issuer = objectOf(credential.get('issuer'), 'issuer')
  const uri = stringOf(achievement.get('id'), 'achievement.id')
  const did = stringOf(issuer.get('id'), 'issuer.id')
  const serial = matching(subject.get('licenseNumber'), serialForm, 40, 'licenseNumber')
  const issued = offsetTimeOf(stringOf(credential.get('validFrom'), 'validFrom'))
  const offset = issued?.utcOffsetMinutes ?? refuse('validFrom')
  if (offset < -720 || offset > 840) refuse('validFrom')
  const instant = (said: Json | undefined, path: string): number => {
    const time = offsetTimeOf(stringOf(said, path))
    if (time === null || time.utcOffsetMinutes !== offset || time.at < 0 || time.at > latest) return refuse(path)
    return time.at
  }
  const title = stringOf(achievement.get('name'), 'achievement.name')
  must(keyOfDid(did) !== null, 'issuer.id')
  must(credential.get('id') === `${did}/credentials/${serial}`, 'id')
  must(credential.get('name') === title, 'name')
  must(achievement.get('achievementType') === fixedWords.achievementType, 'achievementType')
  must(achievement.get('description') === fixedWords.description, 'achievement.description')
  must(objectOf(achievement.get('criteria'), 'criteria').get('narrative') === fixedWords.criteria, 'criteria')
  const results = readResults(achievement, subject, uri)
  const hours = Math.round((results.creditMinutes * 100) / 60) / 100
  must(Object.is(subject.get('creditsEarned'), hours), 'creditsEarned')
  must(Object.is(achievement.get('creditsAvailable'), hours), 'creditsAvailable')
  const { evaluation, attestation } = evidenceOf(credential, uri)
  return {
    serial,
    level: oneOf(results.level, levels, 'level'),
    learner: { name: lineOf(nameOf(subject), 80, 'identifier') },
    pack: {
      id: matching(achievement.get('humanCode'), idForm, 64, 'humanCode'),
      version: matching(achievement.get('version'), /^\d+\.\d+\.\d+$/, 40, 'version'),
      digest: digestOf(uri),
      title: bothOf(title, 500, 'achievement.name'),
    },
    modules: results.modules,
    creditMinutes: results.creditMinutes,
    studyMinutes: results.studyMinutes,
    deliveryFormat: oneOf(results.deliveryFormat, deliveryFormats, 'delivery-format'),
    startedAt: instant(subject.get('activityStartDate'), 'activityStartDate'),
    completedAt: instant(subject.get('activityEndDate'), 'activityEndDate'),
    score: results.score,
    passPercent: results.passPercent,
    evaluationSubmittedAt: instant(evaluation.get('description'), 'evidence.0.description'),
    attestation: {
      signedAt: instant(attestation.get('description'), 'evidence.1.description'),
      text: lineOf(stringOf(attestation.get('narrative'), 'evidence.1.narrative'), 2000, 'evidence.1.narrative'),
    },
    authors: authorsOf(objectOf(achievement.get('creator'), 'creator'), uri),
    studyLanguage: oneOf(stringOf(achievement.get('inLanguage'), 'inLanguage'), ['en', 'zh-CN'], 'inLanguage'),
    issuer: { did, name: bothOf(stringOf(issuer.get('name'), 'issuer.name'), 200, 'issuer.name') },
    issuedAt: instant(credential.get('validFrom'), 'validFrom'),
    utcOffsetMinutes: offset,
  }
}

function nameOf(subject: JsonObject): string {
  const [identity, ...more] = listOf(subject.get('identifier'), 'identifier')
  const object = objectOf(identity, 'identifier.0')
  must(more.length === 0 && object.get('hashed') === false && object.get('identityType') === 'name', 'identifier')
  return stringOf(object.get('identityHash'), 'identityHash')
}

/** The pack's SHA-256 in hexadecimal, from its named information URI (RFC 6920). */
function digestOf(uri: string): string {
  const base64 = packForm.exec(uri)?.[1]?.replaceAll('-', '+').replaceAll('_', '/') ?? refuse('achievement.id')
  const bytes = atob(`${base64}=`)
  // The last character holds two bits more than there are: with them set, one digest would have four spellings.
  must(btoa(bytes) === `${base64}=`, 'achievement.id')
  return Array.from(bytes, (byte) => byte.charCodeAt(0).toString(16).padStart(2, '0')).join('')
}

function authorsOf(creator: JsonObject, uri: string): Completion['authors'] {
  must(creator.get('id') === `${uri}#authors`, 'creator.id')
  const names = stringOf(creator.get('name'), 'creator.name').split('\n\n')
  const held = stringOf(creator.get('description'), 'creator.description').split('\n\n')
  must(names.length === held.length && names.length <= 50, 'creator')
  return names.map((name, i) => {
    const credentials = held[i] ?? ''
    return {
      name: bothOf(name, 200, 'creator.name'),
      credentials: credentials === '-' ? null : bothOf(credentials, 500, 'creator.description'),
    }
  })
}

function evidenceOf(
  credential: JsonObject,
  uri: string,
): { readonly evaluation: JsonObject; readonly attestation: JsonObject } {
  const [first, second, ...more] = listOf(credential.get('evidence'), 'evidence')
  must(more.length === 0, 'evidence')
  const evaluation = objectOf(first, 'evidence.0')
  const attestation = objectOf(second, 'evidence.1')
  must(evaluation.get('narrative') === undefined, 'evidence.0.narrative')
  for (const [item, [fragment, name, genre]] of [
    [evaluation, fixedWords.evaluation],
    [attestation, fixedWords.attestation],
  ] as const) {
    must(
      item.get('id') === `${uri}#${fragment}` && item.get('name') === name && item.get('genre') === genre,
      'evidence',
    )
  }
  return { evaluation, attestation }
}

function matching(said: Json | undefined, form: RegExp, limit: number, path: string): string {
  const text = stringOf(said, path)
  return form.test(text) && text.length <= limit ? text : refuse(path)
}

function oneOf(text: string, words: readonly string[], path: string): string {
  return words.includes(text) ? text : refuse(path)
}

function must(holds: boolean, path: string): void {
  if (!holds) refuse(path)
}

function refuse(path: string): never {
  throw new Refusal('form-unknown', path)
}
