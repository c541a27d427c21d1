import { scanBundle } from '../bundles/scan-bundle.ts'
import { serveStream } from './serve-stream.ts'

// The program of the bundle worker: one bundle in, checked whole, then its pieces out one at a time. It has no database.
serveStream(scanBundle)
