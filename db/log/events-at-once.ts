/** Events that one step of a long piece of work reads: 2 to 5 ms, so that a slow PC, too, stays far below the 50 ms a window may be held. */
export const eventsAtOnce = 25
