import { z } from 'zod'
import type { SettingsRepository } from '#db/repositories/settings-repository.ts'

const windowStateSchema = z.strictObject({
  x: z.int(),
  y: z.int(),
  width: z.int().min(1),
  height: z.int().min(1),
})

/** Place and size of the window in screen pixels. */
export type WindowState = z.infer<typeof windowStateSchema>

/** Remembers where the window stood. */
export type WindowStateService = {
  /** The last state, or undefined on a first start or when it was unreadable. */
  readonly read: () => WindowState | undefined
  readonly remember: (state: WindowState) => void
}

/** See {@link WindowStateService}. */
export function createWindowStateService(repository: SettingsRepository): WindowStateService {
  return {
    read: () => {
      const parsed = windowStateSchema.safeParse(repository.readAll()['window'])
      return parsed.success ? parsed.data : undefined
    },
    remember: (state) => repository.write('window', state),
  }
}
