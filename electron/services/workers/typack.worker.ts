import { scanTypack } from '../packs/scan-typack.ts'
import { serveStream } from './serve-stream.ts'

// The program of the import worker: one pack in, its files out one at a time, then the verdict. It has no database.
serveStream(scanTypack)
