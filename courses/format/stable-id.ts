import { z } from 'zod'
import { wantedForm } from './wanted-form.ts'

/** Ids stand on packs, modules, headings, questions, options and rows: ASCII, lower case, stable for ever. */
export const stableIdPattern = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/

/** Parses a stable id of at most 64 characters. */
export const stableIdSchema = z.string(wantedForm('first-visit')).max(64).regex(stableIdPattern)
