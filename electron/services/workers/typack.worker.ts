import { type ScanOrder, scanTypack } from '../packs/scan-typack.ts'
import type { ScannedItem } from '../packs/worker-scan.ts'
import { serveStream } from './serve-stream.ts'

// The program of the import worker: one pack in, its files out one at a time, then the verdict. It has no database.
serveStream((order: ScanOrder, onItem: (item: ScannedItem) => Promise<void>) =>
  scanTypack(order, (file, share) => onItem({ file, share })),
)
