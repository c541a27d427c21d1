import type { ServiceParts } from '#services/services.ts'

const refuse = () => Promise.reject(new Error('no paper is drawn or checked here'))

/** The parts of services that deal in papers, for a test in which none is asked for. */
export const noPapers: Pick<ServiceParts, 'maker' | 'verifyRecord'> = {
  maker: {
    issuerOf: refuse,
    sign: refuse,
    claim: refuse,
    read: refuse,
    draw: refuse,
    previewTemplate: refuse,
    drawLedger: refuse,
  },
  verifyRecord: refuse,
}
