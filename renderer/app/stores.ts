import { createContext, useContext } from 'react'
import { useStore } from 'zustand'
import type { StoreApi } from 'zustand/vanilla'
import type { ApiClient } from '#renderer/api/api-client.ts'
import { type BackupsState, createBackupsStore } from '#renderer/features/backups/backups-store.ts'
import { type CertificatesState, createCertificatesStore } from '#renderer/features/certificates/certificates-store.ts'
import { createTemplateStore, type TemplateState } from '#renderer/features/certificates/template-store.ts'
import { type CompletionState, createCompletionStore } from '#renderer/features/completion/completion-store.ts'
import { type CreditState, createCreditStore } from '#renderer/features/credit/credit-store.ts'
import { createHandInStore, type HandInState } from '#renderer/features/hand-in/hand-in-store.ts'
import { createLearnersStore, type LearnersState } from '#renderer/features/learners/learners-store.ts'
import { createLibraryStore, type LibraryState } from '#renderer/features/library/library-store.ts'
import { createMarkingStore, type MarkingState } from '#renderer/features/marking/marking-store.ts'
import { createPacksStore, type PacksState } from '#renderer/features/packs/packs-store.ts'
import { createPrivacyStore, type PrivacyState } from '#renderer/features/privacy/privacy-store.ts'
import { createHelpCardsStore, type HelpCardsState } from '#renderer/features/protection/help-cards-store.ts'
import { createProtectionStore, type ProtectionState } from '#renderer/features/protection/protection-store.ts'
import { createGlossaryStore, type GlossaryState } from '#renderer/features/study/glossary/glossary-store.ts'
import { createNotesStore, type NotesState } from '#renderer/features/study/notes/notes-store.ts'
import { createResultStore, type ResultState } from '#renderer/features/study/result/result-store.ts'
import { createStudyStore, type StudyState } from '#renderer/features/study/study-store.ts'
import { createTeachStore, type TeachState } from '#renderer/features/teach/teach-store.ts'
import { createWeekStore, type WeekState } from '#renderer/features/today/week-store.ts'
import { createVerificationStore, type VerificationState } from '#renderer/features/verification/verification-store.ts'

type States = {
  readonly backups: BackupsState
  readonly completion: CompletionState
  readonly certificates: CertificatesState
  readonly template: TemplateState
  readonly credit: CreditState
  readonly learners: LearnersState
  readonly library: LibraryState
  readonly study: StudyState
  readonly notes: NotesState
  readonly glossary: GlossaryState
  readonly result: ResultState
  readonly packs: PacksState
  readonly marking: MarkingState
  readonly teach: TeachState
  readonly handIn: HandInState
  readonly privacy: PrivacyState
  readonly protection: ProtectionState
  readonly helpCards: HelpCardsState
  readonly verification: VerificationState
  readonly week: WeekState
}

/** One store a feature, made once for the window. */
export type Stores = { readonly [K in keyof States]: StoreApi<States[K]> }

/** Makes them all over one client. */
export function createStores(api: ApiClient): Stores {
  return {
    backups: createBackupsStore(api),
    completion: createCompletionStore(api),
    certificates: createCertificatesStore(api),
    template: createTemplateStore(api),
    credit: createCreditStore(api),
    learners: createLearnersStore(api),
    library: createLibraryStore(api),
    study: createStudyStore(api),
    notes: createNotesStore(api),
    glossary: createGlossaryStore(api),
    result: createResultStore(api),
    packs: createPacksStore(api),
    marking: createMarkingStore(api),
    teach: createTeachStore(api),
    handIn: createHandInStore(api),
    privacy: createPrivacyStore(api),
    protection: createProtectionStore(api),
    helpCards: createHelpCardsStore(api),
    verification: createVerificationStore(api),
    week: createWeekStore(api),
  }
}

/** Carries the stores to the routes. */
export const StoresContext = createContext<Stores | null>(null)

/** Reads a part of one feature's store; the selector must give a primitive or something stored. */
export function useFeature<K extends keyof Stores, T>(name: K, select: (state: States[K]) => T): T {
  const stores = useContext(StoresContext)
  if (stores === null) throw new Error('no stores above this component')
  const store: Stores[K] = stores[name]
  return useStore(store, select)
}
