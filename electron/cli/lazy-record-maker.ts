import type { RecordMaker } from '#services/completion/record-service.ts'

/** Fonts, PDF and credential libraries take longer to load than most commands take to run, so only a record loads them. */
export function lazyRecordMaker(fontFolder: string): RecordMaker {
  const load = async () => {
    const { createRecordMaker } = await import('./record-maker.ts')
    return createRecordMaker(fontFolder)
  }
  return {
    issuerOf: async (seed) => (await load()).issuerOf(seed),
    sign: async (facts, seed) => (await load()).sign(facts, seed),
    draw: async (facts, credential, seed) => (await load()).draw(facts, credential, seed),
  }
}
