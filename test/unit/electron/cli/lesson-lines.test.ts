import { expect, test } from 'vitest'
import { plainLines, questionLines } from '#cli/lesson-lines.ts'
import { moduleOf } from '#test/unit/courses/markdown/compiling.ts'

const text = `When you will be back.[^1]

![A yard with a well](media/yard.png)

:::case
Mr Wang waits.
:::

:::exercise{minutes=45}
Wait with him.
:::

:::question{#one type=single objectives="ask-first"}
Who speaks?

- [x] The host <!-- #host -->
- [ ] The guest <!-- #guest -->

:::

:::question{#two type=matching objectives="ask-first"}
Who does what?

| a | b |
| --- | --- |
| He <!-- #he --> | Waits <!-- #waits --> |
| She <!-- #she --> | Asks <!-- #asks --> |

:::

:::question{#three type=numeric objectives="ask-first" answer=1 unit="hours|h"}
How long?

:::

[^1]: Say it twice.
`

test('a lesson in lines keeps what pictures show, which box it is, and notes apart from words', () => {
  const lines = moduleOf(text).pages.flatMap(({ nodes }) => plainLines(nodes))
  expect(lines).toContain('[A yard with a well]')
  expect(lines.slice(lines.indexOf('[case]'))).toContain('Mr Wang waits.')
  expect(lines).toContain('[exercise 45 min]')
  expect(lines[0]).toBe('When you will be back. (1)')
})

test('a question in lines shows all that can be answered, with its id, and no key', () => {
  const lines = moduleOf(text).questions.flatMap(({ question }) => questionLines(question))
  expect(lines.filter((line) => line !== '')).toEqual([
    '[one] single',
    'Who speaks?',
    '  - [host] The host',
    '  - [guest] The guest',
    '[two] matching',
    'Who does what?',
    '  < [he] He',
    '  < [she] She',
    '  > [asks] Asks',
    '  > [waits] Waits',
    '[three] numeric',
    'How long?',
    '  (hours)',
  ])
})
