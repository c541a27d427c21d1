import { memberName } from '../visitors.mjs'

const writers = new Set(['insertAdjacentHTML', 'createContextualFragment', 'setHTMLUnsafe', 'parseHTMLUnsafe'])
const message = 'No HTML string is ever put on a page: build elements, or React nodes from the compiled tree.'

/** @type {import('../visitors.mjs').Rule} */
export const rule = {
  meta: {
    docs: {
      description:
        'Course packs are untrusted. A compiled lesson is a tree of known elements, so no sanitiser can be forgotten.',
    },
  },
  create: (context) => ({
    JSXAttribute: (node) => {
      const { name } = node
      if (name.type === 'JSXIdentifier' && /^(dangerouslySetInnerHTML|srcDoc)$/.test(name.name)) {
        context.report({ node: name, message })
      }
    },
    Property: (node) => {
      const { key } = node
      const name = key.type === 'Identifier' && !node.computed ? key.name : key.type === 'Literal' ? key.value : ''
      if (name === 'dangerouslySetInnerHTML') context.report({ node: key, message })
    },
    AssignmentExpression: (node) => {
      const { left } = node
      if (left.type !== 'MemberExpression') return
      const name = memberName(left)
      if (name !== undefined && /^(innerHTML|outerHTML|srcdoc)$/.test(name)) context.report({ node: left, message })
    },
    CallExpression: (node) => {
      const { callee } = node
      if (callee.type !== 'MemberExpression') return
      const name = memberName(callee) ?? ''
      const isDocument = callee.object.type === 'Identifier' && callee.object.name === 'document'
      if (writers.has(name) || (isDocument && /^write(ln)?$/.test(name))) context.report({ node: callee, message })
    },
  }),
}

/** @type {import('../visitors.mjs').Examples} */
export const examples = {
  ok: [
    { filename: 'renderer/content/a.tsx', code: 'const a = <p>{children}</p>' },
    { filename: 'renderer/content/b.ts', code: 'node.replaceChildren(child)' },
    { filename: 'renderer/content/c.ts', code: 'const text = node.innerHTML' },
  ],
  notOk: [
    { filename: 'renderer/content/d.tsx', code: 'const a = <p dangerouslySetInnerHTML={{ __html: text }} />' },
    { filename: 'renderer/content/e.ts', code: 'const props = { dangerouslySetInnerHTML: { __html: text } }' },
    { filename: 'renderer/content/f.ts', code: 'node.innerHTML = text' },
    { filename: 'renderer/content/g.ts', code: "node.insertAdjacentHTML('beforeend', text)" },
    { filename: 'renderer/content/h.ts', code: 'document.write(text)' },
    { filename: 'renderer/content/i.tsx', code: 'const a = <iframe srcDoc={text} />' },
  ],
}
