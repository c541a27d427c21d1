import type { Block } from './block.ts'
import { pageSize } from './page-ground.ts'
import type { PdfPage } from './pdf-page.ts'

/** A block of a paper of several pages. */
export type FlowBlock = Block & {
  /** Rows of one table have one name here; on each page they stand in a table of their own. */
  readonly table?: string
  /** Stands on the same page as the block after it, such as a heading. */
  readonly staysWithNext?: boolean
}

/** Where blocks may stand on every page. */
export type FlowRoom = { readonly top: number; readonly bottom: number }

/** Pages of blocks, each with its place: in order, from the top, a new page where the next one does not fit. */
export function flowBlocks(
  blocks: readonly FlowBlock[],
  { top, bottom }: FlowRoom,
): readonly (readonly { readonly block: FlowBlock; readonly y: number }[])[] {
  const pages: { block: FlowBlock; y: number }[][] = [[]]
  let y = top
  for (const [index, block] of blocks.entries()) {
    const page = pages.at(-1) ?? []
    const at = page.length === 0 ? top : y + block.spaceAbove
    const isBroken = page.length > 0 && at + heightWithNext(blocks, index) > bottom
    if (isBroken) pages.push([{ block, y: top }])
    else page.push({ block, y: at })
    y = (isBroken ? top : at) + block.height
  }
  return pages
}

/** Draws flowed pages into a document, each after `beforePage` has drawn its ground; gives the elements of each to `take`. */
export function drawFlow(
  page: PdfPage,
  pages: readonly (readonly { readonly block: FlowBlock; readonly y: number }[])[],
  beforePage: (number: number) => void,
  take: (element: PDFKit.PDFStructureElement) => void,
): void {
  for (const [number, placed] of pages.entries()) {
    if (number > 0) page.doc.addPage()
    beforePage(number + 1)
    for (const { block, y } of placed) page.ornament(() => block.ornament?.(y))
    for (const together of byTable(placed)) {
      const elements = together.flatMap(({ block, y }) => [...block.elements(y)])
      if (together[0]?.block.table === undefined) for (const element of elements) take(element)
      else take(page.doc.struct('Table', {}, elements))
    }
  }
}

/** Neighbours that are rows of one table, together; any other block by itself. */
function byTable<P extends { readonly block: FlowBlock }>(placed: readonly P[]): readonly (readonly P[])[] {
  const groups: P[][] = []
  for (const one of placed) {
    const last = groups.at(-1)
    const { table } = one.block
    if (table !== undefined && last?.[0]?.block.table === table) last.push(one)
    else groups.push([one])
  }
  return groups
}

/** Where text stands on a page of a ledger. */
export const flowRoom = { top: 56, bottom: pageSize.height - 62 } as const

function heightWithNext(blocks: readonly FlowBlock[], index: number): number {
  const block = blocks[index]
  if (block === undefined) return 0
  const next = blocks[index + 1]
  if (block.staysWithNext !== true || next === undefined) return block.height
  return block.height + next.spaceAbove + heightWithNext(blocks, index + 1)
}
