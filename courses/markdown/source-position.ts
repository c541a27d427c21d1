import type { Root } from 'mdast'

/** Where a node stands in its source: lines and columns count from 1, offsets from 0. */
export type SourcePosition = NonNullable<Root['position']>

/** One end of a {@link SourcePosition}. */
export type SourcePoint = SourcePosition['start']
