import type { GivenCredentialView } from '#contract/trust-view.ts'
import type { GivenCredential } from '#db/repositories/given-credentials-repository.ts'
import type { RecordMaker } from '../completion/record-maker.ts'

/** A credential that was given here, as lists show it. */
export async function givenView(given: GivenCredential, maker: RecordMaker): Promise<GivenCredentialView> {
  const { serial, level, learner, pack, issuedAt, withdrawnAt, withdrawnReason } = given
  const { learner: person, backing } = await maker.read(given.credential)
  return {
    serial,
    level,
    learner,
    name: person.name,
    pack,
    issuedAt,
    expiresOn: backing?.expiresOn ?? null,
    replaces: backing?.replaces?.serial ?? null,
    withdrawn: withdrawnAt === null ? null : { at: withdrawnAt, reason: withdrawnReason ?? '' },
  }
}
