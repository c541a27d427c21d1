/** Why bytes are no sound bundle: a closed list, each an error code with texts in both languages. */
export const bundleProblems = [
  'bundle-foreign',
  'bundle-newer',
  'bundle-too-large',
  'bundle-cut-off',
  'bundle-damaged',
  'bundle-signature-wrong',
  'bundle-incomplete',
] as const

/** One of {@link bundleProblems}. */
export type BundleProblem = (typeof bundleProblems)[number]
