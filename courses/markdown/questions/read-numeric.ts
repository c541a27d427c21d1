import { startOf } from '../module-draft.ts'
import type { ReadAnswers } from './answer-reader.ts'
import { attributeOf, tellAttribute } from './question-source.ts'

/** Decimal text of at most 15 digits before and after the point; no exponent, no plus sign, no leading zero. */
const decimal = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,15})?$/

/**
 * What no unit has: digits would be read as part of the number; a backslash or a full-width bar was meant to part two
 * spellings.
 */
const notInUnit = /[\d\\｜]/

/** The key stands in attributes; every block but the explanation is the prompt. */
export const readNumeric: ReadAnswers<'numeric'> = (source, type) => {
  const value = attributeOf(source, 'answer')?.trim() ?? ''
  const tolerance = attributeOf(source, 'tolerance')?.trim() ?? '0'
  const unit = attributeOf(source, 'unit')
  const units = unit === null ? [] : unit.split('|').map((spelling) => spelling.trim())

  if (source.isKeyApart) {
    for (const name of ['answer', 'tolerance']) {
      if (attributeOf(source, name) !== null) tellAttribute(source, name, 'key-not-apart')
    }
  } else if (value === '') source.problems.add('numeric-answer-missing', startOf(source.node))
  else if (!decimal.test(value))
    tellAttribute(source, 'answer', 'numeric-answer-invalid', {
      answer: value,
    })
  if (!decimal.test(tolerance) || tolerance.startsWith('-'))
    tellAttribute(source, 'tolerance', 'numeric-tolerance-invalid', {
      tolerance,
    })
  if (units.some((spelling) => spelling === '' || spelling.length > 40 || notInUnit.test(spelling)))
    tellAttribute(source, 'unit', 'numeric-unit-invalid')

  return {
    prompt: source.blocks,
    asked: { type, unit: units[0] ?? null },
    key: source.isKeyApart ? null : { type, value, tolerance, units: [...new Set(units)] },
  }
}
