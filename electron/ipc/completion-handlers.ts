import type { ChannelHandlers } from '#contract/channel-specs.ts'
import type { PaperSaver } from '#services/completion/paper-saver.ts'
import type { Services } from '#services/services.ts'

/** What the completion area needs: the services, or the reason why the records are not open, and where papers go. */
export type CompletionArea = { readonly openServices: () => Services; readonly papers: PaperSaver }

/** Channels about completing a course, and records that somebody shows. */
export type CompletionChannel = Extract<
  keyof ChannelHandlers,
  `courses:${string}` | `records:${string}` | 'modules:read-page'
>

/** See {@link CompletionChannel}. */
export function createCompletionHandlers({
  openServices,
  papers,
}: CompletionArea): Pick<ChannelHandlers, CompletionChannel> {
  return {
    'modules:read-page': ({ learner, pack, module, ...read }) =>
      openServices().completion.readPage(learner, { pack, module }, read),
    'courses:status': ({ learner, pack, language }) => openServices().completion.status(learner, pack, language),
    'courses:evaluate': ({ learner, pack, given, language }) =>
      openServices().completion.submitEvaluation(learner, pack, given, language),
    'courses:sign': ({ learner, pack, given, language }) =>
      openServices().completion.signAttestation(learner, pack, given, language),
    'records:open': async ({ learner, pack, language }) => {
      const { serial, facts } = await openServices().records.issue(learner, pack, language)
      return { serial, facts }
    },
    'records:save': async ({ learner, pack, language }) => {
      const { records } = openServices()
      const { serial } = await records.issue(learner, pack, language)
      return papers.save(
        `Tianye-${serial}.pdf`,
        async () => (await records.draw(learner, pack, language)).pdf,
        language,
      )
    },
    'records:verify': (shown) => openServices().verification.verify(shown),
    'records:save-page': ({ language }) => papers.savePage(language),
    'records:show-saved': () => {
      papers.showLast()
      return undefined
    },
  }
}
