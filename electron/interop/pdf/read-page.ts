import { openPdf, type PdfRefusal } from './open-pdf.ts'

/** The first page of a PDF, as its own words tell it. */
export type PageReading = {
  readonly kind: 'read'
  /** In the order in which it is drawn, seen or not: what the file says, not what an eye sees. */
  readonly text: string
  /** Notes, stamps, links, form fields: anything that lies over the page. */
  readonly isAnnotated: boolean
}

/** Reads the text of the first page. */
export async function readPage(bytes: Uint8Array): Promise<PageReading | PdfRefusal> {
  const opened = await openPdf(bytes, async (document) => {
    const page = await document.getPage(1)
    const { items } = await page.getTextContent({ disableNormalization: true })
    const text = items.map((item) => ('str' in item ? item.str : '')).join(' ')
    return { kind: 'read' as const, text, isAnnotated: (await page.getAnnotations()).length > 0 }
  })
  return opened.kind === 'refused' ? opened : opened.value
}
