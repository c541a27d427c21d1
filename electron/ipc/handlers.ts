import type { ChannelHandlers } from '#contract/channel-specs.ts'
import { type AppArea, createAppHandlers } from './app-handlers.ts'
import { type BackupArea, createBackupHandlers } from './backup-handlers.ts'
import { type CertificateArea, createCertificateHandlers } from './certificate-handlers.ts'
import { type ClassArea, createClassHandlers } from './class-handlers.ts'
import { type CompletionArea, createCompletionHandlers } from './completion-handlers.ts'
import { type CreditArea, createCreditHandlers } from './credit-handlers.ts'
import { guardLocked } from './guard-locked.ts'
import { createImportHandlers, type ImportArea } from './import-handlers.ts'
import { createInstructorHandlers, type InstructorArea } from './instructor-handlers.ts'
import { createLearningHandlers, type LearningArea } from './learning-handlers.ts'
import { createPrivacyHandlers, type PrivacyArea } from './privacy-handlers.ts'
import { createProtectionHandlers, type ProtectionArea } from './protection-handlers.ts'
import { createReadingHandlers, type ReadingArea } from './reading-handlers.ts'
import { createSettingsHandlers, type SettingsArea } from './settings-handlers.ts'

/** What the handlers need; the composition root brings it. */
export type HandlerParts = AppArea &
  SettingsArea &
  LearningArea &
  CompletionArea &
  CreditArea &
  ImportArea &
  ReadingArea &
  BackupArea &
  ClassArea &
  CertificateArea &
  InstructorArea &
  ProtectionArea &
  PrivacyArea

/** All handlers, one a channel: a missing one does not compile. Those of a locked learner are refused. */
export function createHandlers(parts: HandlerParts): ChannelHandlers {
  const handlers = {
    ...createAppHandlers(parts),
    ...createSettingsHandlers(parts),
    ...createLearningHandlers(parts),
    ...createCompletionHandlers(parts),
    ...createCreditHandlers(parts),
    ...createImportHandlers(parts),
    ...createReadingHandlers(parts),
    ...createBackupHandlers(parts),
    ...createClassHandlers(parts),
    ...createCertificateHandlers(parts),
    ...createInstructorHandlers(parts),
    ...createPrivacyHandlers(parts),
    ...createProtectionHandlers(parts),
  }
  return guardLocked(handlers, (learner) => parts.openServices().protection.demandOpen(learner))
}
