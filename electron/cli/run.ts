import { toTrouble } from '#db/connection/trouble.ts'
import type { BackupShelf } from '#services/backups/backup-shelf.ts'
import type { WorkerCompile } from '#services/library/worker-compile.ts'
import type { WorkerSurvey } from '#services/lint/worker-survey.ts'
import type { Services } from '#services/services.ts'
import type { VerifyRecord } from '#services/verification/worker-verify.ts'
import { attempt } from './attempt-command.ts'
import { backupCreate, backupList, backupRestore, backupVerify } from './backup-commands.ts'
import { bundleExport, bundleImport, bundleInspect } from './bundle-commands.ts'
import { guessManner, readCall } from './call.ts'
import {
  certificateConfirm,
  certificateImport,
  certificateIssue,
  certificateList,
  certificatePaper,
  certificateRequest,
  certificateRevoke,
} from './certificate-commands.ts'
import { cohortReport, rosterImport, rosterLink, rosterList } from './cohort-commands.ts'
import { type Command, type FileTools, optionsOf } from './command.ts'
import {
  credit,
  creditAdd,
  creditCorrect,
  creditDossier,
  creditFollow,
  creditProfile,
  creditProfiles,
  creditRestore,
  creditTable,
  creditUnfollow,
  creditWithdraw,
  transcript,
} from './credit-commands.ts'
import { doctor } from './doctor-command.ts'
import { evaluate } from './evaluate-command.ts'
import { commandHelpLines, helpLines } from './help.ts'
import {
  helpAccept,
  helpCardAnswer,
  helpCardExport,
  helpCardList,
  helpCardNew,
  helpChoose,
  helpRemove,
  helpRequest,
} from './help-commands.ts'
import { packImport, packInspect, packRemove } from './import-commands.ts'
import { issuersImport, issuersList, issuersSign } from './issuers-commands.ts'
import { keyExport, keyImport, keyList, keyNew, publishersImport, publishersList } from './key-commands.ts'
import { learnerList, learnerNew } from './learner-commands.ts'
import { packLint, packReid } from './lint-commands.ts'
import { mark } from './mark-command.ts'
import { markingList, markingReturn, markingTake } from './marking-commands.ts'
import { moveIn, moveOut } from './move-commands.ts'
import { exitCodes, printFailure, printResult, type Streams, UsageError } from './output.ts'
import { packBuild, packNew } from './pack-author-commands.ts'
import { packList, progress } from './pack-commands.ts'
import {
  learnerProtection,
  learnerRecover,
  learnerReopen,
  passphraseChange,
  passphraseRemove,
  passphraseSet,
  recoveryCode,
} from './passphrase-commands.ts'
import { learnerErase, learnerExport } from './privacy-commands.ts'
import { record } from './record-command.ts'
import { releaseNew, releaseTake } from './release-commands.ts'
import { study } from './study-command.ts'
import { unlockLearner } from './unlock-learner.ts'
import { usageTexts } from './usage-texts.ts'
import { verify } from './verify-command.ts'

/** Every command that works. A command exists here when it does what it says. */
export const commands: readonly Command[] = [
  learnerNew,
  learnerList,
  learnerProtection,
  passphraseSet,
  passphraseChange,
  passphraseRemove,
  recoveryCode,
  learnerRecover,
  learnerReopen,
  moveOut,
  moveIn,
  learnerExport,
  learnerErase,
  helpChoose,
  helpRemove,
  helpRequest,
  helpAccept,
  helpCardNew,
  helpCardList,
  helpCardExport,
  helpCardAnswer,
  packList,
  packLint,
  packReid,
  study,
  attempt,
  mark,
  releaseNew,
  releaseTake,
  evaluate,
  progress,
  record,
  creditAdd,
  creditCorrect,
  creditWithdraw,
  creditRestore,
  creditProfiles,
  creditProfile,
  creditFollow,
  creditUnfollow,
  creditTable,
  creditDossier,
  credit,
  transcript,
  verify,
  packNew,
  packBuild,
  packInspect,
  packImport,
  packRemove,
  keyNew,
  keyList,
  keyExport,
  keyImport,
  publishersList,
  publishersImport,
  certificateRequest,
  certificateConfirm,
  certificateIssue,
  certificateRevoke,
  certificateImport,
  certificateList,
  certificatePaper,
  markingList,
  markingTake,
  markingReturn,
  issuersSign,
  issuersImport,
  issuersList,
  backupCreate,
  backupList,
  backupVerify,
  backupRestore,
  doctor,
  bundleExport,
  bundleInspect,
  bundleImport,
  rosterImport,
  rosterList,
  rosterLink,
  cohortReport,
]

/** What the composition root brings. */
export type CommandRoot = {
  /** The data folder that is meant. */
  readonly folderOf: (asked: string | undefined) => string
  /** Opens a data folder for one command; `close` seals and closes it. Throws `AppError`. */
  readonly open: (dataFolder: string | undefined) => {
    readonly services: Services
    readonly close: () => Promise<void>
  }
  readonly openBackups: (dataFolder: string | undefined) => BackupShelf
  readonly startCompiler: () => WorkerCompile
  readonly startSurveyor: () => WorkerSurvey
  readonly verifyRecord: VerifyRecord
}

/** Runs one call and gives its exit code: 0 done, 1 refused or found wrong, 2 wrong usage, 3 not trusted, 4 expired or revoked. Never throws. */
export async function run(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  root: CommandRoot,
  streams: Streams,
): Promise<number> {
  const manner = guessManner(argv, env)
  let folder = ''
  try {
    const call = readCall(argv, env)
    folder = root.folderOf(call.dataFolder)
    if (call.isHelp || call.words.length === 0) {
      const lines =
        call.words.length === 0
          ? helpLines(commands, call.language)
          : commandHelpLines(findCommand(call.words), call.language)
      streams.out(lines.map((line) => `${line}\n`).join(''))
      return call.isHelp ? exitCodes.done : exitCodes.usage
    }
    const command = findCommand(call.words)
    const foreign = call.given.find((option) => !optionsOf(command).includes(option))
    if (foreign !== undefined) throw new UsageError(usageTexts.optionElsewhere(foreign, command.name))
    const words = call.words.slice(command.name.split(' ').length)
    if (command.isWithoutData === true) {
      const perform = command.prepare(call, words)
      return printResult(await withTools(root, call.dataFolder, perform), call.isJson, streams)
    }
    const perform = command.prepare(call, words)
    const performOpen = async (services: Services) => {
      if (command.isForLocked !== true) await unlockLearner(call, services)
      return perform(services)
    }
    return printResult(await withServices(root, call.dataFolder, performOpen), call.isJson, streams)
  } catch (error) {
    return printFailure(toTrouble(error, folder), manner.language, manner.isJson, streams)
  }
}

async function withServices<T>(
  { open, folderOf }: CommandRoot,
  dataFolder: string | undefined,
  perform: (services: Services) => Promise<T>,
): Promise<T> {
  try {
    const opened = open(dataFolder)
    try {
      return await perform(opened.services)
    } finally {
      await opened.close()
    }
  } catch (error) {
    throw toTrouble(error, folderOf(dataFolder))
  }
}

async function withTools<T>(
  root: CommandRoot,
  dataFolder: string | undefined,
  perform: (tools: FileTools) => Promise<T>,
): Promise<T> {
  let compiler: WorkerCompile | null = null
  let surveyor: WorkerSurvey | null = null
  try {
    return await perform({
      compile: (source) => {
        compiler ??= root.startCompiler()
        return compiler.compile(source)
      },
      survey: (source) => {
        surveyor ??= root.startSurveyor()
        return surveyor.survey(source)
      },
      verifyRecord: root.verifyRecord,
      backups: root.openBackups(dataFolder),
      withServices: (use) => withServices(root, dataFolder, use),
    })
  } finally {
    await closeAll([compiler, surveyor])
  }
}

async function closeAll(workers: readonly ({ readonly close: () => Promise<void> } | null)[]): Promise<void> {
  await Promise.all(workers.map(async (worker) => worker?.close()))
}

function findCommand(words: readonly string[]): Command {
  const found = commands.find(({ name }) => name.split(' ').every((part, index) => words[index] === part))
  if (found === undefined) throw new UsageError(usageTexts.unknownCommand(words.slice(0, 2).join(' ')))
  return found
}
