import { defaultSettings, type Settings, type SettingsChange, settingsSchema } from '#contract/settings.ts'
import type { SettingsRepository } from '#db/repositories/settings-repository.ts'

/** How this PC's Tianye looks and speaks. */
export type SettingsService = {
  /** The settings now; a stored value this version does not understand counts as its default. */
  readonly read: () => Settings
  /** Stores the named settings and gives back all of them. */
  readonly change: (change: SettingsChange) => Settings
}

/** See {@link SettingsService}. `onChanged` hears every change after it is stored. */
export function createSettingsService(
  repository: SettingsRepository,
  onChanged: (settings: Settings) => void = () => undefined,
): SettingsService {
  const read = (): Settings => {
    const stored = repository.readAll()
    const language = settingsSchema.shape.language.safeParse(stored['language'])
    const theme = settingsSchema.shape.theme.safeParse(stored['theme'])
    const textPercent = settingsSchema.shape.textPercent.safeParse(stored['textPercent'])
    const lockMinutes = settingsSchema.shape.lockMinutes.safeParse(stored['lockMinutes'])
    return {
      language: language.success ? language.data : defaultSettings.language,
      theme: theme.success ? theme.data : defaultSettings.theme,
      textPercent: textPercent.success ? textPercent.data : defaultSettings.textPercent,
      lockMinutes: lockMinutes.success ? lockMinutes.data : defaultSettings.lockMinutes,
    }
  }
  return {
    read,
    change: (change) => {
      for (const [name, value] of Object.entries(change)) if (value !== undefined) repository.write(name, value)
      const settings = read()
      onChanged(settings)
      return settings
    },
  }
}
