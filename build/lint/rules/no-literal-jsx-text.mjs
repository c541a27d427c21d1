const readAttributes =
  /^(aria-(label|description|roledescription|placeholder|valuetext)|title|alt|placeholder|label|description|errorMessage)$/
const hasLetters = /\p{L}/u

/** @type {import('../visitors.mjs').Rule} */
export const rule = {
  meta: {
    docs: {
      description:
        'English and Chinese are equal first languages: a text written into a screen exists in one of them only. Texts ' +
        'live in renderer/strings.',
    },
  },
  create: (context) => {
    /** @param {any} node */
    const report = (node) => context.report({ node, message: 'Text a reader sees belongs into renderer/strings.' })
    /**
     * Finds literal text in what an expression may evaluate to.
     *
     * @param {any} node
     */
    const check = (node) => {
      if (node.type === 'Literal' && typeof node.value === 'string' && hasLetters.test(node.value)) report(node)
      if (
        node.type === 'TemplateLiteral' &&
        node.quasis.some((/** @type {any} */ part) => hasLetters.test(part.value.raw))
      ) {
        report(node)
      }
      if (node.type === 'ConditionalExpression') [node.consequent, node.alternate].forEach(check)
      if (node.type === 'LogicalExpression') [node.left, node.right].forEach(check)
      if (node.type === 'BinaryExpression' && node.operator === '+') [node.left, node.right].forEach(check)
      if (/^(TSAsExpression|TSSatisfiesExpression|ParenthesizedExpression)$/.test(node.type)) check(node.expression)
    }
    return {
      JSXText: (node) => {
        if (hasLetters.test(node.value)) report(node)
      },
      JSXExpressionContainer: (node) => {
        if (node.parent.type === 'JSXElement' || node.parent.type === 'JSXFragment') check(node.expression)
      },
      JSXAttribute: (node) => {
        const { name, value } = node
        if (name.type !== 'JSXIdentifier' || !readAttributes.test(name.name) || value === null) return
        check(value.type === 'JSXExpressionContainer' ? value.expression : value)
      },
    }
  },
}

/** @type {import('../visitors.mjs').Examples} */
export const examples = {
  ok: [
    { filename: 'renderer/app/a.tsx', code: 'const a = <p>{text.hello}</p>' },
    { filename: 'renderer/app/b.tsx', code: 'const a = <p className="intro">·</p>' },
    { filename: 'renderer/app/c.tsx', code: 'const a = <p>{count} / {total}</p>' },
    { filename: 'renderer/app/d.tsx', code: "const a = <Icon kind={isOpen ? 'open' : 'shut'} />" },
  ],
  notOk: [
    { filename: 'renderer/app/e.tsx', code: 'const a = <p>Hello</p>' },
    { filename: 'renderer/app/f.tsx', code: 'const a = <p>你好</p>' },
    { filename: 'renderer/app/g.tsx', code: "const a = <p>{isOpen && 'open'}</p>" },
    { filename: 'renderer/app/h.tsx', code: 'const a = <button aria-label="Close" />' },
    { filename: 'renderer/app/i.tsx', code: 'const a = <p title={`Page ${n}`} />' },
  ],
}
