import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DataFolder } from '#test/integration/db/data-folder.ts'
import { noon } from '#test/integration/db/study.ts'
import { type PlannedLearner, planFacts, planSnapshot, restOfAttempt, startBody } from './class-plan.ts'
import { bundlesOver } from './over-folder.ts'

/** A learner whose bundle lies in `file`. */
export type HandedIn = { readonly learner: string; readonly plan: PlannedLearner; readonly file: string }

/** Lets one learner do what is planned, through the real log; returns the learner's id. */
export function actOut({ log }: DataFolder, plan: PlannedLearner, at = noon): string {
  const learner = log.createLearner({ name: plan.name, purpose: 'student' }, at)
  log.append(learner, at, planFacts(plan))
  for (const attempt of plan.attempts) {
    const snapshots = attempt.questions.map((question) => planSnapshot(attempt.module, question).bytes)
    const [started] = log.append(learner, at, [startBody(attempt)], snapshots)
    log.append(learner, at, restOfAttempt(started?.id ?? '', attempt))
  }
  return learner
}

/** Lets a class do what is planned and writes each learner's bundle into a folder. */
export async function makeBundles(
  folder: DataFolder,
  plans: readonly PlannedLearner[],
  into: string,
): Promise<readonly HandedIn[]> {
  mkdirSync(into, { recursive: true })
  const bundles = bundlesOver(folder)
  const handedIn: HandedIn[] = []
  for (const [index, plan] of plans.entries()) {
    const learner = actOut(folder, plan)
    const file = join(into, `${index}.tybundle`)
    writeFileSync(file, (await bundles.exportBundle(learner, false)).file)
    handedIn.push({ learner, plan, file })
  }
  return handedIn
}
