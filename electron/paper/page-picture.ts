import type { PageMark, PagePicture } from '#contract/page-picture.ts'
import type { DrawingCall } from './note-drawing.ts'
import { pageSize } from './page-ground.ts'

type Outline = { readonly d: string; readonly transform: string | null }
type Pen = {
  readonly fill: string
  readonly stroke: string
  readonly lineWidth: number
  readonly clip: Outline | null
  /** Scale, and where the origin lies. */
  readonly at: { readonly scale: number; readonly x: number; readonly y: number }
}
type Measure = (role: string, size: number, text: string) => number

const black = '#000000'

/**
 * What a page shows, from the drawing that was asked of its document: the very calls that made the paper. `measure` says how wide a text is set.
 * Pictures are told by their place, in the order `pictures` names them.
 */
export function pagePicture(
  calls: readonly DrawingCall[],
  pictures: readonly ('logo' | 'seal')[],
  measure: Measure,
): PagePicture {
  const marks: PageMark[] = []
  const saved: Pen[] = []
  const left = [...pictures]
  let pen: Pen = { fill: black, stroke: black, lineWidth: 1, clip: null, at: { scale: 1, x: 0, y: 0 } }
  let [role, size, d] = ['latin', 12, '']

  const transformOf = ({ at }: Pen) =>
    at.scale === 1 && at.x === 0 && at.y === 0 ? null : `matrix(${at.scale} 0 0 ${at.scale} ${at.x} ${at.y})`
  const paint = (fill: string | null, stroke: string | null) => {
    marks.push({ kind: 'path', d, transform: transformOf(pen), fill, stroke, lineWidth: pen.lineWidth, clip: pen.clip })
    d = ''
  }

  for (const { name, args } of calls) {
    const numbers = args.filter((arg) => typeof arg === 'number')
    const [a = 0, b = 0, c = 0, e = 0, r = 0] = numbers
    const [first, second, third, options] = args
    const word = typeof first === 'string' ? first : null
    switch (name) {
      case 'save':
        saved.push(pen)
        break
      case 'restore':
        pen = saved.pop() ?? pen
        break
      case 'translate': {
        const { scale, x, y } = pen.at
        pen = { ...pen, at: { scale, x: x + a * scale, y: y + b * scale } }
        break
      }
      case 'scale':
        pen = { ...pen, at: { ...pen.at, scale: pen.at.scale * a } }
        break
      case 'rect':
        d += `M${a} ${b}h${c}v${e}h${-c}Z`
        break
      case 'roundedRect':
        d += `M${a + r} ${b}h${c - 2 * r}a${r} ${r} 0 0 1 ${r} ${r}v${e - 2 * r}a${r} ${r} 0 0 1 ${-r} ${r}h${2 * r - c}a${r} ${r} 0 0 1 ${-r} ${-r}v${2 * r - e}a${r} ${r} 0 0 1 ${r} ${-r}Z`
        break
      case 'path':
        d += word ?? ''
        break
      case 'moveTo':
      case 'lineTo':
      case 'bezierCurveTo':
      case 'quadraticCurveTo':
        d += `${letters[name]}${numbers.join(' ')}`
        break
      case 'lineWidth':
        pen = { ...pen, lineWidth: a }
        break
      case 'fillColor':
        pen = { ...pen, fill: word ?? pen.fill }
        break
      case 'strokeColor':
        pen = { ...pen, stroke: word ?? pen.stroke }
        break
      case 'fill':
        paint(word ?? pen.fill, null)
        break
      case 'stroke':
        paint(null, word ?? pen.stroke)
        break
      case 'clip':
        pen = { ...pen, clip: { d, transform: transformOf(pen) } }
        d = ''
        break
      case 'font':
        role = word ?? role
        break
      case 'fontSize':
        size = a
        break
      case 'text':
        if (word === null || typeof second !== 'number' || typeof third !== 'number') break
        marks.push({
          kind: 'text',
          text: word,
          x: second,
          y: third,
          size,
          width: measure(role, size, word),
          isBold: role.endsWith('Bold'),
          fill: pen.fill,
        })
        break
      case 'image': {
        const of = left.shift()
        const [width, height] = boxOf(options)
        if (of !== undefined) marks.push({ kind: 'image', of, x: a, y: b, width, height })
        break
      }
      default:
        throw new Error(`a drawing that is not told: ${name}`)
    }
  }
  return { ...pageSize, marks }
}

const letters = { moveTo: 'M', lineTo: 'L', bezierCurveTo: 'C', quadraticCurveTo: 'Q' } as const

/** The box that a picture is fitted into. */
function boxOf(options: unknown): readonly [number, number] {
  if (typeof options !== 'object' || options === null || !('fit' in options) || !Array.isArray(options.fit))
    return [0, 0]
  const [width = 0, height = 0] = options.fit.map(Number)
  return [width, height]
}
