import type { Schema } from 'hast-util-sanitize'
import { boxKinds, lessonElements } from '#courses/format/lesson-tree.ts'
import { stableIdPattern } from '#courses/format/stable-id.ts'
import { footnoteTargetPattern, httpsPattern, inPackPattern, mediaPattern } from './link-targets.ts'

const noteId = /^fn(?:ref)?:[a-z0-9:-]{1,200}$/
const anchor: [string, ...RegExp[]] = ['id', stableIdPattern, noteId]

/**
 * Our own allow-list: the elements of `lessonElements`, and of each only the properties named here with the values given
 * here. Everything is stated, since a key left out would take the library's default, which allows remote pictures.
 */
export const lessonSchema: Schema = {
  allowComments: false,
  allowDoctypes: false,
  tagNames: [...lessonElements],
  attributes: {
    a: [['href', httpsPattern, inPackPattern, footnoteTargetPattern], anchor],
    h2: [anchor],
    h3: [anchor],
    h4: [anchor],
    li: [anchor],
    ol: ['start'],
    td: [anchor, ['align', 'left', 'center', 'right']],
    th: [anchor, ['align', 'left', 'center', 'right']],
    'x-box': [
      ['kind', ...boxKinds],
      ['minutes', /^\d{1,3}$/],
    ],
    'x-image': [['src', mediaPattern], 'alt'],
    'x-question': [['id', stableIdPattern]],
  },
  // A second lock on the patterns above; places in the pack have no scheme.
  protocols: { href: ['https'] },
  ancestors: {
    li: ['ol', 'ul'],
    thead: ['table'],
    tbody: ['table'],
    tr: ['table'],
    th: ['table'],
    td: ['table'],
  },
  required: {},
  strip: ['script', 'style'],
  // Ids pass by pattern and unprefixed; the page puts its own prefix before them when it renders.
  clobber: [],
  clobberPrefix: '',
}
