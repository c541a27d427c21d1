import type { ChannelHandlers } from '#contract/channel-specs.ts'
import { creditFileTexts } from '#contract/messages/credit-file-texts.ts'
import { creditCsv } from '#services/credit/credit-csv.ts'
import type { CreditFiles } from '#services/credit/credit-files.ts'
import type { Services } from '#services/services.ts'

/** What the area of credit needs: the services, or the reason why the records are not open, and where files go. */
export type CreditArea = { readonly openServices: () => Services; readonly creditFiles: CreditFiles }

/** Channels about the ledger of credit. */
export type CreditChannel = Extract<keyof ChannelHandlers, `credit:${string}`>

/** See {@link CreditChannel}. */
export function createCreditHandlers({ openServices, creditFiles }: CreditArea): Pick<ChannelHandlers, CreditChannel> {
  return {
    'credit:view': ({ learner, language }) => openServices().credit.view(learner, language),
    'credit:add': ({ learner, given }) => openServices().credit.add(learner, given),
    'credit:correct': async ({ learner, entry, given }) => {
      await openServices().credit.correct(learner, entry, given)
      return undefined
    },
    'credit:withdraw': ({ learner, entry }) => {
      openServices().credit.withdraw(learner, entry)
      return undefined
    },
    'credit:restore': ({ learner, entry }) => {
      openServices().credit.restore(learner, entry)
      return undefined
    },
    'credit:follow': ({ learner, given }) => {
      openServices().credit.follow(learner, given)
      return undefined
    },
    'credit:unfollow': ({ learner, profile }) => {
      openServices().credit.unfollow(learner, profile)
      return undefined
    },
    'credit:put-profile': ({ learner, profile }) => {
      openServices().credit.putProfile(learner, profile)
      return undefined
    },
    'credit:remove-profile': ({ learner, profile }) => {
      openServices().credit.removeProfile(learner, profile)
      return undefined
    },
    'credit:save': ({ learner, what, language }) => {
      const { credit, ledgers } = openServices()
      const name = creditFileTexts[what].name[language]
      if (what === 'table') {
        const make = async () => creditCsv(await credit.view(learner, language), language)
        return creditFiles.save(what, `${name}.csv`, make, language)
      }
      return creditFiles.save(what, `${name}.pdf`, () => ledgers.draw(learner, what), language)
    },
    'credit:save-scan': async ({ learner, entry, language }) => {
      const { content, type } = await openServices().credit.readScan(learner, entry)
      const name = `${creditFileTexts.scan.name[language]}.${type === 'jpeg' ? 'jpg' : type}`
      return creditFiles.save('scan', name, () => Promise.resolve(content), language)
    },
  }
}
