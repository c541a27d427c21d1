import { z } from 'zod'
import { languageSchema } from './language-schema.ts'

/** How the app looks and speaks on this PC. `null` language and `system` theme follow the operating system. */
export const settingsSchema = z.strictObject({
  language: languageSchema.nullable(),
  theme: z.enum(['system', 'light', 'dark']),
  /** Size of all text in percent of the standard size. */
  textPercent: z.union([z.literal(90), z.literal(100), z.literal(115), z.literal(130), z.literal(150)]),
  /** Minutes without a key or a pointer after which a profile with a passphrase is locked; 0 for never. */
  lockMinutes: z.union([z.literal(0), z.literal(2), z.literal(5), z.literal(15), z.literal(30)]),
})

/** Settings as every screen reads them. */
export type Settings = z.infer<typeof settingsSchema>

/** What a first start finds. */
export const defaultSettings: Settings = {
  language: null,
  theme: 'system',
  textPercent: 100,
  lockMinutes: 5,
}

/** A change of some settings; keys left out stay as they are. */
export const settingsChangeSchema = settingsSchema.partial()

/** See {@link settingsChangeSchema}. */
export type SettingsChange = z.infer<typeof settingsChangeSchema>
