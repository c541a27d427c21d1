import { expect, test } from 'vitest'
import { optionsOf } from '#cli/command.ts'
import { commands, run } from '#cli/run.ts'
import { languages } from '#contract/language.ts'

/** A call that must come to nothing: no data folder may be opened for it. */
async function refused(words: readonly string[]) {
  const told: string[] = []
  const never = () => {
    throw new Error('opened')
  }
  const streams = { out: (text: string) => void told.push(text), err: (text: string) => void told.push(text) }
  const exitCode = await run(
    words,
    {},
    {
      folderOf: () => '',
      open: never,
      openBackups: never,
      startCompiler: never,
      startSurveyor: never,
      verifyRecord: never,
    },
    streams,
  )
  return { exitCode, told: told.join('') }
}

const everyOption = [...new Set(commands.flatMap(optionsOf))]

test('there are options that some commands take and others do not', () => {
  expect(everyOption.length).toBeGreaterThan(10)
})

test.each(commands)(
  '$name refuses every option of other commands, by name and with the way to its help',
  async (one) => {
    const foreign = everyOption.filter((option) => !optionsOf(one).includes(option))
    expect(foreign.length).toBeGreaterThan(0)
    for (const option of foreign) {
      for (const language of languages) {
        const { exitCode, told } = await refused([...one.name.split(' '), 'A', option, 'x', '--lang', language])
        expect(exitCode).toBe(2)
        expect(told).toContain(option)
        expect(told).toContain(`tianye ${one.name} --help`)
      }
    }
  },
)
