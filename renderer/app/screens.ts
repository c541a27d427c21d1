import type { LearnerPurpose } from '#contract/learner-purpose.ts'
import type { TextId } from '#renderer/strings/en.ts'

/**
 * How a test reaches a screen: by its address in an empty folder, with one learner (a worker if not told) or two, with
 * questions of the model module answered in an open attempt, with passages of it marked, with that attempt handed in (`$attempt` in the address stands
 * for its id), with the same of a sealed examination in an imported pack, and of written answers that wait for a person, with a course brought to a state by a learner of
 * a name, with a passphrase in one of its states, with a record or the text of a code given to be checked, with course files given to be added, with a class that
 * handed in, with a ledger of credit that several rules are held against, with backups of which one is gone back to, or by starting with records that cannot be opened.
 */
export type ScreenWay =
  | {
      readonly kind:
        | 'path'
        | 'learner-path'
        | 'two-learners'
        | 'answered-path'
        | 'result-path'
        | 'sealed-path'
        | 'written-path'
        | 'notes-path'
      readonly path: string
      readonly purpose?: LearnerPurpose
    }
  | {
      readonly kind: 'course-path'
      readonly path: string
      readonly state: 'begun' | 'examined' | 'complete'
      readonly name: { readonly en: string; readonly zh: string }
    }
  | {
      readonly kind: 'protected'
      readonly path: '/' | '/passphrase'
      readonly state: 'locked' | 'waits' | 'open' | 'code'
    }
  | {
      readonly kind: 'checked'
      readonly path: '/verify'
      readonly standing: 'trusted' | 'valid-unknown-issuer' | 'invalid'
    }
  | { readonly kind: 'code'; readonly path: '/verify' }
  | {
      readonly kind: 'packs'
      readonly path: '/packs'
      readonly state: 'empty' | 'list' | 'new' | 'update' | 'unsigned' | 'older' | 'publisher' | 'refused' | 'added'
    }
  | {
      readonly kind: 'teach'
      readonly path: '/teach'
      readonly state: 'empty' | 'apart' | 'class' | 'items' | 'refused'
    }
  | { readonly kind: 'credit'; readonly path: '/credit' | '/credit/rules' | '/' }
  | { readonly kind: 'backups'; readonly path: '/backups'; readonly state: 'list' | 'ready' }
  | { readonly kind: 'newer-records' | 'damaged-records' }

/** One screen. */
export type Screen = {
  readonly id: string
  readonly title: TextId
  readonly way: ScreenWay
}

/** The module in which every kind of box and question stands. */
const model = '/learn/empowerment-practice/collaborator-not-expert'

const course = '/learn/empowerment-practice'
const name = { en: 'Wang Xiaomei', zh: '王小梅' }
/** As long as names get. */
const longName = {
  en: 'Maximiliana-Theodora Wolfeschlegelsteinhausen-Bergerdorff of Upper Qingshi',
  zh: '阿卜杜热合曼·买买提依明·吐尔逊江·努尔买买提',
}

/** Every screen there is; screenshot and accessibility tests go through this list. */
export const screens = [
  { id: 'learners-first', title: 'learners.first.title', way: { kind: 'path', path: '/' } },
  { id: 'learners', title: 'learners.title', way: { kind: 'two-learners', path: '/who' } },
  { id: 'today', title: 'nav.today', way: { kind: 'answered-path', path: '/' } },
  { id: 'today-student', title: 'nav.today', way: { kind: 'learner-path', path: '/', purpose: 'student' } },
  { id: 'today-instructor', title: 'nav.today', way: { kind: 'learner-path', path: '/', purpose: 'instructor' } },
  { id: 'today-read', title: 'nav.today', way: { kind: 'course-path', path: '/', state: 'begun', name } },
  { id: 'today-examined', title: 'nav.today', way: { kind: 'course-path', path: '/', state: 'examined', name } },
  { id: 'today-complete', title: 'course.done', way: { kind: 'course-path', path: '/', state: 'complete', name } },
  { id: 'library', title: 'library.title', way: { kind: 'result-path', path: '/learn' } },
  { id: 'library-read', title: 'library.title', way: { kind: 'course-path', path: '/learn', state: 'begun', name } },
  { id: 'reader', title: 'reader.contents', way: { kind: 'learner-path', path: `${model}?page=polite-yes` } },
  { id: 'reader-fields', title: 'reader.contents', way: { kind: 'learner-path', path: `${model}?page=second-visit` } },
  { id: 'reader-order', title: 'reader.contents', way: { kind: 'learner-path', path: `${model}?page=what-you-know` } },
  { id: 'reader-boxes', title: 'reader.contents', way: { kind: 'learner-path', path: `${model}?page=monday` } },
  {
    id: 'reader-answered',
    title: 'reader.contents',
    way: { kind: 'answered-path', path: `${model}?page=three-places` },
  },
  {
    id: 'question',
    title: 'question.screen.title',
    way: { kind: 'learner-path', path: `${model}/questions/place-by-line` },
  },
  {
    id: 'question-answered',
    title: 'question.screen.title',
    way: { kind: 'answered-path', path: `${model}/questions/ask-tell-ask` },
  },
  {
    id: 'reader-read',
    title: 'reader.read',
    way: {
      kind: 'course-path',
      path: `${model}?page=monday`,
      state: 'begun',
      name,
    },
  },
  { id: 'reader-marked', title: 'marks.here', way: { kind: 'notes-path', path: `${model}?page=three-places` } },
  { id: 'notes', title: 'notes.title', way: { kind: 'notes-path', path: '/notes' } },
  { id: 'notes-empty', title: 'notes.empty.title', way: { kind: 'learner-path', path: '/notes' } },
  { id: 'glossary', title: 'glossary.title', way: { kind: 'learner-path', path: `${course}/glossary` } },
  {
    id: 'glossary-failed',
    title: 'glossary.failed',
    way: { kind: 'learner-path', path: '/learn/not-a-course/glossary' },
  },
  { id: 'course-new', title: 'course.steps', way: { kind: 'learner-path', path: course } },
  { id: 'course', title: 'course.steps', way: { kind: 'course-path', path: course, state: 'begun', name } },
  { id: 'course-complete', title: 'course.done', way: { kind: 'course-path', path: course, state: 'complete', name } },
  {
    id: 'course-failed',
    title: 'course.failed',
    way: { kind: 'learner-path', path: '/learn/not-a-course' },
  },
  {
    id: 'evaluation',
    title: 'evaluation.title',
    way: { kind: 'course-path', path: `${course}/evaluation`, state: 'examined', name },
  },
  {
    id: 'evaluation-submitted',
    title: 'evaluation.title',
    way: { kind: 'course-path', path: `${course}/evaluation`, state: 'complete', name },
  },
  {
    id: 'statement',
    title: 'statement.title',
    way: { kind: 'course-path', path: `${course}/statement`, state: 'examined', name: longName },
  },
  {
    id: 'statement-not-yet',
    title: 'statement.title',
    way: { kind: 'learner-path', path: `${course}/statement` },
  },
  {
    id: 'record',
    title: 'record.title',
    way: { kind: 'course-path', path: `${course}/record`, state: 'complete', name },
  },
  {
    id: 'record-long-name',
    title: 'record.title',
    way: { kind: 'course-path', path: `${course}/record`, state: 'complete', name: longName },
  },
  { id: 'record-not-yet', title: 'record.title', way: { kind: 'learner-path', path: `${course}/record` } },
  { id: 'result', title: 'result.title', way: { kind: 'result-path', path: `${model}/result/$attempt` } },
  {
    id: 'result-waiting',
    title: 'result.title',
    way: { kind: 'sealed-path', path: '/learn/whole/final/result/$attempt' },
  },
  {
    id: 'written-question',
    title: 'question.screen.title',
    way: { kind: 'written-path', path: '/learn/field-notes/notes/questions/first-note' },
  },
  {
    id: 'written-result',
    title: 'result.title',
    way: { kind: 'written-path', path: '/learn/field-notes/notes/result/$attempt' },
  },
  {
    id: 'written-review',
    title: 'review.title',
    way: { kind: 'written-path', path: '/learn/field-notes/notes/result/$attempt/first-note' },
  },
  { id: 'marking', title: 'marking.title', way: { kind: 'written-path', path: '/teach/marking' } },
  { id: 'marking-none', title: 'marking.title', way: { kind: 'path', path: '/teach/marking' } },
  { id: 'examination-sealed', title: 'reader.contents', way: { kind: 'sealed-path', path: '/learn/whole/final' } },
  { id: 'course-waiting', title: 'course.steps', way: { kind: 'sealed-path', path: '/learn/whole' } },
  { id: 'review', title: 'review.title', way: { kind: 'result-path', path: `${model}/result/$attempt/may-lines` } },
  { id: 'attempts', title: 'attempts.title', way: { kind: 'result-path', path: `${model}/attempts` } },
  {
    id: 'module-failed',
    title: 'module.failed',
    way: { kind: 'learner-path', path: '/learn/empowerment-practice/not-a-module' },
  },
  {
    id: 'examination',
    title: 'reader.contents',
    way: { kind: 'learner-path', path: '/learn/empowerment-practice/examination' },
  },
  { id: 'verify', title: 'verify.title', way: { kind: 'path', path: '/verify' } },
  {
    id: 'verify-trusted',
    title: 'verify.trusted',
    way: { kind: 'checked', path: '/verify', standing: 'trusted' },
  },
  {
    id: 'verify-unknown',
    title: 'verify.valid-unknown-issuer',
    way: { kind: 'checked', path: '/verify', standing: 'valid-unknown-issuer' },
  },
  {
    id: 'verify-invalid',
    title: 'verify.invalid',
    way: { kind: 'checked', path: '/verify', standing: 'invalid' },
  },
  { id: 'verify-code', title: 'verify.signed', way: { kind: 'code', path: '/verify' } },
  // One start shows these in this order: `packs-added` needs the course to be new, and the states after it need it there.
  { id: 'packs-empty', title: 'packs.title', way: { kind: 'packs', path: '/packs', state: 'empty' } },
  { id: 'packs-unsigned', title: 'packs.signer.unsigned', way: { kind: 'packs', path: '/packs', state: 'unsigned' } },
  { id: 'packs-refused', title: 'packs.nothing.taken', way: { kind: 'packs', path: '/packs', state: 'refused' } },
  { id: 'packs-new', title: 'packs.contents', way: { kind: 'packs', path: '/packs', state: 'new' } },
  { id: 'packs-added', title: 'packs.added.where', way: { kind: 'packs', path: '/packs', state: 'added' } },
  { id: 'packs', title: 'packs.here', way: { kind: 'packs', path: '/packs', state: 'list' } },
  { id: 'packs-update', title: 'packs.changes', way: { kind: 'packs', path: '/packs', state: 'update' } },
  { id: 'packs-publisher', title: 'packs.consents', way: { kind: 'packs', path: '/packs', state: 'publisher' } },
  { id: 'packs-older', title: 'packs.consents', way: { kind: 'packs', path: '/packs', state: 'older' } },
  // One start shows these in this order: `teach-apart` needs that the whole class has not come in, and the states after it bring it.
  { id: 'teach-empty', title: 'teach.title', way: { kind: 'teach', path: '/teach', state: 'empty' } },
  { id: 'teach-refused', title: 'teach.title', way: { kind: 'teach', path: '/teach', state: 'refused' } },
  { id: 'teach-apart', title: 'teach.apart', way: { kind: 'teach', path: '/teach', state: 'apart' } },
  { id: 'teach', title: 'teach.members', way: { kind: 'teach', path: '/teach', state: 'class' } },
  { id: 'teach-items', title: 'teach.items', way: { kind: 'teach', path: '/teach', state: 'items' } },
  { id: 'template', title: 'template.preview.sample', way: { kind: 'path', path: '/teach/template' } },
  { id: 'credit-empty', title: 'credit.follow.none', way: { kind: 'learner-path', path: '/credit' } },
  { id: 'credit-add', title: 'credit.add.title', way: { kind: 'learner-path', path: '/credit/add' } },
  { id: 'credit-own', title: 'credit.own.new', way: { kind: 'learner-path', path: '/credit/rules/us-tx' } },
  { id: 'credit-failed', title: 'credit.title', way: { kind: 'learner-path', path: '/credit/entries/not-an-entry' } },
  { id: 'credit', title: 'credit.papers', way: { kind: 'credit', path: '/credit' } },
  { id: 'credit-rules', title: 'credit.rules.title', way: { kind: 'credit', path: '/credit/rules' } },
  { id: 'today-credit', title: 'today.credit', way: { kind: 'credit', path: '/' } },
  { id: 'help-cards-none', title: 'helpCards.title', way: { kind: 'path', path: '/teach/help-cards' } },
  { id: 'unlock', title: 'unlock.action', way: { kind: 'protected', path: '/', state: 'locked' } },
  { id: 'unlock-waits', title: 'unlock.action', way: { kind: 'protected', path: '/', state: 'waits' } },
  {
    id: 'protection-none',
    title: 'protection.set.title',
    way: { kind: 'learner-path', path: '/passphrase' },
  },
  { id: 'protection', title: 'protection.title', way: { kind: 'protected', path: '/passphrase', state: 'open' } },
  {
    id: 'recovery-code',
    title: 'protection.code.title',
    way: { kind: 'protected', path: '/passphrase', state: 'code' },
  },
  { id: 'privacy', title: 'privacy.title', way: { kind: 'result-path', path: '/privacy' } },
  { id: 'settings', title: 'settings.title', way: { kind: 'path', path: '/settings' } },
  { id: 'settings-learner', title: 'handIn.title', way: { kind: 'learner-path', path: '/settings' } },
  { id: 'backups-none', title: 'backups.title', way: { kind: 'path', path: '/backups' } },
  { id: 'backups', title: 'backups.title', way: { kind: 'backups', path: '/backups', state: 'list' } },
  { id: 'backups-ready', title: 'backups.restore', way: { kind: 'backups', path: '/backups', state: 'ready' } },
  { id: 'start-damaged', title: 'failed.title', way: { kind: 'damaged-records' } },
  { id: 'start-failed', title: 'failed.title', way: { kind: 'newer-records' } },
] as const satisfies readonly Screen[]
