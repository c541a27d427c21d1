/** A part of a page that is measured before it is placed. */
export type Block = {
  readonly height: number
  /** The space above it, before it is stretched or tightened as the page allows. */
  readonly spaceAbove: number
  /** Draws what is not read aloud. */
  ornament?(y: number): void
  /** The tagged content, drawn when it joins the document. */
  elements(y: number): readonly PDFKit.PDFStructureElement[]
}

/** A block with the place it was given. */
export type PlacedBlock = {
  readonly block: Block
  readonly y: number
}

/** Where blocks may stand, and by what factor their spaces may change. */
export type Room = {
  readonly top: number
  readonly bottom: number
  readonly least: number
  readonly widest: number
}

/**
 * Places blocks from `top` so that the last ends at `bottom`; undefined when they need more room than there is. The spaces
 * take what the heights leave; room beyond the widest spaces is shared by head and foot.
 */
export function placeBlocks(
  blocks: readonly Block[],
  { top, bottom, least, widest }: Room,
): readonly PlacedBlock[] | undefined {
  const spaces = blocks.reduce((sum, block) => sum + block.spaceAbove, 0)
  const heights = blocks.reduce((sum, block) => sum + block.height, 0)
  const stretch = Math.min((bottom - top - heights) / spaces, widest)
  if (stretch < least) return undefined
  let y = top + Math.max(0, bottom - top - heights - spaces * stretch) / 2
  return blocks.map((block) => {
    const placed = { block, y: y + block.spaceAbove * stretch }
    y = placed.y + block.height
    return placed
  })
}
