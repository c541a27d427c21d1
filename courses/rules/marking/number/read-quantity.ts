import { type Decimal, decimalOf } from './decimal.ts'

/** A number as typed and the text beside it, which may be its unit; `unit` is empty when there is none. */
export type Quantity = { readonly value: Decimal; readonly unit: string }

const minus = String.raw`\-\u2010-\u2014\u2212\ufe63负負`
const digits = String.raw`\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+|\d+`
const quantityPattern = new RegExp(
  String.raw`^(?<before>[^\d.,+${minus}]*)(?<sign>[+${minus}]?) ?(?<number>(?:${digits})(?:\.\d*)?|\.\d+)(?<after>.*)$`,
  'u',
)

/**
 * Reads one number with what stands before or after it, or null when there is no one number. Accepted: ASCII and
 * full-width digits, point and signs; every dash and 负 as minus; groups of three digits parted by one kind of separator,
 * comma (also full-width) or space (also thin and ideographic), both usual in Chinese and in English; a full stop at the
 * end of the text. All our own choice. Not accepted, because it has two readings or needs a parser of its own: a decimal comma, groups of
 * other sizes, exponents, fractions, ranges, Chinese numerals. Superscripts are no digits: 10² is not 102.
 */
export function readQuantity(text: string): Quantity | null {
  const narrow = text
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/\s+/g, ' ')
    .replace(/[ .。]+$/, '')
    .trim()
  const parts = quantityPattern.exec(narrow)?.groups
  if (parts === undefined) return null
  const { before = '', sign = '', number = '', after = '' } = parts
  if (/^ ?[\d.,]/.test(after)) return null
  const plain = number.replace(/[, ]/g, '')
  const isNegative = sign !== '' && sign !== '+'
  return { value: decimalOf(isNegative ? `-${plain}` : plain), unit: `${before} ${after}`.trim() }
}

/** Reads a text that is one number and nothing else, as the key of a numeric question is; null when it is not. */
export function readNumber(text: string): Decimal | null {
  const quantity = readQuantity(text)
  return quantity?.unit === '' ? quantity.value : null
}
