import type { WaitingAnswer } from '#contract/marking.ts'

/** One question with everybody's answers to it. */
export type AnswerQueue = { readonly id: string; readonly answers: readonly WaitingAnswer[] }

/** The answers question by question, in the order in which they come. A question that was asked in another text is one of its own. */
export function queuesOf(answers: readonly WaitingAnswer[]): readonly AnswerQueue[] {
  const queues = new Map<string, WaitingAnswer[]>()
  for (const answer of answers) {
    const { pack, module, question } = answer
    const id = `${pack} ${module} ${question.id}`
    queues.set(id, [...(queues.get(id) ?? []), answer])
  }
  return [...queues].map(([id, all]) => ({ id, answers: all }))
}

/** The levels with that of one criterion changed; the order is that of the rubric. */
export function withLevel(
  { question, levels }: WaitingAnswer,
  criterion: string,
  milliPoints: number,
): WaitingAnswer['levels'] {
  if (question.type !== 'open') return levels
  return question.rubric.flatMap(({ id }) => {
    if (id === criterion) return [{ criterion: id, milliPoints }]
    return levels.filter((level) => level.criterion === id)
  })
}
