import type { Rule, RuleExample } from '#courses/lint/rule.ts'

/** Longer files of an example are told, not shown. */
const mostLines = 40

/** The page of one rule, made of what the rule says of itself. */
export function rulePage(rule: Rule): string {
  const { id, severity, summary, reason, ok, notOk } = rule
  return [
    `# ${id}`,
    `*${severity}.* ${summary}`,
    reason,
    '## Nothing is said',
    ...ok.map(shownExample),
    '## Something is said',
    ...notOk.flatMap((example) => [
      shownExample(example),
      `At ${example.at.map((place) => `\`${place}\``).join(', ')}.`,
    ]),
    '',
  ].join('\n\n')
}

/** The table of all rules. */
export function rulesTable(rules: readonly Rule[]): string {
  return [
    '# The rules of the linter',
    '',
    'Made of the rules themselves; `test/unit/courses/lint/pages.test.ts` keeps it true. The compiler’s own rules are in `../format/problem-rules.ts`.',
    '',
    '| rule | | what a pack has to be like |',
    '| --- | --- | --- |',
    ...rules.map(
      ({ id, severity, summary }) => `| [${id}](pages/${id}.md) | ${severity} | ${summary.replaceAll('|', '\\|')} |`,
    ),
    '',
  ].join('\n')
}

function shownExample({ files: whole, shown, links = [], profile }: RuleExample): string {
  const files = Object.entries(shown).map(([path, text]) => {
    const before = whole[path]?.indexOf(text) ?? 0
    const from = before > 0 && text !== '' ? `, from line ${whole[path]?.slice(0, before).split('\n').length}` : ''
    const lines = text.trimEnd().split('\n')
    if (lines.length > mostLines)
      return `\`${path}\`${from}: ${lines.length} lines like these\n\n${fenced(lines.slice(0, 12))}`
    return text.trim() === '' || text.length > 5000
      ? `\`${path}\` (${text.length} bytes)`
      : `\`${path}\`${from}\n\n${fenced(lines)}`
  })
  return [
    ...(profile ? [`Judged by a profile like \`${profile.id}\`.`] : []),
    ...files,
    ...links.map((path) => `\`${path}\` (a link)`),
  ].join('\n\n')
}

function fenced(lines: readonly string[]): string {
  const shown = lines.map((line) =>
    line.replaceAll(
      /[\p{Cf}\ufffd]|(?!\t)\p{Cc}/gu,
      (hidden) => `\\u${hidden.charCodeAt(0).toString(16).padStart(4, '0')}`,
    ),
  )
  return ['````markdown', ...shown.map((line) => (line.length > 160 ? `${line.slice(0, 157)}...` : line)), '````'].join(
    '\n',
  )
}
