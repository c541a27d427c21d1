import type { CodeVerification } from '#contract/credential.ts'
import type { Trust } from '#contract/trust.ts'
import type { RecordTools } from './record-tools.ts'

/**
 * Checks the text of a paper's QR code without network. Spaces round it and line breaks in it are no part of
 * it: a scanner sends Enter at the end, and a copied text may be wrapped. Any other character counts.
 */
export async function checkCode(
  text: string,
  trust: Trust,
  tools: Pick<RecordTools, 'checkClaim'>,
): Promise<CodeVerification> {
  const { verdict, claim } = await tools.checkClaim(text.replaceAll(/[\r\n\t]/g, '').trim(), trust)
  return { source: 'code', verdict, says: claim }
}
