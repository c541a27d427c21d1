import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Files whose length their size does not tell, longest first. */
const long = [
  'integration/boundaries/boundaries',
  'integration/durability/work',
  'integration/verification/mutations',
  'integration/verification/two-checkers',
  'integration/verification/browsers',
  'integration/packs/hostile',
  'integration/cli/packs',
]

/**
 * The order in which files are begun where no earlier run has told how long they take, so that none keeps one processor
 * busy alone at the end: the long ones, the rest of those that start programs, then those that share their workers.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    // oxlint-disable-next-line unicorn/no-array-sort -- the sequencer's own method, which orders no array in place
    const bySize = await super.sort(files)
    return bySize.toSorted((a, b) => rankOf(a.moduleId) - rankOf(b.moduleId))
  }
}

function rankOf(file: string): number {
  const place = long.findIndex((name) => file.endsWith(`/test/${name}.test.ts`))
  if (place !== -1) return place
  return file.includes('/test/integration/') ? long.length : long.length + 1
}
