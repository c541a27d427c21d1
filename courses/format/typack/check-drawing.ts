/** What a drawing is made of; anything else could run, load or hide something. */
const elements: ReadonlySet<string> = new Set(
  (
    'svg g defs symbol use path rect circle ellipse line polyline polygon text tspan textPath title desc ' +
    'linearGradient radialGradient stop clipPath mask pattern marker'
  ).split(' '),
)

const tag = /<(\/?)([A-Za-z][\w:.-]*)((?:\s+[A-Za-z_:][\w:.-]*\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y
const attribute = /([A-Za-z_:][\w:.-]*)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/g
const entity = /&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[0-9A-Fa-f]{1,6});)/
const maxDepth = 60

/**
 * What an SVG drawing has that none may have, as a short word of the source; `null` for a drawing that only draws. Not a
 * full XML parser but a stricter one: no DOCTYPE, entities, scripts, styles, embedded HTML, animation or handlers, and no
 * address but `#id` in the drawing itself.
 */
export function drawingFault(text: string): string | null {
  const declaration = /^\ufeff?(?:<\?xml\s[^>?]*\?>)?/.exec(text)?.[0] ?? ''
  if (/encoding\s*=\s*["'](?!utf-8["'])/i.test(declaration)) return 'encoding'
  const open: string[] = []
  let isStarted = false
  for (let at = declaration.length; at < text.length; ) {
    if (text[at] !== '<') {
      const end = text.indexOf('<', at)
      const words = text.slice(at, end === -1 ? text.length : end)
      if (entity.test(words)) return '&'
      if (open.length === 0 && words.trim() !== '') return words.trim().slice(0, 20)
      at += words.length
    } else if (text.startsWith('<!--', at)) {
      const end = text.indexOf('-->', at + 4)
      if (end === -1) return '<!--'
      at = end + 3
    } else {
      tag.lastIndex = at
      const match = tag.exec(text)
      if (match === null) return /^<[^\s>]*/.exec(text.slice(at, at + 20))?.[0] ?? '<'
      const [whole, closing, name = '', attributes = '', selfClosing] = match
      if (!elements.has(name)) return name
      if (closing === '/') {
        if (open.pop() !== name || attributes !== '' || selfClosing === '/') return `/${name}`
      } else {
        if (open.length === 0 && (isStarted || name !== 'svg')) return name
        isStarted = true
        const fault = attributesFault(attributes)
        if (fault !== null) return fault
        if (selfClosing !== '/') open.push(name)
        if (open.length > maxDepth) return name
      }
      at += whole.length
    }
  }
  return isStarted && open.length === 0 ? null : 'svg'
}

function attributesFault(attributes: string): string | null {
  for (const [, name = '', double, single] of attributes.matchAll(attribute)) {
    const value = double ?? single ?? ''
    const plain = name.toLowerCase()
    if (plain.startsWith('on') || plain === 'base' || plain.endsWith(':base')) return name
    if (entity.test(value)) return '&'
    const isNamespace = plain === 'xmlns' || plain.startsWith('xmlns:')
    if (isNamespace) continue
    if (plain === 'href' || plain.endsWith(':href') || plain === 'src') {
      if (!/^#[\w.-]+$/.test(value)) return name
      continue
    }
    // Escapes could spell what follows in another way.
    if (/&#|\\|@|expression|javascript:|data:|https?:|\/\//i.test(value)) return name
    if (/url\((?!\s*["']?#[\w.-]+["']?\s*\))/i.test(value)) return name
  }
  return null
}
