import type { CompletionFacts } from '#contract/credential.ts'
import { statementWordings } from '#contract/messages/evaluation-texts.ts'
import { offsetDate } from '#interop/openbadges/offset-time.ts'
import type { BothLanguages, CompletionRecordFacts } from '#paper/completion-record-facts.ts'
import { certificateRows } from './certificate-rows.ts'
import type { TemplateLook } from './paper-look.ts'

/** That nobody but the authority decides, said on every paper. */
const acceptance = {
  'zh-CN': '本记录是否计入继续教育学时，由主管部门决定。',
  en: 'Whether this record counts towards continuing education is decided by the authority concerned.',
}
const selfStudy = { 'zh-CN': '离线自学', en: 'Offline self-study' }

/** The facts of a completion as the paper words them; dates are those of the learner's place. */
export function paperFacts(
  facts: CompletionFacts,
  keyFingerprint: string,
  look: TemplateLook | null,
): CompletionRecordFacts {
  const date = (at: number) => offsetDate(at, facts.utcOffsetMinutes)
  const { earnedMilliPoints, fullMilliPoints } = facts.score
  const { text, signedAt } = facts.attestation
  return {
    serial: facts.serial,
    level: facts.level,
    learnerName: facts.learner.name,
    pack: facts.pack,
    courseTitle: facts.pack.title,
    moduleTitles: facts.modules.map(({ title }) => title),
    creditMinutes: facts.creditMinutes,
    deliveryFormat: selfStudy,
    startedOn: date(facts.startedAt),
    completedOn: date(facts.completedAt),
    issuedOn: date(facts.issuedAt),
    scorePercent: Math.floor((earnedMilliPoints * 100) / fullMilliPoints),
    passMarkPercent: facts.passPercent,
    evaluationSubmittedOn: date(facts.evaluationSubmittedAt),
    attestation: { text: inBothLanguages(text), signedOn: date(signedAt) },
    contributors: facts.authors.map(({ name, credentials }) => ({
      role: 'author',
      name: bothNames(name),
      credentials: credentials ?? { en: '', 'zh-CN': '' },
    })),
    signer: { name: bothNames(facts.issuer.name), keyFingerprint },
    acceptance: look?.template.acceptance ?? acceptance,
    more: certificateRows(facts),
    look: look && {
      hasField: look.template.layout === 'field',
      title: look.template.title,
      statement: look.template.statement,
      signatory: facts.backing?.terms.signatory ?? null,
      logo: look.logo,
      seal: look.seal,
    },
  }
}

function bothNames(name: BothLanguages): string {
  return name['zh-CN'] === name.en ? name.en : `${name['zh-CN']} ${name.en}`
}

/** The statement in both languages where it is one of ours; what was signed is what stands in the credential. */
function inBothLanguages(signed: string): CompletionRecordFacts['attestation']['text'] {
  const wording = statementWordings.find((texts) => Object.values(texts).includes(signed))
  return wording ?? { en: signed, 'zh-CN': signed }
}
