import type { Rectangle } from './drawn-code.ts'
import { scannerOf } from './scanner.ts'
import { dictOf, isKind, nameIn, type PdfValue } from './values.ts'

/** One operator of a drawing with what stands before it. */
type Step = { readonly operator: string; readonly operands: readonly PdfValue[] }

const page = { width: 595.28, height: 841.89 }
const smallestLetter = 4
/** The darkest a ground of ours gets is paper; a letter must be darker than this share of white, or it is there only for programs. */
const lightestInk = 0.55

/** What may be drawn under the words: lines, areas, pictures, and the states of the pen. */
const ornament = new Set([
  're',
  'm',
  'l',
  'c',
  'v',
  'h',
  'f',
  'f*',
  'S',
  'W',
  'W*',
  'n',
  'q',
  'Q',
  'w',
  'J',
  'j',
  'M',
  'd',
  'cs',
  'CS',
  'scn',
  'SCN',
  'cm',
  'gs',
  'Do',
])

/** The rectangles of the one figure of a drawing; none where there is no figure. */
export function figureOf(drawing: string): Rectangle[] {
  const steps = stepsOf(drawing)
  const from = steps.findIndex(({ operator, operands }) => operator === 'BDC' && nameIn(operands[0]) === 'Figure')
  const inside =
    from === -1
      ? []
      : steps.slice(
          from,
          steps.findIndex(({ operator }, i) => i > from && operator === 'EMC'),
        )
  return inside.flatMap(({ operator, operands }) => {
    const [x, y, width, height] = operands.map(Number)
    return operator === 're' ? [{ x: x ?? 0, y: y ?? 0, width: width ?? 0, height: height ?? 0 }] : []
  })
}

/**
 * Whether a drawing is put together as ours are: first what lies under the words, in pieces marked as ornament, then the words, piece by piece in
 * their order, each letter visible and on the page, with one figure among them that is nothing but dark squares. Nothing is painted
 * after the words that could cover one, and no word is hidden. What the letters look like, and where they stand, it does not say.
 */
export function isOwnDrawing(drawing: string): boolean {
  const steps = stepsOf(drawing)
  const first = steps.shift()
  if (first?.operator !== 'cm' || !isList(first.operands, [1, 0, 0, -1, 0, page.height])) return false
  let mark = 0
  let isInWords = false
  while (steps.length > 0) {
    const opening = steps.shift()
    if (opening?.operator !== 'BDC') return false
    const end = steps.findIndex(({ operator }) => operator === 'EMC')
    const inside = steps.splice(0, end + 1).slice(0, -1)
    if (end === -1 || inside.some(({ operator }) => operator === 'BDC')) return false
    const tag = nameIn(opening.operands[0])
    if (tag === 'Artifact') {
      if (isInWords || !inside.every(({ operator }) => ornament.has(operator))) return false
    } else {
      isInWords = true
      const number = dictOf(opening.operands[1])?.get('MCID')
      if (number !== mark || !(tag === 'Figure' ? isFigure(inside) : areWords(inside))) return false
      mark += 1
    }
  }
  return mark > 0
}

function stepsOf(drawing: string): Step[] {
  const steps: Step[] = []
  const scanner = scannerOf(drawing)
  let operands: PdfValue[] = []
  for (let value = scanner.next(); value !== undefined; value = scanner.next()) {
    if (isKind(value, 'word')) {
      steps.push({ operator: value.word, operands })
      operands = []
    } else operands.push(value)
  }
  if (operands.length > 0) throw new Error('an operand without operator')
  return steps
}

/** Squares, filled once with ink. */
function isFigure(steps: readonly Step[]): boolean {
  const [space, colour, fill] = steps.slice(-3)
  const squares = steps.slice(0, -3)
  return (
    squares.length > 0 &&
    squares.every(({ operator, operands }) => operator === 're' && isOnPage(operands[0], operands[1])) &&
    space?.operator === 'cs' &&
    isInk(colour) &&
    fill?.operator === 'f'
  )
}

/** Runs of letters, each with its colour, face and place. */
function areWords(steps: readonly Step[]): boolean {
  const rest = [...steps]
  const take = (operator: string): Step | null => {
    const step = rest[0]
    if (step?.operator !== operator) return null
    rest.shift()
    return step
  }
  while (rest.length > 0) {
    const isSet = take('cs') !== null && isInk(take('scn')) && take('q') !== null
    const isTurned = isList(take('cm')?.operands, [1, 0, 0, -1, 0, page.height]) && take('BT') !== null
    if (!isSet || !isTurned || !isPlace(take('Tm')) || !isFace(take('Tf'))) return false
    while (rest[0]?.operator === 'TJ' || rest[0]?.operator === 'Tm') {
      const step = rest.shift()
      if (step?.operator === 'Tm' && !isPlace(step)) return false
    }
    if (take('ET') === null || take('Q') === null) return false
  }
  return true
}

function isPlace(step: Step | null): boolean {
  const numbers = step?.operands ?? []
  return numbers.length === 6 && isList(numbers.slice(0, 4), [1, 0, 0, 1]) && isOnPage(numbers[4], numbers[5])
}

function isFace(step: Step | null): boolean {
  const size = step?.operands[1]
  return nameIn(step?.operands[0]) !== null && typeof size === 'number' && size >= smallestLetter
}

function isOnPage(x: PdfValue | undefined, y: PdfValue | undefined): boolean {
  return typeof x === 'number' && typeof y === 'number' && x > 0 && y > 0 && x < page.width && y < page.height
}

/** A colour that stands out from paper: its three parts weighed as eyes do (Rec. 709). */
function isInk(step: Step | null | undefined): boolean {
  const [red, green, blue] = step?.operator === 'scn' ? step.operands : []
  if (typeof red !== 'number' || typeof green !== 'number' || typeof blue !== 'number') return false
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < lightestInk
}

function isList(values: readonly PdfValue[] | undefined, numbers: readonly number[]): boolean {
  return values?.length === numbers.length && numbers.every((number, i) => values[i] === number)
}
