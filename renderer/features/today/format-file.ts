/** Where the format of a pack is described, in the source of Tianye; from its root. */
export const formatFile = 'courses/format/README.md'
