import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** Why a PDF cannot be opened. */
export type PdfRefusal = { readonly kind: 'refused'; readonly reason: 'pdf-damaged' | 'pdf-encrypted' }

/** What pdf.js draws with. It makes some when it is loaded; nothing is drawn here, so any object does. */
const drawingClasses = ['DOMMatrix', 'ImageData', 'Path2D'] as const

let loading: ReturnType<typeof loadLibrary> | null = null

/**
 * Opens a PDF of anybody's and gives what `read` makes of it. Nothing in it runs: no script, no eval, no WebAssembly, no
 * font of this computer, no request. Time and memory are for the caller to cap, in a worker: a damaged PDF may cost both.
 */
export async function openPdf<T>(
  bytes: Uint8Array,
  read: (document: PDFDocumentProxy) => Promise<T>,
): Promise<{ readonly kind: 'opened'; readonly value: T } | PdfRefusal> {
  loading ??= loadLibrary()
  const { getDocument, VerbosityLevel } = await loading
  const task = getDocument({
    // pdf.js takes the bytes away from whoever gave them.
    data: Uint8Array.from(bytes),
    isEvalSupported: false,
    useWasm: false,
    useWorkerFetch: false,
    enableXfa: false,
    disableFontFace: true,
    useSystemFonts: false,
    stopAtErrors: true,
    verbosity: VerbosityLevel.ERRORS,
  })
  try {
    return { kind: 'opened', value: await read(await task.promise) }
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException'
    return { kind: 'refused', reason: isLocked ? 'pdf-encrypted' : 'pdf-damaged' }
  } finally {
    await task.destroy()
  }
}

/** Both halves of pdf.js in this thread: the one that reads stands where the other looks for it. */
async function loadLibrary() {
  for (const name of drawingClasses) if (!(name in globalThis)) Reflect.set(globalThis, name, Object)
  const { WorkerMessageHandler } = await import('pdfjs-dist/legacy/build/pdf.worker.mjs')
  Reflect.set(globalThis, 'pdfjsWorker', { WorkerMessageHandler })
  return import('pdfjs-dist/legacy/build/pdf.mjs')
}
