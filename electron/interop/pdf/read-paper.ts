import { openPdf, type PdfRefusal } from './open-pdf.ts'

/** A file that a PDF carries. */
export type Attachment = { readonly name: string; readonly bytes: Uint8Array }

/** What a paper carries besides what it shows. */
export type PaperParts = {
  readonly kind: 'read'
  readonly pageCount: number
  /** As the file names them; two of one name cannot be told apart and come as one. */
  readonly attachments: readonly Attachment[]
  /** The signed claim of the QR code, as the file says it; `null` where it says none. */
  readonly claimText: string | null
}

/** Reads what a paper carries, without looking at its page. */
export async function readPaper(bytes: Uint8Array): Promise<PaperParts | PdfRefusal> {
  const opened = await openPdf(bytes, async (document) => {
    const { info } = await document.getMetadata()
    const carried = (await document.getAttachments()) as Readonly<Record<string, CarriedFile>> | null
    return {
      isEncrypted: typeof fieldOf(info, 'EncryptFilterName') === 'string',
      pageCount: document.numPages,
      attachments: Object.entries(carried ?? {}).map(([name, { content }]) => ({ name, bytes: content })),
      claimText: textOf(fieldOf(fieldOf(info, 'Custom'), 'Claim')),
    }
  })
  if (opened.kind === 'refused') return opened
  const { isEncrypted, ...parts } = opened.value
  return isEncrypted ? { kind: 'refused', reason: 'pdf-encrypted' } : { kind: 'read', ...parts }
}

/** pdf.js has no type for it. */
type CarriedFile = { readonly content: Uint8Array }

function fieldOf(holder: unknown, name: string): unknown {
  return typeof holder === 'object' && holder !== null ? Reflect.get(holder, name) : undefined
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}
