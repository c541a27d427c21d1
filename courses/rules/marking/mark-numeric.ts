import type { AnswerKey } from '#courses/format/question.ts'
import type { Share } from './mark-share.ts'
import { type Decimal, isWithin, timesPowerOfTen } from './number/decimal.ts'
import { type Quantity, readNumber, readQuantity } from './number/read-quantity.ts'
import { foldText } from './text/fold-text.ts'

type NumericKey = Extract<AnswerKey, { type: 'numeric' }>

/**
 * Numeric: all or nothing, in exact decimal arithmetic. Right when |answer − value| ≤ tolerance and the unit, if one is
 * written, is accepted. The page shows the unit beside the field, so leaving it out costs nothing; a wrong unit makes the
 * answer wrong, since 72 minutes are not 72 hours; units are never converted. All our own choice. Throws when the key's
 * value or tolerance is no number.
 */
export function markNumeric(key: NumericKey, shownUnit: string | null, text: string): Share {
  const value = readNumber(key.value)
  const tolerance = readNumber(key.tolerance)
  if (value === null || tolerance === null) throw new Error(`no number in key: ${key.value} ± ${key.tolerance}`)
  const units = new Set([...key.units, ...(shownUnit === null ? [] : [shownUnit])].map(foldText))
  const given = readQuantity(text)
  if (given === null) return { earned: 0, possible: 1, perChoice: [], note: 'not-a-number' }
  const meant = applyUnit(given, units)
  if (meant === null) return { earned: 0, possible: 1, perChoice: [], note: 'unit-wrong' }
  const earned = isWithin(meant, value, tolerance) ? 1 : 0
  const isUnitAbsent = given.unit === '' && units.size > 0
  return { earned, possible: 1, perChoice: [], ...(isUnitAbsent ? { note: 'unit-absent' as const } : {}) }
}

/**
 * The number meant, or null when what stands beside it is no accepted unit. A percent sign is a unit where the question
 * accepts it as one, and hundredths where the question has no unit. 万 and 亿 multiply unless they are part of an accepted
 * unit, so 3万元 is 30000元 where 元 is the unit and 3 where 万元 is.
 */
function applyUnit({ value, unit }: Quantity, units: ReadonlySet<string>): Decimal | null {
  const folded = foldText(unit)
  if (folded === '' || units.has(folded)) return value
  if (folded === '%' && units.size === 0) return timesPowerOfTen(value, -2)
  const exponent = folded.startsWith('万') ? 4 : folded.startsWith('亿') ? 8 : 0
  const rest = folded.slice(1).trim()
  return exponent > 0 && (rest === '' || units.has(rest)) ? timesPowerOfTen(value, exponent) : null
}
