import type { ServiceParts } from '#services/services.ts'
import { checkCode } from '#services/verification/check-code.ts'
import { checkRecord } from '#services/verification/check-record.ts'
import { createRecordMaker } from '#services/workers/record-maker.ts'
import { createRecordTools } from '#services/workers/record-tools.ts'

const readFonts = async () => (await import('./bundled-fonts.ts')).bundledFonts
const tools = createRecordTools(readFonts)

/** The parts of services that deal in papers, as their workers have them, in this thread; the fonts are read by the first that is drawn. */
export const papersInProcess: Pick<ServiceParts, 'maker' | 'verifyRecord'> = {
  maker: createRecordMaker(readFonts),
  verifyRecord: ({ shown, trust }) =>
    'code' in shown ? checkCode(shown.code, trust, tools) : checkRecord(shown.bytes, trust, tools),
}
