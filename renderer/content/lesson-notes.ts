import { createContext, type ReactNode } from 'react'
import type { LessonNode } from '#contract/lesson.ts'

/** The notes at the end of a page by id, without their ways back. */
type LessonNotesById = ReadonlyMap<string, readonly LessonNode[]>

/** A note of the page round a link, ready to be shown beside it; `null` for one that is gone to where it stands. */
export const LessonNotesContext = createContext<(id: string) => ReactNode>(() => null)

/** The notes that stand in a page's section at its end. */
export function notesIn(nodes: readonly LessonNode[]): LessonNotesById {
  const items = nodes.flatMap((node) =>
    node.type === 'element' && node.tagName === 'section' ? node.children.flatMap(itemsOf) : [],
  )
  return new Map(items)
}

function itemsOf(list: LessonNode): readonly (readonly [string, readonly LessonNode[]])[] {
  if (list.type === 'text') return []
  return list.children.flatMap((item) => {
    const id = item.type === 'element' ? item.properties['id'] : undefined
    return item.type === 'element' && typeof id === 'string' ? [[id, withoutWayBack(item.children)] as const] : []
  })
}

function withoutWayBack(nodes: readonly LessonNode[]): readonly LessonNode[] {
  return nodes.flatMap((node): readonly LessonNode[] => {
    if (node.type === 'text') return [node]
    const href = node.properties['href']
    if (typeof href === 'string' && href.startsWith('#fnref:')) return []
    return [{ ...node, children: withoutWayBack(node.children) }]
  })
}
