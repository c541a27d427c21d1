import type { CompletionFacts } from '#contract/credential.ts'
import { AppError } from '#contract/errors/app-error.ts'
import { sha256 } from '#db/log/digest.ts'
import type { RecordLog } from '#db/log/record-log.ts'
import type { VerifyRecord } from '../verification/worker-verify.ts'
import type { Answer } from './answer.ts'
import type { TrustService } from './trust-service.ts'

/**
 * What a credential of an answer says, once it is sound: signed over just this, with a code and a template that belong to it, and about this very log,
 * since every head that it names counts here. Who signed is for whoever is shown the paper to judge. Throws `answer-unsound` or
 * `answer-records-differ`.
 */
export async function checkAnswerCredential(
  parts: { readonly log: RecordLog; readonly verifyRecord: VerifyRecord; readonly trust: TrustService },
  learner: string,
  { credential, claim, template }: Answer['credentials'][number],
): Promise<CompletionFacts> {
  const trust = parts.trust.trust()
  const { verdict, says } = await parts.verifyRecord({ shown: { bytes: Buffer.from(credential) }, trust })
  if (verdict.standing === 'invalid' || says === null || !('pack' in says))
    throw new AppError('answer-unsound', {
      reason: verdict.standing === 'invalid' ? (verdict.reasons[0]?.reason ?? '') : verdict.standing,
    })
  const { backing, serial, issuer, level } = says
  if (backing === undefined) throw new AppError('answer-unsound', { reason: level })
  const digest = template === null ? null : sha256(Buffer.from(template))
  if (digest !== backing.template) throw new AppError('answer-unsound', { reason: 'template' })
  const code = await parts.verifyRecord({ shown: { code: claim }, trust })
  const isItsCode =
    code.source === 'code' &&
    code.says?.serial === serial &&
    code.says.issuerDid === issuer.did &&
    code.says.level === level
  if (!isItsCode) throw new AppError('answer-unsound', { reason: 'claim-differs' })
  if (!backing.heads.every((head) => parts.log.hasCounted(learner, head))) throw new AppError('answer-records-differ')
  return says
}
