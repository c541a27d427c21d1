import type { Problem } from '#courses/format/problem.ts'

/** A rule as a SARIF log describes it. */
export type SarifRule = { readonly id: string; readonly text: string; readonly severity: Problem['severity'] }

/** What a log says of itself and its findings. Texts are in one language, `language` names it (BCP 47). */
export type SarifParts = {
  readonly version: string
  readonly language: string
  /** Every rule that can speak, those that found nothing included. */
  readonly rules: readonly SarifRule[]
  readonly results: readonly { readonly problem: Problem; readonly message: string }[]
}

/**
 * A log of the Static Analysis Results Interchange Format, SARIF 2.1.0 (OASIS standard, 27 March 2020): one run of the
 * linter. Files are given relative to the pack's folder, columns in UTF-16 units.
 */
export function sarifLog({ version, language, rules, results }: SarifParts) {
  const indexOf = new Map(rules.map(({ id }, index) => [id, index]))
  return {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'tianye pack lint',
            version,
            language,
            rules: rules.map(({ id, text, severity }) => ({
              id,
              shortDescription: { text },
              defaultConfiguration: { level: severity },
            })),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: results.map(({ problem: { ruleId, severity, place }, message }) => ({
          ruleId,
          ruleIndex: indexOf.get(ruleId) ?? -1,
          level: severity,
          message: { text: message },
          locations: [
            {
              physicalLocation: {
                artifactLocation: { uri: place.file.split('/').map(encodeURIComponent).join('/'), uriBaseId: 'PACK' },
                region: { startLine: place.line, startColumn: place.column },
              },
            },
          ],
        })),
      },
    ],
  }
}
