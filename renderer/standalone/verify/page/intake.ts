import { button, element } from './element.ts'
import type { Say } from './language.ts'

/** The places for a file and for the text of a code. */
export function intake(
  say: Say,
  codeText: string,
  on: { readonly files: (files: readonly File[]) => void; readonly code: (text: string) => void },
): HTMLElement {
  const picker = element('input', {
    type: 'file',
    id: 'picker',
    multiple: '',
    accept: '.pdf,.json,application/pdf,application/json',
  })
  picker.addEventListener('change', () => {
    on.files([...(picker.files ?? [])])
    picker.value = ''
  })
  const field = element('textarea', {
    id: 'code',
    rows: '3',
    spellcheck: 'false',
    autocapitalize: 'off',
    'aria-describedby': 'code-hint',
  })
  field.value = codeText
  const check = () => on.code(field.value)
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey) return
    event.preventDefault()
    check()
  })
  return element(
    'section',
    { class: 'card intake' },
    element('h2', {}, say('pick.title')),
    element('p', { id: 'pick-hint' }, say('pick.drop')),
    // The field itself is reached by keyboard; its label is what is seen.
    element('div', { class: 'picker' }, picker, element('label', { for: 'picker', class: 'main' }, say('pick.button'))),
    element('h2', {}, element('label', { for: 'code' }, say('code.title'))),
    element('p', { id: 'code-hint' }, say('code.hint')),
    field,
    button(say('code.button'), 'quiet', check),
  )
}
