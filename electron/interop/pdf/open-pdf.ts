import { getDocument, type PDFDocumentProxy, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { WorkerMessageHandler } from 'pdfjs-dist/legacy/build/pdf.worker.mjs'

// The half of pdf.js that reads, where the other half looks for it; it would otherwise load it by a path.
Reflect.set(globalThis, 'pdfjsWorker', { WorkerMessageHandler })

/** Why a PDF cannot be opened. */
export type PdfRefusal = { readonly kind: 'refused'; readonly reason: 'pdf-damaged' | 'pdf-encrypted' }

/**
 * Opens a PDF of anybody's and gives what `read` makes of it. Nothing in it runs: no script, no eval, no WebAssembly, no
 * font of this computer, no request. Time and memory are for the caller to cap, in a worker: a damaged PDF may cost both.
 */
export async function openPdf<T>(
  bytes: Uint8Array,
  read: (document: PDFDocumentProxy) => Promise<T>,
): Promise<{ readonly kind: 'opened'; readonly value: T } | PdfRefusal> {
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
