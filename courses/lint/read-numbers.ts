const ones: Readonly<Record<string, number>> = Object.fromEntries(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, value) => [word, value]),
)
const tens: Readonly<Record<string, number>> = Object.fromEntries(
  'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, index) => [word, (index + 2) * 10]),
)
const months = 'january february march april may june july august september october november december'.split(' ')
const further: Readonly<Record<string, number>> = {
  once: 1,
  twice: 2,
  half: 2,
  third: 3,
  quarter: 4,
  dozen: 12,
  first: 1,
  second: 2,
  both: 2,
  pair: 2,
  couple: 2,
  hundred: 100,
  thousand: 1000,
}
const hanDigits = '零一二三四五六七八九'
const hanUnits: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }

/** Numbers written in figures, as canonical text: `30,000` and `３万` are `30000`, `２.5` is `2.5`. Not those that name a place: `question 3`. */
export function figuresOf(text: string): readonly string[] {
  const found = text
    .normalize('NFKC')
    .matchAll(
      /(?<![\p{Script=Latin}\d.#]|\b(?:questions?|steps?|modules?|parts?|figures?|tables?|pages?|no\.)\s|第\s?)(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?\s?([万亿])?(?![\p{Script=Latin}\d])/giu,
    )
  return [...found].map(([, whole = '', fraction = '', unit]) =>
    String(Number(whole.replaceAll(',', '') + fraction) * (unit === '万' ? 10_000 : unit === '亿' ? 100_000_000 : 1)),
  )
}

/** Every number a text names in any way, for looking one up: figures, and words of both languages. Reads too much rather than too little. */
export function numbersNamed(text: string): ReadonlySet<string> {
  const found = new Set(figuresOf(text))
  const add = (value: number) => found.add(String(value))
  const words = text.toLowerCase().match(/\p{Script=Latin}+/gu) ?? []
  words.forEach((word, index) => {
    const [value, ten] = [ones[word], tens[word]]
    if (value !== undefined) add(value)
    if (ten !== undefined) add(ten + (ones[words[index + 1] ?? ''] ?? 0))
    const other = further[word]
    if (other !== undefined) add(other)
    if (value !== undefined || ten !== undefined) {
      const scale = words.slice(index + 1, index + 3).find((next) => next === 'hundred' || next === 'thousand')
      if (scale !== undefined) add((ten ?? 0) * (further[scale] ?? 1) + (value ?? 0) * (further[scale] ?? 1))
    }
    if (months.includes(word)) add(months.indexOf(word) + 1)
  })
  for (const [run] of text
    .replaceAll('两', '二')
    .replaceAll('〇', '零')
    .replaceAll('俩', '二')
    .matchAll(/[零一二三四五六七八九十百千]+/g)) {
    add(hanValue(run))
    // `三四十` and `七八个` name two numbers at once.
    for (const character of run) if (hanDigits.includes(character)) add(hanDigits.indexOf(character))
  }
  // Half an hour is thirty minutes, and half of anything is one of two.
  if (text.includes('半') || words.some((word) => word === 'half')) for (const value of [2, 30]) add(value)
  if (text.includes('刻') || words.some((word) => word === 'quarter')) add(15)
  for (const hour of hoursOf(text)) add((hour + 12) % 24)
  return found
}

/** Hours of the clock that a text names, as it names them: `3:20`, `4 pm`, `四点半`. */
function hoursOf(text: string): readonly number[] {
  const found = text
    .normalize('NFKC')
    .matchAll(/(?<!\d)(\d{1,2})(?=:\d\d|\s?点|\s?[ap]\.?m\b)|([一二两三四五六七八九十]{1,3})(?=点)/giu)
  return [...found].map(([, figures, han = '']) =>
    figures === undefined ? hanValue(han.replace('两', '二')) : Number(figures),
  )
}

function hanValue(run: string): number {
  const digits = run.split('').map((character) => hanDigits.indexOf(character))
  if (!digits.includes(-1)) return Number(digits.join(''))
  let sum = 0
  let digit = 0
  for (const character of run) {
    const unit = hanUnits[character]
    if (unit === undefined) digit = hanDigits.indexOf(character)
    else {
      sum += (digit === 0 ? 1 : digit) * unit
      digit = 0
    }
  }
  return sum + digit
}
