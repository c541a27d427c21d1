/**
 * An oxlint rule of ours: its reason (`meta.docs.description`) and what it looks at.
 *
 * @typedef {Exclude<Parameters<import('oxlint/plugins-dev').RuleTester['run']>[1], { createOnce: unknown }>} Rule
 */

/** @typedef {ReturnType<Rule['create']>} Visitor */

/**
 * A piece of code with its file, shown in a rule's own file and run by a test: `ok` passes, `notOk` is reported once
 * a line.
 *
 * @typedef {{ filename: string, code: string, options?: { [key: string]: boolean | string | string[] }[] }} Example
 */

/** @typedef {{ ok: Example[], notOk: Example[] }} Examples */

/**
 * One import or re-export, however it is written.
 *
 * @typedef {{ node: any, specifier: string, isTypeOnly: boolean }} ImportSeen
 */

/**
 * Calls `visit` for every static import, re-export, `import()`, `import('…')` type and `require()` of a literal.
 *
 * @param {(seen: ImportSeen) => void} visit
 * @returns {Visitor}
 */
export function everyImport(visit) {
  /** @param {any} node @param {boolean} isTypeOnly */
  const seen = (node, isTypeOnly) => {
    if (typeof node?.value === 'string') visit({ node, specifier: node.value, isTypeOnly })
  }
  return {
    ImportDeclaration: (node) => {
      const { specifiers } = node
      const isTypeOnly =
        node.importKind === 'type' ||
        (specifiers.length > 0 &&
          specifiers.every((one) => one.type === 'ImportSpecifier' && one.importKind === 'type'))
      seen(node.source, isTypeOnly)
    },
    ExportNamedDeclaration: (node) => seen(node.source, node.exportKind === 'type'),
    ExportAllDeclaration: (node) => seen(node.source, node.exportKind === 'type'),
    ImportExpression: (node) => seen(node.source, false),
    TSImportType: (node) => seen(node.source, true),
    CallExpression: (node) => {
      if (node.callee.type === 'Identifier' && node.callee.name === 'require') seen(node.arguments[0], false)
    },
  }
}

/**
 * Calls `visit` where one of `names` is taken from something: `x.name`, `x['name']`, `const { name } = x`,
 * `import { name } from`. Names are looked at, not types, so a detour over a variable does not help.
 *
 * @param {readonly string[]} names
 * @param {(node: any, name: string) => void} visit
 * @returns {Visitor}
 */
export function everyTaking(names, visit) {
  /** @param {any} key @param {boolean} isComputed */
  const check = (key, isComputed) => {
    const name = key.type === 'Literal' ? key.value : isComputed ? undefined : key.name
    if (names.includes(name)) visit(key, name)
  }
  return {
    MemberExpression: (node) => check(node.property, node.computed),
    ImportSpecifier: (node) => {
      if (node.importKind !== 'type') check(node.imported, false)
    },
    ObjectPattern: (node) => {
      for (const property of node.properties) if (property.type === 'Property') check(property.key, property.computed)
    },
  }
}

/**
 * The name of a member access, `now` for `Date.now` and `Date['now']`.
 *
 * @param {any} node a MemberExpression
 * @returns {string | undefined}
 */
export function memberName(node) {
  if (node.property.type === 'Literal') return String(node.property.value)
  return node.computed ? undefined : node.property.name
}
