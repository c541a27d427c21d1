import { join } from 'node:path'
import type { RecordsExamination } from '#contract/backup.ts'
import { problemText } from '#contract/messages/problem-texts.ts'
import { createLastSavedNote } from '#db/connection/last-saved.ts'
import type { WritableDb } from '#db/connection/sqlite.ts'
import { isTrouble } from '#db/connection/trouble.ts'
import { createRecordLog } from '#db/log/record-log.ts'
import { createLearnerRows } from '#db/privacy/learner-rows.ts'
import { createVault } from '#db/protection/vault.ts'
import { createAttemptsRepository } from '#db/repositories/attempts-repository.ts'
import { createBundleImportsRepository } from '#db/repositories/bundle-imports-repository.ts'
import { createChainsRepository } from '#db/repositories/chains-repository.ts'
import { createCompiledModulesRepository } from '#db/repositories/compiled-modules-repository.ts'
import { createCourseProgressRepository } from '#db/repositories/course-progress-repository.ts'
import { createCreditEntriesRepository } from '#db/repositories/credit-entries-repository.ts'
import { createCreditFollowsRepository } from '#db/repositories/credit-follows-repository.ts'
import { createDeedsRepository } from '#db/repositories/deeds-repository.ts'
import { createDraftsRepository } from '#db/repositories/drafts-repository.ts'
import { createErasuresDueRepository } from '#db/repositories/erasures-due-repository.ts'
import { createGivenCredentialsRepository } from '#db/repositories/given-credentials-repository.ts'
import { createHelpCardsRepository } from '#db/repositories/help-cards-repository.ts'
import { createHighlightsRepository } from '#db/repositories/highlights-repository.ts'
import { createImportedPacksRepository } from '#db/repositories/imported-packs-repository.ts'
import { createLearnersRepository } from '#db/repositories/learners-repository.ts'
import { createModuleProgressRepository } from '#db/repositories/module-progress-repository.ts'
import { createOwnProfilesRepository } from '#db/repositories/own-profiles-repository.ts'
import { createPagesReadRepository } from '#db/repositories/pages-read-repository.ts'
import { createPrivateText } from '#db/repositories/private-text.ts'
import { createPrivateTextsRepository, type PrivateTextsRepository } from '#db/repositories/private-texts-repository.ts'
import { createProtectionsRepository } from '#db/repositories/protections-repository.ts'
import { createPublishersRepository } from '#db/repositories/publishers-repository.ts'
import { createReadingPlacesRepository } from '#db/repositories/reading-places-repository.ts'
import { createReadingRowsRepository } from '#db/repositories/reading-rows.ts'
import { createResponseMarksRepository } from '#db/repositories/response-marks-repository.ts'
import { createRosterRepository } from '#db/repositories/roster-repository.ts'
import { createScansRepository } from '#db/repositories/scans-repository.ts'
import { createSnapshotsRepository } from '#db/repositories/snapshots-repository.ts'
import { createTrustListsRepository } from '#db/repositories/trust-lists-repository.ts'
import { type BackupMaker, createBackupMaker } from './backups/backup-maker.ts'
import { createBackupShelf } from './backups/backup-shelf.ts'
import type { BackupWork } from './backups/backup-work.ts'
import { createExamination } from './backups/examine-records.ts'
import { type BundlesService, createBundlesService } from './bundles/bundles-service.ts'
import type { ScanBundle } from './bundles/scan-bundle.ts'
import { type ClassService, createClassService } from './cohort/class-service.ts'
import { createRosterService, type RosterService } from './cohort/roster-service.ts'
import { type CompletionService, createCompletionService } from './completion/completion-service.ts'
import { createFactsMaker } from './completion/make-facts.ts'
import type { RecordMaker } from './completion/record-maker.ts'
import { createRecordService, type RecordService } from './completion/record-service.ts'
import { takeCarriedLists } from './credentials/carried-lists.ts'
import { createCertificateRequests } from './credentials/certificate-requests.ts'
import { createGivingService, type GivingService } from './credentials/giving-service.ts'
import { createHoldingService, type HoldingService } from './credentials/holding-service.ts'
import { createRevocations } from './credentials/revocations.ts'
import { createTakeList, type TakeList } from './credentials/take-list.ts'
import { createTemplateService, type TemplateService } from './credentials/template-service.ts'
import { createTrustService, type TrustService } from './credentials/trust-service.ts'
import { type CreditService, createCreditService } from './credit/credit-service.ts'
import { createLedgerService, type LedgerService } from './credit/ledger-service.ts'
import { createScanStore } from './credit/scan-store.ts'
import { createLearnersService, type LearnersService } from './learners/learners-service.ts'
import type { Compile } from './library/compile.ts'
import { createCompileCache, type FindCompiled } from './library/compile-cache.ts'
import { createCourseLibrary } from './library/course-library.ts'
import { createLibraryService, type LibraryService } from './library/library-service.ts'
import type { PackFiles } from './library/pack-files.ts'
import type { Log } from './log.ts'
import { createMarkingService, type MarkingService } from './marking/marking-service.ts'
import { layerPackFiles } from './packs/layered-pack-files.ts'
import { mediaFolderName } from './packs/media-store.ts'
import { createPackImports, type PackImports } from './packs/pack-imports.ts'
import { readPackMedia, type ServedPicture } from './packs/pack-media.ts'
import { createPackShelf, type PackShelf } from './packs/pack-shelf.ts'
import { createPublisherKeys, type PublisherKeys } from './packs/publisher-keys.ts'
import type { ScanTypack } from './packs/scan-typack.ts'
import { createCopiesEraser } from './privacy/erase-from-copies.ts'
import { createPrivacyService, type PrivacyService } from './privacy/privacy-service.ts'
import { createHelpService, type HelpService } from './protection/help-service.ts'
import { createMoveService, type MoveService } from './protection/move-service.ts'
import { createPassphraseWaits } from './protection/passphrase-waits.ts'
import { createProtectionService, type ProtectionService } from './protection/protection-service.ts'
import type { ScryptCost } from './protection/scrypt-cost.ts'
import { createNotesService, type NotesService } from './reading/notes-service.ts'
import { createReadingService, type ReadingService } from './reading/reading-service.ts'
import { createReleaseService, type ReleaseService } from './release/release-service.ts'
import { createStudyService, type StudyService } from './study/study-service.ts'
import { createVerificationService, type VerificationService } from './verification/verification-service.ts'
import type { VerifyRecord } from './verification/worker-verify.ts'
import { createWeekService, type WeekService } from './week/week-service.ts'

/** The use cases over one open data folder. */
export type Services = {
  readonly learners: LearnersService
  readonly week: WeekService
  readonly library: LibraryService
  readonly study: StudyService
  readonly releases: ReleaseService
  readonly reading: ReadingService
  readonly notes: NotesService
  readonly completion: CompletionService
  readonly records: RecordService
  readonly credit: CreditService
  readonly ledgers: LedgerService
  readonly verification: VerificationService
  readonly trust: Omit<TrustService, 'take'>
  readonly takeList: TakeList
  readonly giving: GivingService
  readonly holding: HoldingService
  readonly marking: MarkingService
  readonly templates: TemplateService
  readonly imports: PackImports
  readonly shelf: PackShelf
  /** A picture of a pack that is served; see {@link readPackMedia}. */
  readonly readPicture: (pack: string, path: string) => Promise<ServedPicture | null>
  readonly publisherKeys: PublisherKeys
  readonly backups: BackupMaker
  readonly examine: () => RecordsExamination
  readonly bundles: BundlesService
  readonly roster: RosterService
  readonly classes: ClassService
  readonly protection: ProtectionService
  readonly help: HelpService
  readonly moves: MoveService
  readonly privacy: PrivacyService
  /** What learners write for themselves; see {@link PrivateTextsRepository}. */
  readonly texts: PrivateTextsRepository
  /** Seals the record; to be called before the data folder is closed. */
  readonly close: () => void
}

/** What a composition root brings. */
export type ServiceParts = {
  readonly db: WritableDb
  /** Where the records and the pictures of imported packs lie. */
  readonly dataFolder: string
  /** The packs that come with Tianye. */
  readonly packs: PackFiles
  readonly compile: Compile
  /** Reads a `.typack` in a worker. */
  readonly scan: ScanTypack
  /** Reads a `.tybundle` in a worker. */
  readonly scanBundle: ScanBundle
  /** Names the compiler's own code, so that its old results are not met again. */
  readonly compilerDigest: string
  /** What the build compiled of the packs that come with Tianye. */
  readonly shippedCompiled: FindCompiled
  readonly log: Log
  /** The clock in milliseconds since 1970 UTC. */
  readonly now: () => number
  /** Milliseconds by a clock that only goes forward, whatever the PC's clock is set to. */
  readonly monotonicMs: () => number
  /** How dear one try of a passphrase is to be made on this PC. */
  readonly scryptCost: () => Promise<ScryptCost>
  readonly randomBytes: (count: number) => Uint8Array
  /** Signs and draws completion records. */
  readonly maker: RecordMaker
  readonly verifyRecord: VerifyRecord
  readonly backupWork: BackupWork
  /** Minutes east of UTC at an instant, by this PC's clock. */
  readonly utcOffsetMinutes: (at: number) => number
}

/** Makes the services: the same for the app and the command. */
export function createServices({
  db,
  dataFolder,
  packs: shipped,
  compile,
  scan,
  scanBundle,
  compilerDigest,
  shippedCompiled,
  log,
  now,
  monotonicMs,
  scryptCost,
  randomBytes,
  maker,
  verifyRecord,
  backupWork,
  utcOffsetMinutes,
}: ServiceParts): Services {
  const vault = createVault(db, randomBytes)
  const privateText = createPrivateText(vault)
  const record = createRecordLog(db, { randomBytes, vault, noteLastSaved: createLastSavedNote(db) })
  const learners = createLearnersRepository(db)
  const attempts = createAttemptsRepository(db)
  const cached = createCompileCache(compile, createCompiledModulesRepository(db), compilerDigest, shippedCompiled)
  const imported = createImportedPacksRepository(db)
  const publishers = createPublishersRepository(db)
  const packs = layerPackFiles(shipped, imported, join(dataFolder, mediaFolderName))
  const library = createCourseLibrary(packs, cached, (pack, problems) =>
    log.warn('pack cannot be used', {
      pack,
      problems: problems
        .slice(0, 5)
        .map(
          ({ place, ruleId, facts }) =>
            `${place.file}:${place.line}:${place.column} ${problemText(ruleId, 'en', facts)}`,
        ),
    }),
  )
  const trust = createTrustService({ lists: createTrustListsRepository(db), learners, now })
  const courses = createCourseProgressRepository(db)
  const revocations = createRevocations({
    log: record,
    learners,
    courses,
    vault,
    trust,
    verifyRecord,
    now,
    report: log,
  })
  const takeList = createTakeList(trust, revocations)
  const imports = createPackImports({
    imports: imported,
    onPublished: (readText) => takeCarriedLists(takeList, readText, log),
    publishers,
    packs,
    library,
    scan,
    compile: cached,
    dataFolder,
    now,
    randomBytes,
  })
  const progress = createModuleProgressRepository(db)
  const drafts = createDraftsRepository(db, privateText)
  const snapshots = createSnapshotsRepository(db)
  const study = createStudyService({
    library,
    log: record,
    learners,
    attempts,
    progress,
    courses,
    drafts,
    snapshots,
    now,
    randomBytes,
    utcOffsetMinutes,
  })
  const pages = createPagesReadRepository(db)
  const completing = {
    library,
    log: record,
    learners,
    attempts,
    modules: progress,
    courses,
    pages,
    now,
  }
  const completion = createCompletionService(completing)
  const factsParts = { ...completing, completion, readPackText: packs.readText, randomBytes, utcOffsetMinutes }
  const makeFacts = createFactsMaker(factsParts)
  const given = createGivenCredentialsRepository(db)
  const requests = createCertificateRequests({ learners, courses, given })
  const certifying = { ...completing, completion, maker, verifyRecord, requests, trust, revocations, snapshots }
  const highlights = createHighlightsRepository(db, privateText)
  const reading = createReadingService({ library, learners, places: createReadingPlacesRepository(db), drafts })
  const bundleImports = createBundleImportsRepository(db)
  const rosterRows = createRosterRepository(db)
  const responseMarks = createResponseMarksRepository(db)
  const bundles = createBundlesService({
    log: record,
    learners,
    imports: bundleImports,
    chains: createChainsRepository(db),
    roster: rosterRows,
    scan: scanBundle,
    report: log,
    now,
    randomBytes,
  })
  const people = createLearnersService({ log: record, learners, vault, now })
  const credit = createCreditService({
    ...completing,
    maker,
    revocations,
    added: createCreditEntriesRepository(db),
    follows: createCreditFollowsRepository(db),
    ownProfiles: createOwnProfilesRepository(db),
    scans: createScanStore(createScansRepository(db, privateText)),
  })
  const texts = createPrivateTextsRepository(db, vault)
  const protections = createProtectionsRepository(db)
  const protecting = {
    log: record,
    vault,
    learners,
    protections,
    waits: createPassphraseWaits({ protections, now, monotonicMs }),
    scryptCost,
    now,
    randomBytes,
  }
  const protection = createProtectionService(protecting)
  const backups = createBackupMaker({
    db,
    dataFolder,
    shelf: createBackupShelf(dataFolder, backupWork, now),
    work: backupWork,
    log,
    now,
    utcOffsetMinutes,
  })
  const privacy = createPrivacyService({
    log: record,
    learners,
    rows: createLearnerRows(db, vault, texts),
    demandOpen: protection.demandOpen,
    backups,
    copies: createCopiesEraser({ dataFolder, work: backupWork, log }),
    due: createErasuresDueRepository(db),
    report: log,
    now,
  })
  void privacy.finishErasures().catch((error: unknown) => log.error('erasure not finished', { cause: String(error) }))
  return {
    learners: people,
    week: createWeekService({ deeds: createDeedsRepository(db), highlights, now, utcOffsetMinutes }),
    library: createLibraryService({
      library,
      attempts,
      progress,
      courses,
      pages,
      study,
      learners: people,
      kept: reading,
      now,
    }),
    study,
    releases: createReleaseService({ library, log: record, learners, attempts, progress, now, randomBytes }),
    reading,
    notes: createNotesService({
      library,
      learners,
      highlights,
      now,
      randomBytes,
    }),
    completion,
    records: createRecordService({ ...factsParts, maker }),
    verification: createVerificationService({ trust: trust.trust, verifyRecord }),
    trust,
    takeList,
    giving: createGivingService({ ...certifying, ...factsParts, responseMarks, given, makeFacts }),
    holding: createHoldingService(certifying),
    marking: createMarkingService({ ...certifying, responseMarks, demandOpen: protection.demandOpen }),
    templates: createTemplateService(maker),
    credit,
    ledgers: createLedgerService({ credit, learners: people, maker }),
    imports,
    shelf: createPackShelf({ imports, packs, library }),
    readPicture: (pack, path) => readPackMedia(packs, pack, path),
    backups,
    examine: createExamination(db, record, dataFolder),
    bundles,
    roster: createRosterService({ roster: rosterRows, learners, imports: bundleImports, bundles }),
    classes: createClassService({ ...completing, roster: rosterRows, snapshots, bundles }),
    publisherKeys: createPublisherKeys({ publishers, scryptCost, now, randomBytes }),
    protection,
    privacy,
    help: createHelpService({ ...protecting, cards: createHelpCardsRepository(db) }),
    moves: createMoveService({ ...protecting, texts, pages, reading: createReadingRowsRepository(db) }),
    texts,
    close: () => {
      imports.close()
      bundles.close()
      try {
        record.sealHeads()
      } catch (error) {
        // What is not sealed now is sealed later; everything that was acknowledged is on the disk.
        if (!isTrouble(error)) throw error
        log.warn('not sealed at the end', { cause: error instanceof Error ? error.message : '' })
      }
    },
  }
}
