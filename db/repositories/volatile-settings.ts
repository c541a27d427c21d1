import type { SettingsRepository } from './settings-repository.ts'

/** Settings that live as long as the program: what the screens use when the records could not be opened. */
export function createVolatileSettings(): SettingsRepository {
  const values = new Map<string, unknown>()
  return {
    readAll: () => Object.fromEntries(values),
    write: (name, value) => void values.set(name, value),
  }
}
