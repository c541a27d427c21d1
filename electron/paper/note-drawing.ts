/** One thing that was asked of a document: the name of the method and what it was given. */
export type DrawingCall = { readonly name: string; readonly args: readonly unknown[] }

const noted: ReadonlySet<string> = new Set([
  'save',
  'restore',
  'translate',
  'scale',
  'rect',
  'roundedRect',
  'path',
  'moveTo',
  'lineTo',
  'bezierCurveTo',
  'quadraticCurveTo',
  'lineWidth',
  'strokeColor',
  'fillColor',
  'fill',
  'stroke',
  'clip',
  'image',
  'font',
  'fontSize',
  'text',
])

/**
 * The same document, telling every drawing that is asked of it, before it is done. What the document asks of itself is not told, so that a text is
 * told once.
 */
export function noteDrawing(doc: PDFKit.PDFDocument, note: (call: DrawingCall) => void): PDFKit.PDFDocument {
  const telling: PDFKit.PDFDocument = new Proxy(doc, {
    get: (target, name) => {
      const value: unknown = Reflect.get(target, name, target)
      if (typeof value !== 'function') return value
      return (...args: readonly unknown[]) => {
        if (typeof name === 'string' && noted.has(name)) note({ name, args })
        const result: unknown = Reflect.apply(value, target, args)
        return result === target ? telling : result
      }
    },
  })
  return telling
}
