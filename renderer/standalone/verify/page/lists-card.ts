import type { IssuerList, StatusList } from '../lists/lists.ts'
import { button, element } from './element.ts'
import type { Say } from './language.ts'
import { fingerprintOf } from './signed-values.ts'

/** The lists in use, each with its signer, and a way to stop using it. */
export function listsCard(
  lists: readonly (IssuerList | StatusList)[],
  say: Say,
  onRemove: (list: IssuerList | StatusList) => void,
): HTMLElement {
  const items = lists.map((list) =>
    element(
      'li',
      {},
      element('strong', {}, nameOf(list, say)),
      element('p', {}, say('lists.signer', { fingerprint: fingerprintOf(list.signer) })),
      button(say('lists.remove'), 'quiet', () => onRemove(list)),
    ),
  )
  return element(
    'section',
    { class: 'card' },
    element('h2', {}, say('lists.title')),
    items.length === 0 ? element('p', {}, say('lists.none')) : element('ul', { class: 'lists' }, ...items),
  )
}

function nameOf(list: IssuerList | StatusList, say: Say): string {
  const date = new Date(list.at).toISOString().slice(0, 10)
  if (list.kind === 'status-list') {
    return say('lists.status', { organisation: list.organisation, number: list.number, date })
  }
  return say('lists.issuer', { list: list.list, number: list.number, date })
}
