import { expect, test } from 'vitest'
import type { Answer } from '#courses/format/question.ts'
import { compileBank } from '#courses/markdown/compile-bank.ts'
import { openSealed } from '#courses/rules/sealing/open-sealed.ts'
import { tykeyOf } from '#courses/rules/sealing/tykey-of.ts'
import { frontMatter } from '#test/unit/courses/markdown/compiling.ts'

const text = `${frontMatter}Take your time.

:::question{#first type=single objectives="ask-first"}
Who speaks first?

- [x] The host <!-- #host -->
  > It is her yard.
- [ ] The guest <!-- #guest -->
  > She has come to listen.
- [ ] The dog <!-- #dog -->
  > It barks.

> Both are kind.

:::

:::question{#all type=multiple objectives="ask-first"}
Who sits?

- [x] The host <!-- #host -->
  > It is her yard.
- [x] The guest <!-- #guest -->
  > Once she is asked.
- [ ] The dog <!-- #dog -->
  > It stands.

:::
`
const bank = compileBank({ file: 'final.en.md', language: 'en', text }).bank
if (bank === null) throw new Error('the example itself is broken')
const tykey = tykeyOf({ id: 'visits', version: '1.0.0' }, { en: bank }, (some) => some)

/** Everything that is told of these answers. */
function told(answers: Readonly<Record<string, Answer>>) {
  const asked = bank?.questions.map(({ question }) => ({
    question,
    language: 'en' as const,
    answer: answers[question.id] ?? null,
  }))
  const opened = openSealed(asked ?? [], tykey, (some) => some)
  if (opened.kind !== 'marked') throw new Error(opened.question)
  return opened.marks.map(({ feedback }) => feedback)
}

test('of the feedback goes along what was picked, and what is for everyone', () => {
  const [first, all] = told({
    first: { type: 'single', choice: 'guest' },
    all: { type: 'multiple', choices: ['dog', 'host'] },
  })
  expect(Object.keys(first?.en?.byChoice ?? {})).toEqual(['guest'])
  expect(JSON.stringify(first)).toContain('Both are kind.')
  expect(JSON.stringify(first)).not.toContain('her yard')
  expect(Object.keys(all?.en?.byChoice ?? {}).toSorted()).toEqual(['dog', 'host'])
})

test('nothing is told of what was not answered', () => {
  expect(told({})).toEqual([undefined, undefined])
})
