import type { Services } from '#services/services.ts'

/** Moves a learner out and gives the file. */
export async function moveOut({ moves }: Services, learner: string, passphrase: string): Promise<Uint8Array> {
  let file: Uint8Array = new Uint8Array()
  await moves.out(learner, passphrase, (bytes) => {
    file = bytes
    return Promise.resolve({ kind: 'saved', file: 'a stick' })
  })
  return file
}
