/**
 * Positions of the longest subsequence of strictly rising ranks. Among several of equal length it is the one whose
 * positions come first. `null` stands for a thing without a rank, which belongs to no run.
 */
export function longestRisingRun(ranks: readonly (number | null)[]): readonly number[] {
  // lengths[i]: length of the longest run that starts at position i.
  const lengths = ranks.map(() => 0)
  for (let start = ranks.length - 1; start >= 0; start -= 1) {
    const rank = ranks[start] ?? null
    if (rank === null) continue
    let tail = 0
    for (let next = start + 1; next < ranks.length; next += 1) {
      if ((ranks[next] ?? -1) > rank) tail = Math.max(tail, lengths[next] ?? 0)
    }
    lengths[start] = tail + 1
  }
  const run: number[] = []
  let wanted = Math.max(0, ...lengths)
  // The first position with a run of `wanted` outranks the one taken before it; otherwise its own run would be longer.
  ranks.forEach((_, position) => {
    if (wanted === 0 || lengths[position] !== wanted) return
    run.push(position)
    wanted -= 1
  })
  return run
}
