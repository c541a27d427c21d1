/** Lets everything else that waits go first, so that a long piece of work holds the main loop for a part of it only. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve)
  })
}
