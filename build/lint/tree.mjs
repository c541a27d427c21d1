import { readText, report, repositoryFiles } from './repository.mjs'
import { treeRules } from './tree-rules.mjs'

const skipped = /^test\/fixtures\/third-party\/|^LICENSE$/

const findings = repositoryFiles()
  .filter((file) => !skipped.test(file))
  .flatMap((file) => {
    const rules = treeRules.filter((rule) => rule.files.test(file))
    const lines = rules.length === 0 ? [] : (readText(file)?.split('\n') ?? [])
    return lines.flatMap((line, index) =>
      rules.flatMap((rule) => {
        const found = rule.find(line)
        return found === undefined
          ? []
          : [{ file, line: index + 1, rule: rule.name, message: `${found}: ${rule.reason}` }]
      }),
    )
  })

report(findings)
