/**
 * Caps on untrusted text. They are checked before anything recursive sees the text: a stack that runs out inside a
 * regular expression ends the process, which no `catch` can stop.
 */
export const limits = {
  /** UTF-8 bytes of one module in one language. */
  bytes: 500_000,
  /** Quotation and list marks at the start of one line. */
  marksBeforeLine: 24,
  /** Columns of indentation before a list or quotation mark; a staircase of lists nests by it. */
  indent: 60,
  /** Boxes within boxes. */
  directives: 8,
  /** Depth of the parsed tree, root to leaf. */
  treeDepth: 60,
  /** Pairs of `*`, `_` or `~` and brackets between two blank lines; the parser takes time in the square of their number. */
  marksInBlock: 2_500,
  /** Lines between two blank lines; the parser looks back over all of them at a line that ends a quotation. */
  linesInBlock: 3_000,
  /** Code marks and `<` between two blank lines times the characters there: the parser looks for the end of each in all of them. */
  searchedInBlock: 20_000_000,
  /** Lines between two blank lines times the most columns that one of them marks: a table fills up its short rows. */
  cellsInBlock: 200_000,
  /** Questions of a bank, all of which an attempt may ask; the record keeps no longer one. */
  questionsInBank: 1_000,
} as const
