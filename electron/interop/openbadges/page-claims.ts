import type { ClaimField, CompletionFacts } from '#contract/credential.ts'
import { offsetDate } from './offset-time.ts'

/** One line of the signed statement on a page: what stands before the value, and the value. */
export type PageClaim = { readonly field: ClaimField; readonly label: string; readonly value: string }

/** What must follow the last value, so that nothing can be added to it. */
export const pageEnd = '以上各项与所附电子凭证一致 The items above are those of the attached credential.'

const levels = { 'self-recorded': '自我记录 self-recorded' } as const satisfies Record<CompletionFacts['level'], string>

/**
 * The signed statement of a completion as a page must print it: each label, its value, in this order and with nothing
 * between, then {@link pageEnd}. A value is then bounded on both sides, and `compareWithPage` can tell 张三 from 张三丰.
 */
export function pageClaims(facts: CompletionFacts): readonly PageClaim[] {
  const date = (instantMs: number) => offsetDate(instantMs, facts.utcOffsetMinutes)
  const { title } = facts.pack
  return [
    { field: 'serial', label: '编号 Serial number:', value: facts.serial },
    { field: 'name', label: '姓名 Name:', value: facts.learner.name },
    { field: 'title', label: '课程 Course:', value: `${title['zh-CN']} ${title.en}` },
    { field: 'level', label: '等级 Level:', value: levels[facts.level] },
    { field: 'creditMinutes', label: '学分分钟 Credit minutes:', value: String(facts.creditMinutes) },
    { field: 'studyMinutes', label: '实学分钟 Study minutes:', value: String(facts.studyMinutes) },
    { field: 'startedOn', label: '开始日期 Started:', value: date(facts.startedAt) },
    { field: 'completedOn', label: '完成日期 Completed:', value: date(facts.completedAt) },
    { field: 'issuedOn', label: '签发日期 Issued:', value: date(facts.issuedAt) },
  ]
}
