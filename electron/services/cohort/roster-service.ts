import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import type { RosterRowView } from '#contract/cohort.ts'
import { AppError } from '#contract/errors/app-error.ts'
import { keepTies } from '#courses/rules/cohort/keep-ties.ts'
import { longestRoster, readRoster } from '#courses/rules/cohort/read-roster.ts'
import type { BundleImportsRepository } from '#db/repositories/bundle-imports-repository.ts'
import type { LearnersRepository } from '#db/repositories/learners-repository.ts'
import type { RosterRepository } from '#db/repositories/roster-repository.ts'
import type { BundlesService } from '../bundles/bundles-service.ts'
import { fingerprintOf } from '../fingerprint.ts'
import { plainName } from '../same-name.ts'
import { decodeRoster } from './decode-roster.ts'

/** The instructor's list of a class. */
export type RosterService = {
  readonly list: () => readonly RosterRowView[]
  /**
   * Puts the rows of a CSV file in place of the roster; ties that the instructor made stay where they can (`keepTies`). Whom a row names
   * by id or fingerprint is vouched for. Throws `file-unreadable` or a `roster-…` code with the line; then nothing is changed.
   */
  readonly importFile: (file: string) => Promise<readonly RosterRowView[]>
  /**
   * Says that a row is this person, who is vouched for with it; `null` takes the tie away and leaves the records. Throws
   * `roster-row-unknown`, `roster-tie-taken`, or `sender-unknown` for one who is not here and whose bundle never came.
   */
  readonly tie: (row: number, learner: string | null) => Promise<readonly RosterRowView[]>
}

/** What a roster needs. */
export type RosterParts = {
  readonly roster: RosterRepository
  readonly learners: LearnersRepository
  readonly imports: BundleImportsRepository
  readonly bundles: BundlesService
}

/** A class has some kilobytes; what is larger is no roster. */
const largestFile = 4_000_000

/** See {@link RosterService}. */
export function createRosterService({ roster, learners, imports, bundles }: RosterParts): RosterService {
  /** Everyone who is known here or handed something in, each once. */
  const people = () => {
    const known = learners.list().map(({ id, name, rootPublicKey }) => ({ learner: id, name, rootPublicKey }))
    const ids = new Set(known.map(({ learner }) => learner))
    return [...known, ...imports.listSenders().filter(({ learner }) => !ids.has(learner))].map(
      ({ learner, name, rootPublicKey }) => ({ learner, name, fingerprint: fingerprintOf(rootPublicKey) }),
    )
  }

  const list = (): readonly RosterRowView[] => {
    const rows = roster.list()
    const tied = new Set(rows.map(({ learner }) => learner))
    const free = people()
      .filter(({ learner }) => !tied.has(learner))
      .map((person) => ({ person, plain: plainName(person.name) }))
    const namesakes = (name: string) => {
      const plain = plainName(name)
      return free.flatMap((one) => (one.plain === plain ? [one.person] : []))
    }
    return rows.map(({ position, ...row }) => ({
      row: position,
      ...row,
      candidates: row.learner === null ? namesakes(row.name) : [],
    }))
  }

  return {
    list,
    importFile: async (file) => {
      const name = basename(file)
      const read = readRoster(decodeRoster(await readSmallFile(file, name), name))
      if ('problems' in read) {
        const [first] = read.problems
        if (first === undefined) throw new Error('refused without a problem')
        throw new AppError(first.rule, { file: name, line: first.line, text: first.text, limit: longestRoster })
      }
      roster.replace(keepTies(roster.list(), read.entries))
      await bundles.acceptListed()
      return list()
    },
    tie: async (row, learner) => {
      const rows = roster.list()
      if (!rows.some(({ position }) => position === row)) throw new AppError('roster-row-unknown', { row })
      const other = rows.find((one) => learner !== null && one.learner === learner && one.position !== row)
      if (learner !== null && other !== undefined)
        throw new AppError('roster-tie-taken', { learner, row: other.position })
      const isNew = learner !== null && learners.find(learner) === null
      if (isNew && imports.findSender(learner) === null) throw new AppError('sender-unknown', { learner })
      // Tied before anything else can change the rows; whom a row names is vouched for by the next start, should this one end here.
      roster.tie(row, learner)
      if (isNew) await bundles.accept(learner)
      return list()
    },
  }
}

async function readSmallFile(file: string, name: string): Promise<Uint8Array> {
  const refuse = (cause: unknown) => new AppError('file-unreadable', { file: name }, { cause })
  const handle = await open(file, 'r').catch((error: unknown) => {
    throw refuse(error)
  })
  try {
    const found = await handle.stat()
    if (!found.isFile() || found.size > largestFile) throw refuse(undefined)
    return await handle.readFile()
  } finally {
    await handle.close()
  }
}
