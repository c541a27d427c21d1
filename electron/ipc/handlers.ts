import type { ChannelHandlers } from '#contract/channel-specs.ts'
import { type AppArea, createAppHandlers } from './app-handlers.ts'
import { type BackupArea, createBackupHandlers } from './backup-handlers.ts'
import { type ClassArea, createClassHandlers } from './class-handlers.ts'
import { type CompletionArea, createCompletionHandlers } from './completion-handlers.ts'
import { createImportHandlers, type ImportArea } from './import-handlers.ts'
import { createLearningHandlers, type LearningArea } from './learning-handlers.ts'
import { createSettingsHandlers, type SettingsArea } from './settings-handlers.ts'

/** What the handlers need; the composition root brings it. */
export type HandlerParts = AppArea & SettingsArea & LearningArea & CompletionArea & ImportArea & BackupArea & ClassArea

/** All handlers, one a channel: a missing one does not compile. */
export function createHandlers(parts: HandlerParts): ChannelHandlers {
  return {
    ...createAppHandlers(parts),
    ...createSettingsHandlers(parts),
    ...createLearningHandlers(parts),
    ...createCompletionHandlers(parts),
    ...createImportHandlers(parts),
    ...createBackupHandlers(parts),
    ...createClassHandlers(parts),
  }
}
