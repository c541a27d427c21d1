/** A part of a page that is measured before it is placed. */
export interface Block {
  readonly height: number
  /** The least space above it; a page with room to spare gives each block its share of the rest in this proportion. */
  readonly spaceAbove: number
  /** Draws what is not read aloud. */
  ornament?(y: number): void
  /** The tagged content, drawn when it joins the document. */
  elements(y: number): readonly PDFKit.PDFStructureElement[]
}

/** A block with the place it was given. */
export interface PlacedBlock {
  readonly block: Block
  readonly y: number
}

/**
 * Places blocks from `top` so that the last ends at `bottom`; undefined when they need more room than there is. Spare room
 * widens the spaces, at most `widest` times: beyond that the rest stays free at the foot.
 */
export function placeBlocks(
  blocks: readonly Block[],
  { top, bottom, widest }: { readonly top: number; readonly bottom: number; readonly widest: number },
): readonly PlacedBlock[] | undefined {
  const spaces = blocks.reduce((sum, block) => sum + block.spaceAbove, 0)
  const heights = blocks.reduce((sum, block) => sum + block.height, 0)
  const stretch = Math.min((bottom - top - heights) / spaces, widest)
  if (stretch < 1) return undefined
  let y = top + Math.max(0, bottom - top - heights - spaces * stretch) / 2
  return blocks.map((block) => {
    const placed = { block, y: y + block.spaceAbove * stretch }
    y = placed.y + block.height
    return placed
  })
}
