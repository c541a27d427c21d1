import { randomUUID } from 'node:crypto'

/** A note on a passage of a shipped course, which holds this text in its quote and in its words. */
export function writtenNote(text: string) {
  return {
    id: randomUUID(),
    pack: 'empowerment-practice',
    module: 'collaborator-not-expert',
    language: 'en',
    heading: 'polite-yes',
    quote: text,
    prefix: '',
    suffix: '',
    note: text,
  } as const
}
