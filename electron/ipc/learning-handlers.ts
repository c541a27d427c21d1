import type { ChannelHandlers } from '#contract/channel-specs.ts'
import { AppError } from '#contract/errors/app-error.ts'
import type { Services } from '#services/services.ts'
import type { BackupChannel } from './backup-handlers.ts'
import type { CertificateChannel } from './certificate-handlers.ts'
import type { ClassChannel } from './class-handlers.ts'
import type { CompletionChannel } from './completion-handlers.ts'
import type { CreditChannel } from './credit-handlers.ts'
import type { ImportChannel } from './import-handlers.ts'
import type { InstructorChannel } from './instructor-handlers.ts'
import type { PrivacyChannel } from './privacy-handlers.ts'
import type { ProtectionChannel } from './protection-handlers.ts'
import type { ReadingChannel } from './reading-handlers.ts'

/** What the learning area needs: the services, or the reason why the records are not open. */
export type LearningArea = { readonly openServices: () => Services }

type LearningChannel = Exclude<
  keyof ChannelHandlers,
  | `app:${string}`
  | `settings:${string}`
  | CompletionChannel
  | CreditChannel
  | ImportChannel
  | ReadingChannel
  | BackupChannel
  | ClassChannel
  | CertificateChannel
  | InstructorChannel
  | PrivacyChannel
  | ProtectionChannel
>

/** Channels about learners, packs, and attempts. */
export function createLearningHandlers({ openServices }: LearningArea): Pick<ChannelHandlers, LearningChannel> {
  return {
    'learners:list': () => openServices().learners.list(),
    'learners:create': ({ name, purpose }) => openServices().learners.create(name, purpose),
    'learners:view-week': ({ learner }) => openServices().week.view(learner),
    'packs:list': ({ learner, language }) => openServices().library.listCourses(learner, language),
    'modules:open': ({ learner, language, ...place }) => openServices().library.openModule(learner, place, language),
    'attempts:resume': ({ learner, language, ...place }) => openServices().study.resume(learner, place, language),
    'attempts:answer': ({ learner, attempt, ...given }) => {
      const [recorded] = openServices().study.answer(learner, attempt, [given], given.language)
      if (recorded === undefined) throw new AppError('internal', {})
      return recorded
    },
    'attempts:submit': ({ learner, attempt, language }) => openServices().study.submit(learner, attempt, language),
    'attempts:review': ({ learner, attempt, language }) => openServices().study.review(learner, attempt, language),
    'attempts:list': ({ learner, ...place }) => openServices().study.list(learner, place),
  }
}
