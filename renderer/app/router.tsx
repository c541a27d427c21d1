import { createHashHistory, createRouter } from '@tanstack/react-router'
import { BackupsRoute } from './backups-route.tsx'
import { CourseRoute, EvaluationRoute, RecordRoute, StatementRoute } from './course-routes.tsx'
import {
  CreditAddRoute,
  CreditEntryRoute,
  CreditProfileRoute,
  CreditRoute,
  CreditRulesRoute,
} from './credit-routes.tsx'
import { GlossaryRoute } from './glossary-route.tsx'
import { HelpCardsRoute } from './help-cards-route.tsx'
import { LearnersRoute } from './learners-route.tsx'
import { LibraryRoute } from './library-route.tsx'
import { MarkingRoute } from './marking-route.tsx'
import { NotesRoute } from './notes-route.tsx'
import { PacksRoute } from './packs-route.tsx'
import { PrivacyRoute } from './privacy-route.tsx'
import { ProtectionRoute } from './protection-route.tsx'
import { QuestionRoute } from './question-route.tsx'
import { ReaderRoute } from './reader-route.tsx'
import { AttemptsRoute, ResultRoute, ReviewRoute } from './result-routes.tsx'
import { rootRoute, routes } from './routes.ts'
import { SettingsRoute } from './settings-route.tsx'
import { Shell } from './shell.tsx'
import { TeachRoute } from './teach-route.tsx'
import { TemplateRoute } from './template-route.tsx'
import { TodayRoute } from './today-route.tsx'
import { VerificationRoute } from './verification-route.tsx'

const routeTree = rootRoute
  .update({ component: Shell, notFoundComponent: TodayRoute })
  .addChildren([
    routes.today.update({ component: TodayRoute }),
    routes.learners.update({ component: LearnersRoute }),
    routes.settings.update({ component: SettingsRoute }),
    routes.backups.update({ component: BackupsRoute }),
    routes.privacy.update({ component: PrivacyRoute }),
    routes.protection.update({ component: ProtectionRoute }),
    routes.library.update({ component: LibraryRoute }),
    routes.course.update({ component: CourseRoute }),
    routes.evaluation.update({ component: EvaluationRoute }),
    routes.statement.update({ component: StatementRoute }),
    routes.record.update({ component: RecordRoute }),
    routes.glossary.update({ component: GlossaryRoute }),
    routes.notes.update({ component: NotesRoute }),
    routes.credit.update({ component: CreditRoute }),
    routes.creditAdd.update({ component: CreditAddRoute }),
    routes.creditEntry.update({ component: CreditEntryRoute }),
    routes.creditRules.update({ component: CreditRulesRoute }),
    routes.creditProfile.update({ component: CreditProfileRoute }),
    routes.teach.update({ component: TeachRoute }),
    routes.marking.update({ component: MarkingRoute }),
    routes.helpCards.update({ component: HelpCardsRoute }),
    routes.template.update({ component: TemplateRoute }),
    routes.packs.update({ component: PacksRoute }),
    routes.verification.update({ component: VerificationRoute }),
    routes.reader.update({ component: ReaderRoute }),
    routes.question.update({ component: QuestionRoute }),
    routes.attempts.update({ component: AttemptsRoute }),
    routes.result.update({ component: ResultRoute }),
    routes.review.update({ component: ReviewRoute }),
  ])

/** Addresses live in the hash, so that the one page of app:// serves them all. */
export const router = createRouter({ routeTree, history: createHashHistory() })

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
