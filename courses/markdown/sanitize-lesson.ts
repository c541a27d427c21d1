import type { Root, RootContent } from 'hast'
import { sanitize } from 'hast-util-sanitize'
import { lessonSchema } from './lesson-schema.ts'
import { partTag } from './part.ts'

/** Sanitises each part by our allow-list. Nothing that adds to the tree may run after it. */
export function sanitizeLesson() {
  return (tree: Root): Root => ({
    type: 'root',
    children: tree.children.flatMap(sanitizedPart),
  })
}

function sanitizedPart(part: RootContent): readonly RootContent[] {
  if (part.type !== 'element' || part.tagName !== partTag) return []
  const clean = sanitize({ type: 'root', children: part.children }, lessonSchema)
  const children = clean.type === 'root' ? clean.children : []
  return [
    {
      ...part,
      properties: {},
      children: children.filter((child) => child.type !== 'doctype'),
    },
  ]
}
