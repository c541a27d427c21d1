import { type CsvRecord, readCsv } from './read-csv.ts'

/** What can be wrong with a roster. */
export type RosterProblemRule =
  | 'roster-quote-open'
  | 'roster-name-column'
  | 'roster-name-missing'
  | 'roster-text-long'
  | 'roster-number-twice'
  | 'roster-learner-malformed'
  | 'roster-learner-twice'
  | 'roster-too-long'

/** Something wrong, with its line from 1 and the text concerned. */
export type RosterProblem = { readonly rule: RosterProblemRule; readonly line: number; readonly text: string }

/** One who is expected. `learner` is the id of the person whom the file names by id or fingerprint. */
export type RosterEntry = { readonly name: string; readonly number: string | null; readonly learner: string | null }

/** The most rows of a roster. */
export const longestRoster = 5000

const headings = {
  name: ['name', 'fullname', 'studentname', 'learnername', '姓名', '名字', '学员姓名', '学生姓名'],
  number: ['number', 'no', 'no.', 'studentnumber', 'studentno', '学号', '工号', '编号', '序号', '证件号'],
  learner: ['learner', 'learnerid', 'fingerprint', '学员编号', '学员id', '指纹', '学员指纹'],
} as const

/**
 * Reads a roster from the text of a CSV file. Its first line heads the columns, in either language and any order; other columns are
 * passed over. Two people may have one name; a number or a learner stands once.
 */
export function readRoster(
  text: string,
): { readonly entries: readonly RosterEntry[] } | { readonly problems: readonly RosterProblem[] } {
  const { records, openLine } = readCsv(text.replace(/^\ufeff/, ''))
  if (openLine !== null) return { problems: [{ rule: 'roster-quote-open', line: openLine, text: '' }] }
  const [head, ...rows] = records
  const columns = columnsOf(head)
  if (columns.name === -1) return { problems: [{ rule: 'roster-name-column', line: head?.line ?? 1, text: '' }] }
  const beyond = rows[longestRoster]
  if (beyond !== undefined) return { problems: [{ rule: 'roster-too-long', line: beyond.line, text: '' }] }

  const problems: RosterProblem[] = []
  const numbers = new Set<string>()
  const learners = new Set<string>()
  const entries = rows.map(({ line, cells }) => {
    const report = (rule: RosterProblemRule, wrong: string) =>
      void problems.push({ rule, line, text: wrong.slice(0, 80) })
    const cell = (column: number) => cells[column] ?? ''
    const name = cell(columns.name)
    const number = cell(columns.number)
    const person = cell(columns.learner)
    if (name === '') report('roster-name-missing', '')
    if (!isPlain(name, 200)) report('roster-text-long', name)
    if (!isPlain(number, 80)) report('roster-text-long', number)
    if (number !== '' && numbers.has(number)) report('roster-number-twice', number)
    numbers.add(number)
    const learner = person === '' ? null : learnerIdFrom(person)
    if (person !== '' && learner === null) report('roster-learner-malformed', person)
    if (learner !== null && learners.has(learner)) report('roster-learner-twice', person)
    if (learner !== null) learners.add(learner)
    return { name, number: number === '' ? null : number, learner }
  })
  return problems.length > 0 ? { problems } : { entries }
}

/**
 * The learner's id in a text that shows it, or shows the fingerprint of the root key: both are the first 128 bits of one digest, of
 * which an id gives six to its version (RFC 9562). `null` for anything else.
 */
export function learnerIdFrom(text: string): string | null {
  const digits = text.toLowerCase().replaceAll(/[\s-]/g, '')
  if (!/^[0-9a-f]{32}$/.test(digits)) return null
  const variant = ((Number.parseInt(digits.slice(16, 17), 16) & 0x3) | 0x8).toString(16)
  const id = `${digits.slice(0, 12)}8${digits.slice(13, 16)}${variant}${digits.slice(17)}`
  return id.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

function columnsOf(head: CsvRecord | undefined) {
  const names = (head?.cells ?? []).map((cell) =>
    cell
      .normalize('NFKC')
      .toLowerCase()
      .replaceAll(/[\s_-]/g, ''),
  )
  const find = (known: readonly string[]) => names.findIndex((name) => known.includes(name))
  return { name: find(headings.name), number: find(headings.number), learner: find(headings.learner) }
}

function isPlain(text: string, longest: number): boolean {
  return text.length <= longest && !/[\p{Cc}\p{Cs}]/u.test(text)
}
