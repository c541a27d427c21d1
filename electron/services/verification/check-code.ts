import type { CodeVerification, TrustedIssuer } from '#contract/credential.ts'
import type { RecordTools } from './record-tools.ts'

/**
 * Checks the text of a paper's QR code without network and clock. Spaces round it and line breaks in it are no part of
 * it: a scanner sends Enter at the end, and a copied text may be wrapped. Any other character counts.
 */
export async function checkCode(
  text: string,
  trusted: readonly TrustedIssuer[],
  tools: Pick<RecordTools, 'checkClaim'>,
): Promise<CodeVerification> {
  const { verdict, claim } = await tools.checkClaim(text.replaceAll(/[\r\n\t]/g, '').trim(), trusted)
  return { source: 'code', verdict, says: claim }
}
