import type { ModuleView } from '#contract/library-view.ts'
import type { Question } from '#contract/question-view.ts'
import type { KeptDraft } from '#contract/reading.ts'
import type { Draft } from './draft.ts'
import { questionsOf } from './module-questions.ts'

/** The answers in the making that were left in a module, under keys of the caller's; those that still fit their questions. */
export function keptDraftsOf(module: ModuleView, keyOf: (question: string) => string): Readonly<Record<string, Draft>> {
  const kept = questionsOf(module).flatMap(({ question, recorded }) => {
    const draft = module.drafts[question.id]
    return recorded !== null || draft === undefined || !fits(question, draft) ? [] : [[keyOf(question.id), draft]]
  })
  return Object.fromEntries(kept) as Record<string, Draft>
}

/** Whether a draft is one of its question as it is asked now: of its type, and of nothing that is no longer there. */
function fits(question: Question, draft: KeptDraft): boolean {
  if (question.type !== draft.type) return false
  switch (draft.type) {
    case 'single':
    case 'true-false':
      return draft.choice === null || ('options' in question && holds(question.options, [draft.choice]))
    case 'multiple':
      return 'options' in question && holds(question.options, draft.choices)
    case 'ordering':
      return (
        question.type === 'ordering' &&
        holds(question.items, draft.order) &&
        new Set(draft.order).size === question.items.length
      )
    case 'matching':
      return (
        question.type === 'matching' &&
        holds(
          question.lefts,
          draft.pairs.map(({ left }) => left),
        ) &&
        holds(
          question.rights,
          draft.pairs.map(({ right }) => right),
        )
      )
    default:
      return true
  }
}

function holds(choices: readonly { readonly id: string }[], ids: readonly string[]): boolean {
  return ids.every((id) => choices.some((choice) => choice.id === id))
}
