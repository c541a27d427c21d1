import { Refusal } from '../refusal.ts'
import { openPdf, type PdfFile } from './pdf-file.ts'
import { charactersOf, dictOf, isKind, listIn, nameIn, type PdfDict, type PdfValue, readableText } from './values.ts'

/** What a paper carries. */
export type Paper = {
  readonly file: PdfFile
  /** The whole file, its bytes as characters. */
  readonly characters: string
  readonly attachments: readonly { readonly name: string; readonly bytes: Uint8Array }[]
  /** The text of the QR code, as the file says it. */
  readonly claimText: string | null
  readonly pages: readonly PdfDict[]
}

const mostNodes = 1000

/** Reads what a PDF carries, without looking at what it shows. Throws `pdf-damaged` or `pdf-encrypted`. */
export function readPaper(bytes: Uint8Array): Paper {
  try {
    const characters = charactersOf(bytes)
    const file = openPdf(characters)
    if (file.trailer.has('Encrypt')) throw new Refusal('pdf-encrypted')
    const catalog = mustDict(file.resolved(file.trailer.get('Root')))
    const names = dictOf(file.resolved(catalog.get('Names')))
    const claim = dictOf(file.resolved(file.trailer.get('Info')))?.get('Claim')
    const claimText = file.resolved(claim)
    return {
      file,
      characters,
      attachments: namedFiles(file, names?.get('EmbeddedFiles')),
      claimText: isKind(claimText, 'text') ? readableText(claimText.bytes) : null,
      pages: pagesOf(file, catalog.get('Pages')),
    }
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal('pdf-damaged')
  }
}

/** ISO 32000-1, sections 7.9.6 and 7.11.4. */
function namedFiles(file: PdfFile, tree: PdfValue | undefined): Paper['attachments'] {
  const found: { readonly name: string; readonly bytes: Uint8Array }[] = []
  let nodes = 0
  const visit = (value: PdfValue | undefined): void => {
    const node = dictOf(file.resolved(value))
    nodes += 1
    if (nodes > mostNodes) throw new Error('too many nodes')
    for (const kid of listIn(file.resolved(node?.get('Kids'))) ?? []) visit(kid)
    const pairs = listIn(file.resolved(node?.get('Names'))) ?? []
    for (let i = 0; i + 1 < pairs.length; i += 2) {
      const name = file.resolved(pairs[i])
      const spec = mustDict(file.resolved(pairs[i + 1]))
      const embedded = mustDict(file.resolved(spec.get('EF')))
      if (!isKind(name, 'text')) throw new Error('no name')
      found.push({
        name: readableText(name.bytes),
        bytes: file.streamOf(embedded.get('UF') ?? embedded.get('F')).bytes,
      })
    }
  }
  visit(tree)
  return found
}

function pagesOf(file: PdfFile, root: PdfValue | undefined): PdfDict[] {
  const pages: PdfDict[] = []
  let nodes = 0
  const visit = (value: PdfValue | undefined): void => {
    const node = mustDict(file.resolved(value))
    nodes += 1
    if (nodes > mostNodes) throw new Error('too many nodes')
    if (nameIn(node.get('Type')) === 'Page') pages.push(node)
    else for (const kid of listIn(file.resolved(node.get('Kids'))) ?? []) visit(kid)
  }
  visit(root)
  return pages
}

function mustDict(value: PdfValue): PdfDict {
  const dict = dictOf(value)
  if (dict === null) throw new Error('no dictionary')
  return dict
}
