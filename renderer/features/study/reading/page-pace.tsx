import { FormattedMessage } from 'react-intl'
import type { ModuleView } from '#contract/library-view.ts'
import { minutesLeftFrom, pageMinutes } from './module-pages.ts'

/** How long this page takes, and the rest of the module from here. */
export function PagePace({ module, pageIndex }: { readonly module: ModuleView; readonly pageIndex: number }) {
  return (
    <FormattedMessage
      id={pageIndex === module.pages.length - 1 ? 'reader.time.last' : 'reader.time'}
      values={{ page: pageMinutes(module, pageIndex), module: minutesLeftFrom(module, pageIndex) }}
    />
  )
}
