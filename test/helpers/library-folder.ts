import { join } from 'node:path'

/** The shipped packs. */
export const libraryFolder = join(import.meta.dirname, '..', '..', 'courses', 'library')
