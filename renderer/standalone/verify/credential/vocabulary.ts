// What our credentials may hold, and what each word means as RDF: taken by hand from the two contexts that they name, VC Data Model
// 2.0 and Open Badges 3.0.3. The list is closed: a key that is not in it has no meaning here, and its document is refused.

const schemaOrg = 'https://schema.org/'
const w3cCredentials = 'https://www.w3.org/2018/credentials#'
const openBadges = 'https://purl.imsglobal.org/spec/vc/ob/vocab.html#'
const security = 'https://w3id.org/security#'
/** As the contexts spell it for Open Badges, with an s that XML Schema's own address has not. */
const typesOfBadges = 'https://www.w3.org/2001/XMLSchema#'

/** How the value of a key is told. */
export type Value =
  | { readonly kind: 'text' }
  /** A text with a datatype, or a number or truth value told with one. */
  | { readonly kind: 'typed'; readonly json: 'string' | 'number' | 'boolean'; readonly datatype: string }
  /** An address, written as text. */
  | { readonly kind: 'address' }
  /** One word that stands for an address. */
  | { readonly kind: 'word'; readonly word: string; readonly address: string }
  /** Another object, or a list of them. */
  | { readonly kind: 'object'; readonly shape: Shape }
  | { readonly kind: 'objects'; readonly shape: Shape }

/** One key of an object. */
export type Term = { readonly predicate: string; readonly value: Value; readonly isOptional?: true }

/** An object: whether it has an address, its types as they are written, and its keys. */
export type Shape = {
  readonly hasId: boolean
  readonly types: readonly (readonly [word: string, address: string])[]
  /** Our credentials write one type as a text only for an identity and a proof. */
  readonly isTypeText?: true
  readonly terms: Readonly<Record<string, Term>>
}

const text: Value = { kind: 'text' }
const plain = (predicate: string): Term => ({ predicate, value: text })
const maybe = (predicate: string): Term => ({ predicate, value: text, isOptional: true })
const typed = (predicate: string, json: 'string' | 'number' | 'boolean', datatype: string): Term => ({
  predicate,
  value: { kind: 'typed', json, datatype },
})
const one = (predicate: string, shape: Shape): Term => ({ predicate, value: { kind: 'object', shape } })
const many = (predicate: string, shape: Shape): Term => ({ predicate, value: { kind: 'objects', shape } })
const dateTime = 'http://www.w3.org/2001/XMLSchema#dateTime'
const name = plain(`${schemaOrg}name`)
const description = plain(`${schemaOrg}description`)
const badge = (word: string): readonly [string, string] => [word, `${openBadges}${word}`]

const issuer: Shape = { hasId: true, types: [badge('Profile')], terms: { name } }
const creator: Shape = { hasId: true, types: [badge('Profile')], terms: { name, description } }
const criteria: Shape = { hasId: false, types: [], terms: { narrative: plain(`${openBadges}narrative`) } }

const resultDescription: Shape = {
  hasId: true,
  types: [badge('ResultDescription')],
  terms: {
    name,
    resultType: plain(`${openBadges}resultType`),
    requiredValue: maybe(`${openBadges}requiredValue`),
    valueMin: maybe(`${openBadges}valueMin`),
    valueMax: maybe(`${openBadges}valueMax`),
  },
}

const result: Shape = {
  hasId: false,
  types: [badge('Result')],
  terms: {
    resultDescription: typed(`${openBadges}resultDescription`, 'string', `${typesOfBadges}anyURI`),
    value: maybe(`${schemaOrg}value`),
    status: maybe(`${openBadges}status`),
  },
}

const identity: Shape = {
  hasId: false,
  types: [badge('IdentityObject')],
  isTypeText: true,
  terms: {
    hashed: typed(`${openBadges}hashed`, 'boolean', `${typesOfBadges}boolean`),
    identityHash: plain(`${openBadges}identityHash`),
    identityType: plain(`${openBadges}identityType`),
  },
}

const achievement: Shape = {
  hasId: true,
  types: [badge('Achievement')],
  terms: {
    achievementType: plain(`${openBadges}achievementType`),
    name,
    description,
    criteria: one(`${openBadges}Criteria`, criteria),
    humanCode: plain(`${openBadges}humanCode`),
    version: plain(`${openBadges}version`),
    inLanguage: plain(`${schemaOrg}inLanguage`),
    creditsAvailable: typed(`${openBadges}creditsAvailable`, 'number', `${typesOfBadges}float`),
    creator: one(`${openBadges}creator`, creator),
    resultDescription: many(`${openBadges}resultDescription`, resultDescription),
  },
}

const subject: Shape = {
  hasId: false,
  types: [badge('AchievementSubject')],
  terms: {
    identifier: many(`${openBadges}identifier`, identity),
    licenseNumber: plain(`${openBadges}licenseNumber`),
    activityStartDate: typed(`${openBadges}activityStartDate`, 'string', `${typesOfBadges}date`),
    activityEndDate: typed(`${openBadges}activityEndDate`, 'string', `${typesOfBadges}date`),
    creditsEarned: typed(`${openBadges}creditsEarned`, 'number', `${typesOfBadges}float`),
    achievement: one(`${openBadges}achievement`, achievement),
    result: many(`${openBadges}result`, result),
  },
}

const evidence: Shape = {
  hasId: true,
  types: [badge('Evidence')],
  terms: {
    name,
    genre: plain(`${schemaOrg}genre`),
    description,
    narrative: maybe(`${openBadges}narrative`),
  },
}

/** A completion credential without its context and proof. */
export const credentialShape: Shape = {
  hasId: true,
  types: [['VerifiableCredential', `${w3cCredentials}VerifiableCredential`], badge('OpenBadgeCredential')],
  terms: {
    name,
    issuer: one(`${w3cCredentials}issuer`, issuer),
    validFrom: typed(`${w3cCredentials}validFrom`, 'string', dateTime),
    validUntil: { ...typed(`${w3cCredentials}validUntil`, 'string', dateTime), isOptional: true },
    credentialSubject: one(`${w3cCredentials}credentialSubject`, subject),
    evidence: many(`${w3cCredentials}evidence`, evidence),
  },
}

/** A proof without its value. */
export const proofShape: Shape = {
  hasId: false,
  types: [['DataIntegrityProof', `${security}DataIntegrityProof`]],
  isTypeText: true,
  terms: {
    cryptosuite: typed(`${security}cryptosuite`, 'string', `${security}cryptosuiteString`),
    created: typed('http://purl.org/dc/terms/created', 'string', dateTime),
    verificationMethod: { predicate: `${security}verificationMethod`, value: { kind: 'address' } },
    proofPurpose: {
      predicate: `${security}proofPurpose`,
      value: { kind: 'word', word: 'assertionMethod', address: `${security}assertionMethod` },
    },
  },
}

/** The contexts of our credentials, in their order. */
export const contexts = [
  'https://www.w3.org/ns/credentials/v2',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
] as const
