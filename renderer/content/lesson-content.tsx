import { createElement, Fragment, type ReactNode } from 'react'
import type { LessonElement, LessonNode } from '#contract/lesson.ts'
import { LessonBox } from './lesson-box.tsx'
import styles from './lesson-content.module.css'
import { LessonFigure } from './lesson-figure.tsx'
import { LessonLink } from './lesson-link.tsx'
import { LessonNotes, LessonTable } from './lesson-parts.tsx'
import { LessonQuestion } from './lesson-question.tsx'
import { anchorOf } from './lesson-surroundings.ts'
import { plainText } from './plain-text.ts'

/** A compiled lesson as React: every element of the closed list by a component of its own, and no other. */
export function LessonContent({ nodes }: { readonly nodes: readonly LessonNode[] }) {
  return renderNodes(nodes)
}

/** The tree never changes while it is shown, so its parts need no keys: they are passed as children one by one. */
function renderNodes(nodes: readonly LessonNode[]): ReactNode {
  return createElement(Fragment, null, ...nodes.map(renderNode))
}

function renderNode(node: LessonNode): ReactNode {
  return node.type === 'text' ? node.value : renderElement(node)
}

function renderElement(element: LessonElement): ReactNode {
  const { tagName, properties, children } = element
  const inside = renderNodes(children)
  const id = typeof properties['id'] === 'string' ? anchorOf(properties['id']) : undefined
  switch (tagName) {
    case 'p':
    case 'ul':
    case 'blockquote':
    case 'strong':
    case 'del':
    case 'code':
    case 'pre':
    case 'sup':
    case 'thead':
    case 'tbody':
    case 'tr':
      return createElement(tagName, null, inside)
    case 'h2':
    case 'h3':
    case 'h4':
    case 'li':
      return createElement(tagName, { id }, inside)
    case 'ol':
      return <ol start={typeof properties['start'] === 'number' ? properties['start'] : undefined}>{inside}</ol>
    case 'em':
      return <em className={hasHan(element) ? styles['dotted'] : undefined}>{inside}</em>
    case 'br':
    case 'hr':
      return createElement(tagName)
    case 'th':
    case 'td': {
      // A corner with nothing in it heads nothing.
      const cell = plainText(children) === '' ? 'td' : tagName
      return createElement(cell, { id, style: { textAlign: alignOf(properties['align']) } }, inside)
    }
    case 'a':
      return (
        <LessonLink id={id} href={String(properties['href'] ?? '')} words={plainText(children)}>
          {inside}
        </LessonLink>
      )
    case 'section':
      return <LessonNotes>{inside}</LessonNotes>
    case 'table':
      return <LessonTable>{inside}</LessonTable>
    case 'x-box':
      return (
        <LessonBox kind={String(properties['kind'] ?? '')} minutes={Number(properties['minutes'] ?? 0)}>
          {inside}
        </LessonBox>
      )
    case 'x-image':
      return <LessonFigure source={String(properties['src'] ?? '')} words={String(properties['alt'] ?? '')} />
    case 'x-question':
      return <LessonQuestion question={String(properties['id'] ?? '')} />
    default:
      return tagName satisfies never
  }
}

/** Chinese has no italics: emphasis in it is set with dots, as in print; Latin titles keep their slant. */
function hasHan(element: LessonElement): boolean {
  return /\p{Script=Han}/u.test(plainText(element.children))
}

function alignOf(value: unknown): 'left' | 'center' | 'right' | undefined {
  return value === 'left' || value === 'center' || value === 'right' ? value : undefined
}
