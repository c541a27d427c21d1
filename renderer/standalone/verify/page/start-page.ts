import type { IssuerList, StatusList } from '../lists/lists.ts'
import { checkCode, checkFile } from '../verdict/check.ts'
import type { Lists } from '../verdict/verdict.ts'
import { broughtFile } from './brought-file.ts'
import { button, element } from './element.ts'
import { intake } from './intake.ts'
import { firstLanguage, type Language, speaker } from './language.ts'
import { listsCard } from './lists-card.ts'
import { resultCard } from './result-card.ts'
import type { TextId } from './texts-en.ts'

/** What was shown last, so that it can be judged again with other lists and told in the other language. */
type Shown =
  | { readonly kind: 'file'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'code'; readonly text: string }

type Notice = { readonly id: TextId; readonly file: string }

/** Builds the page and answers to who uses it. */
export function startPage(): void {
  let language: Language = firstLanguage(navigator.languages)
  let lists: readonly (IssuerList | StatusList)[] = []
  let shown: readonly Shown[] = []
  let notices: readonly Notice[] = []

  const results = element('div', { id: 'results', 'aria-live': 'polite' })
  const inUse = element('div', { id: 'lists' })

  const draw = (): void => {
    const say = speaker(language)
    const code = document.querySelector('textarea')?.value ?? ''
    document.documentElement.lang = language
    document.title = say('title')
    const points = (['can.1', 'can.2', 'can.3', 'can.4', 'can.5'] as const).map((id) => element('li', {}, say(id)))
    document.body.replaceChildren(
      element(
        'header',
        {},
        element(
          'div',
          { class: 'brand' },
          element('span', { lang: 'zh-CN' }, '田野'),
          element('span', { lang: 'en' }, 'Tianye'),
        ),
        button(say('theme'), 'quiet', turnTheme),
        button(say('language'), 'quiet', () => {
          language = language === 'en' ? 'zh-CN' : 'en'
          draw()
          document.querySelector<HTMLElement>('header button:last-of-type')?.focus()
        }),
      ),
      element(
        'main',
        {},
        element('h1', {}, say('title')),
        element('p', { class: 'lead' }, say('lead')),
        intake(say, code, { files: (files) => void take(files), code: takeCode }),
        results,
        inUse,
        element('section', { class: 'card' }, element('h2', {}, say('can.title')), element('ul', {}, ...points)),
      ),
    )
    drawResults()
  }

  const drawResults = (): void => {
    const say = speaker(language)
    const now = Date.now()
    const held: Lists = {
      issuers: lists.filter((list) => list.kind === 'issuer-list'),
      statuses: lists.filter((list) => list.kind === 'status-list'),
    }
    results.replaceChildren(
      ...notices.map(({ id, file }) => element('p', { class: 'notice', role: 'status' }, say(id, { file }))),
      ...shown.map((one) =>
        one.kind === 'file'
          ? resultCard(checkFile(one.bytes, held, now), one.name, language, now, say)
          : resultCard(checkCode(one.text, held, now), '', language, now, say),
      ),
    )
    inUse.replaceChildren(
      listsCard(lists, say, (gone) => {
        lists = lists.filter((list) => list !== gone)
        drawResults()
      }),
    )
  }

  /** Shows what was found, and takes whoever works by keyboard or ear to it. */
  const answer = (): void => {
    drawResults()
    const heading = results.querySelector<HTMLElement>('h2')
    heading?.focus()
    heading?.scrollIntoView({ block: 'nearest' })
  }

  const take = async (files: readonly File[]): Promise<void> => {
    const read = await Promise.all(files.map(readFile))
    const records: Shown[] = []
    notices = []
    for (const { name, bytes } of read) {
      const brought = bytes === null ? null : broughtFile(bytes)
      if (brought === null) notices = [...notices, { id: 'file.unreadable', file: name }]
      else if (brought.kind === 'record') records.push({ kind: 'file', name, bytes: brought.bytes })
      else if (brought.kind === 'wrong-list') notices = [...notices, { id: 'list.wrong', file: name }]
      else {
        lists = [...lists, brought.list]
        notices = [...notices, { id: 'list.taken', file: name }]
      }
    }
    // A list alone changes what is thought of the records already here.
    if (records.length > 0) shown = records
    answer()
  }

  const takeCode = (text: string): void => {
    if (text.trim() === '') return
    shown = [{ kind: 'code', text }]
    notices = []
    answer()
  }

  document.addEventListener('dragover', (event) => event.preventDefault())
  document.addEventListener('drop', (event) => {
    event.preventDefault()
    void take([...(event.dataTransfer?.files ?? [])])
  })
  draw()
}

async function readFile(file: File): Promise<{ readonly name: string; readonly bytes: Uint8Array | null }> {
  try {
    return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
  } catch {
    return { name: file.name, bytes: null }
  }
}

/** Light where it was dark, and the other way round. */
function turnTheme(): void {
  const root = document.documentElement
  const isDark =
    root.dataset['theme'] === undefined
      ? matchMedia('(prefers-color-scheme: dark)').matches
      : root.dataset['theme'] === 'dark'
  root.dataset['theme'] = isDark ? 'light' : 'dark'
}
