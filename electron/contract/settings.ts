import { z } from 'zod'
import { languageSchema } from './language-schema.ts'

/** How the app looks and speaks on this PC. `null` language and `system` theme follow the operating system. */
export const settingsSchema = z.strictObject({
  language: languageSchema.nullable(),
  theme: z.enum(['system', 'light', 'dark']),
  /** Size of all text in percent of the standard size. */
  textPercent: z.union([z.literal(90), z.literal(100), z.literal(115), z.literal(130), z.literal(150)]),
})

/** Settings as every screen reads them. */
export type Settings = z.infer<typeof settingsSchema>

/** What a first start finds. */
export const defaultSettings: Settings = {
  language: null,
  theme: 'system',
  textPercent: 100,
}

/** A change of some settings; keys left out stay as they are. */
export const settingsChangeSchema = settingsSchema.partial()

/** See {@link settingsChangeSchema}. */
export type SettingsChange = z.infer<typeof settingsChangeSchema>
