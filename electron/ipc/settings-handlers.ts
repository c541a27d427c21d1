import type { ChannelHandlers } from '#contract/channel-specs.ts'
import type { SettingsService } from '#services/settings-service.ts'

/** What the settings area needs. */
export type SettingsArea = { readonly settings: SettingsService }

/** Channels about how this PC's Tianye looks and speaks. */
export function createSettingsHandlers(
  parts: SettingsArea,
): Pick<ChannelHandlers, 'settings:read' | 'settings:change'> {
  return {
    'settings:read': () => parts.settings.read(),
    'settings:change': (change) => parts.settings.change(change),
  }
}
