/**
 * A compiled lesson: plain JSON, sanitised, no positions and no HTML strings. The closed list of elements is in
 * `lessonElements`; a page renders each with a fixed component and knows no other.
 */
export type LessonNode = LessonText | LessonElement

/** Text, exactly as it is shown. */
export type LessonText = { readonly type: 'text'; readonly value: string }

/** One element with its few allowed properties. */
export type LessonElement = {
  readonly type: 'element'
  readonly tagName: LessonTag
  readonly properties: Readonly<Record<string, string | number | boolean>>
  readonly children: readonly LessonNode[]
}

/** Every element a lesson may hold. `x-` names are ours: boxes, a question's place, a picture of the pack. */
export const lessonElements = [
  'p',
  'h2',
  'h3',
  'h4',
  'ul',
  'ol',
  'li',
  'blockquote',
  'em',
  'strong',
  'del',
  'code',
  'pre',
  'br',
  'hr',
  'a',
  'sup',
  'section',
  'table',
  'thead',
  'tbody',
  'tr',
  'th',
  'td',
  'x-box',
  'x-question',
  'x-image',
] as const

/** What kind a box (`x-box`) can be: the names of fenced blocks other than `question`. */
export const boxKinds = ['case', 'note', 'exercise', 'reflection', 'terms'] as const

/** See {@link lessonElements}. */
export type LessonTag = (typeof lessonElements)[number]
