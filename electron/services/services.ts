import { problemText } from '#contract/messages/problem-texts.ts'
import type { WritableDb } from '#db/connection/sqlite.ts'
import { createRecordLog } from '#db/log/record-log.ts'
import { createAttemptsRepository } from '#db/repositories/attempts-repository.ts'
import { createCompiledModulesRepository } from '#db/repositories/compiled-modules-repository.ts'
import { createCourseProgressRepository } from '#db/repositories/course-progress-repository.ts'
import { createImportedPacksRepository } from '#db/repositories/imported-packs-repository.ts'
import { createLearnersRepository } from '#db/repositories/learners-repository.ts'
import { createModuleProgressRepository } from '#db/repositories/module-progress-repository.ts'
import { createPublishersRepository } from '#db/repositories/publishers-repository.ts'
import { createSnapshotsRepository } from '#db/repositories/snapshots-repository.ts'
import { type CompletionService, createCompletionService } from './completion/completion-service.ts'
import { createRecordService, type RecordMaker, type RecordService } from './completion/record-service.ts'
import { createLearnersService, type LearnersService } from './learners/learners-service.ts'
import type { Compile } from './library/compile.ts'
import { createCompileCache } from './library/compile-cache.ts'
import { createCourseLibrary } from './library/course-library.ts'
import { createLibraryService, type LibraryService } from './library/library-service.ts'
import type { PackFiles } from './library/pack-files.ts'
import type { Log } from './log.ts'
import { layerPackFiles } from './packs/layered-pack-files.ts'
import { createPackImports, type PackImports } from './packs/pack-imports.ts'
import { createPublisherKeys, type PublisherKeys } from './packs/publisher-keys.ts'
import type { ScanTypack } from './packs/scan-typack.ts'
import { createStudyService, type StudyService } from './study/study-service.ts'

/** The use cases over one open data folder. */
export type Services = {
  readonly learners: LearnersService
  readonly library: LibraryService
  readonly study: StudyService
  readonly completion: CompletionService
  readonly records: RecordService | null
  readonly imports: PackImports
  readonly publisherKeys: PublisherKeys
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
  /** Names the compiler's own code, so that its old results are not met again. */
  readonly compilerDigest: string
  readonly log: Log
  /** The clock in milliseconds since 1970 UTC. */
  readonly now: () => number
  readonly randomBytes: (count: number) => Uint8Array
  /** Signs and draws completion records; `null` where nothing asks for one. */
  readonly maker: RecordMaker | null
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
  compilerDigest,
  log,
  now,
  randomBytes,
  maker,
  utcOffsetMinutes,
}: ServiceParts): Services {
  const record = createRecordLog(db, { randomBytes })
  const learners = createLearnersRepository(db)
  const attempts = createAttemptsRepository(db)
  const cached = createCompileCache(compile, createCompiledModulesRepository(db), compilerDigest)
  const imported = createImportedPacksRepository(db)
  const publishers = createPublishersRepository(db)
  const packs = layerPackFiles(shipped, imported)
  const imports = createPackImports({
    imports: imported,
    publishers,
    packs,
    scan,
    compile: cached,
    dataFolder,
    now,
    randomBytes,
  })
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
  const progress = createModuleProgressRepository(db)
  const study = createStudyService({
    library,
    log: record,
    learners,
    attempts,
    progress,
    snapshots: createSnapshotsRepository(db),
    now,
  })
  const completing = {
    library,
    log: record,
    learners,
    attempts,
    modules: progress,
    courses: createCourseProgressRepository(db),
    now,
  }
  const completion = createCompletionService(completing)
  const people = createLearnersService({ log: record, learners, now })
  return {
    learners: people,
    library: createLibraryService({ library, attempts, study, learners: people }),
    study,
    completion,
    records:
      maker === null
        ? null
        : createRecordService({
            ...completing,
            completion,
            maker,
            readPackText: packs.readText,
            randomBytes,
            utcOffsetMinutes,
          }),
    imports,
    publisherKeys: createPublisherKeys({ publishers, now, randomBytes }),
    close: () => {
      imports.close()
      record.sealHeads()
    },
  }
}
