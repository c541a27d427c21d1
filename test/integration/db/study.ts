import type { AppendableBody } from '#db/log/append.ts'
import { sha256 } from '#db/log/digest.ts'
import type { RecordLog } from '#db/log/record-log.ts'

/** A time to count from, in milliseconds since 1970 UTC. */
export const noon = Date.UTC(2026, 2, 1, 4)

/** Bytes of a snapshot that no other number gives. */
export function snapshotOf(number: number): Uint8Array {
  return Buffer.from(`{"format":1,"number":${number}}`)
}

/** The body that starts an attempt at questions `q1`…, each with its own snapshot. */
export function attemptStarted(
  module: string,
  questions: number,
): Extract<AppendableBody, { kind: 'attempt-started' }> {
  const drawn = Array.from({ length: questions }, (_, index) => ({
    question: `q${index + 1}`,
    snapshot: sha256(snapshotOf(index + 1)),
    shown: ['a', 'b', 'c'],
  }))
  const payload = {
    pack: 'empowerment-practice',
    packVersion: '1.0.0',
    module,
    language: 'zh-CN' as const,
    passPercent: 60,
    questions: drawn,
  }
  return { kind: 'attempt-started', v: 1, payload }
}

/** Starts an attempt and returns its id. */
export function startAttempt(log: RecordLog, learner: string, at: number, module = 'listening', questions = 2): string {
  const snapshots = Array.from({ length: questions }, (_, index) => snapshotOf(index + 1))
  const [started] = log.append(learner, at, [attemptStarted(module, questions)], snapshots)
  if (started === undefined) throw new Error('nothing was appended')
  return started.id
}

/** An answer to a question with one right choice. */
export function answer(attempt: string, question: string, choice = 'a'): AppendableBody {
  return {
    kind: 'answer-recorded',
    v: 1,
    payload: { attempt, question, language: 'zh-CN', answer: { type: 'single', choice }, activeMs: 1200 },
  }
}

/** Submission, marking and completion, as a service records them at once. */
export function finish(attempt: string, module = 'listening'): readonly AppendableBody[] {
  const question = { question: 'q1', earnedMilliPoints: 1000, fullMilliPoints: 1000 }
  return [
    { kind: 'attempt-submitted', v: 1, payload: { attempt } },
    {
      kind: 'attempt-marked',
      v: 1,
      payload: {
        attempt,
        rulesVersion: 1,
        earnedMilliPoints: 1000,
        fullMilliPoints: 2000,
        passed: false,
        questions: [question],
      },
    },
    {
      kind: 'module-completed',
      v: 1,
      payload: {
        pack: 'empowerment-practice',
        packVersion: '1.0.0',
        module,
        attempt,
        passPercent: 60,
        studyMinutes: 40,
      },
    },
  ]
}

const course = { pack: 'empowerment-practice', packVersion: '1.0.0' }

/** What completes a course besides passing, and what is issued on it: `pick` varies what is said. */
export const courseFacts = {
  see: (pick: number): AppendableBody => ({
    kind: 'content-seen',
    v: 1,
    payload: { ...course, module: `module-${(pick % 3) + 1}`, activeMs: pick % 4 === 0 ? null : pick },
  }),
  evaluate: (pick: number): AppendableBody => {
    const ratings = [{ item: 'language-clear', value: pick % 6 === 0 ? null : (pick % 5) + 1 }]
    const comment = `讲得明白 ${pick}`
    return { kind: 'evaluation-submitted', v: 1, payload: { ...course, language: 'zh-CN', ratings, comment } }
  },
  attest: (pick: number): AppendableBody => {
    const language = pick % 2 === 0 ? 'en' : 'zh-CN'
    return { kind: 'attestation-signed', v: 1, payload: { ...course, language, text: `${pick}`, name: '学员甲' } }
  },
  issue: (pick: number): AppendableBody => {
    const credential = `{"pick":${pick}}\n`
    const payload = { ...course, serial: `TY-${pick % 2}`, level: 'self-recorded' as const, credential }
    return { kind: 'certificate-issued', v: 1, payload }
  },
  revoke: (pick: number): AppendableBody => {
    const reason = pick % 3 === 0 ? 'withdrawn' : 'replaced'
    const payload = {
      pack: course.pack,
      serial: `TY-${pick % 3}`,
      by: 'serial' as const,
      revokedAt: pick,
      reason,
    } as const
    return { kind: 'certificate-revoked', v: 1, payload }
  },
}
