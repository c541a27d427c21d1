import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import { workersFolder } from '#test/helpers/build-program.ts'

const triedSchema = z.strictObject({
  file: z.string(),
  /** The code it is refused with, `accepted`, or `broken: …` with what was thrown instead of a code. */
  code: z.string(),
  /** Processor time of the whole program meanwhile, which another program's load does not change. */
  cpuMs: z.number(),
  /** By the clock, for information. */
  wallMs: z.number(),
  /** Rows and media that are still there after it. */
  left: z.int(),
  peakKilobytes: z.int(),
})

/** What became of one file. */
export type TriedPack = z.infer<typeof triedSchema>

/** Nothing said for so long is a hang, however busy the machine is. */
const longestSilenceMs = 120_000

/** Tries every file of a folder in a program of its own; `exitCode` is `null` when it had to be ended or crashed. */
export async function tryPacks(
  program: string,
  folders: { readonly data: string; readonly packs: string },
): Promise<{ readonly tried: readonly TriedPack[]; readonly exitCode: number | null }> {
  const child = spawn(process.execPath, [program, folders.data, folders.packs, workersFolder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<number | null>((settle) => child.once('close', settle))
  const watch = () => setTimeout(() => child.kill('SIGKILL'), longestSilenceMs)
  let timer = watch()
  const tried: TriedPack[] = []
  for await (const line of createInterface({ input: child.stdout })) {
    clearTimeout(timer)
    timer = watch()
    tried.push(triedSchema.parse(JSON.parse(line)))
  }
  const exitCode = await ended
  clearTimeout(timer)
  return { tried, exitCode }
}
