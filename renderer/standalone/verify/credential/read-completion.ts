import { keyOfDid } from '../signature/did-key.ts'
import { type Completion, deliveryFormats, fixedWords, levels } from './completion.ts'
import { forms, matching, must, oneOf, refuse } from './expect-form.ts'
import type { Json, JsonObject } from './json.ts'
import { bothOf, lineOf } from './line.ts'
import { offsetTimeOf } from './offset-time.ts'
import { listOf, objectOf, stringOf } from './quads.ts'
import { readBacking } from './read-backing.ts'
import { readResults } from './read-results.ts'

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
  const serial = matching(subject.get('licenseNumber'), forms.serial, 40, 'licenseNumber')
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
  const { evaluation, attestation, more } = evidenceOf(credential, uri)
  const { name, registrationNumber } = identityOf(subject)
  const level = oneOf(results.level, levels, 'level')
  const issuedAt = instant(credential.get('validFrom'), 'validFrom')
  must(level === 'self-recorded' || issuedAt % 1000 === 0, 'validFrom')
  const validUntil = credential.get('validUntil')
  return {
    serial,
    level,
    learner: { name: lineOf(name, 80, 'identifier') },
    pack: {
      id: matching(achievement.get('humanCode'), forms.id, 64, 'humanCode'),
      version: matching(achievement.get('version'), forms.version, 40, 'version'),
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
    studyLanguage: oneOf(achievement.get('inLanguage'), ['en', 'zh-CN'], 'inLanguage'),
    issuer: { did, name: bothOf(stringOf(issuer.get('name'), 'issuer.name'), 200, 'issuer.name') },
    issuedAt,
    utcOffsetMinutes: offset,
    ...readBacking({
      uri,
      level,
      utcOffsetMinutes: offset,
      creditMinutes: results.creditMinutes,
      validUntil: validUntil === undefined ? null : stringOf(validUntil, 'validUntil'),
      registrationNumber,
      evidence: more,
      terms: results.terms,
    }),
  }
}

/** The learner's name, and after it the number that an authority knows them by. */
function identityOf(subject: JsonObject): { readonly name: string; readonly registrationNumber: string | null } {
  const [first, second, ...more] = listOf(subject.get('identifier'), 'identifier')
  const hash = (said: Json | undefined, type: string): string => {
    const identity = objectOf(said, 'identifier')
    must(identity.get('hashed') === false && identity.get('identityType') === type, 'identifier')
    return stringOf(identity.get('identityHash'), 'identityHash')
  }
  must(more.length === 0, 'identifier')
  return { name: hash(first, 'name'), registrationNumber: second === undefined ? null : hash(second, 'identifier') }
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

function evidenceOf(credential: JsonObject, uri: string) {
  const pieces = listOf(credential.get('evidence'), 'evidence').map((item, i) => objectOf(item, `evidence.${i}`))
  const [first, second, ...more] = pieces
  const evaluation = objectOf(first, 'evidence.0')
  const attestation = objectOf(second, 'evidence.1')
  must(!evaluation.has('narrative'), 'evidence.0.narrative')
  for (const [item, [fragment, name, genre]] of [
    [evaluation, fixedWords.evaluation],
    [attestation, fixedWords.attestation],
  ] as const) {
    must(
      item.get('id') === `${uri}#${fragment}` && item.get('name') === name && item.get('genre') === genre,
      'evidence',
    )
  }
  return { evaluation, attestation, more }
}
