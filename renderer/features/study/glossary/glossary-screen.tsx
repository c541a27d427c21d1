import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { GlossaryView } from '#contract/reading.ts'
import { TermContent } from '#renderer/content/lesson-term.tsx'
import { Page } from '#renderer/ui/page.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { Trail } from '#renderer/ui/trail.tsx'
import { useLanguage } from '#renderer/ui/use-language.ts'
import styles from './glossary-screen.module.css'

/** The words of a course in the reader's order, each in both languages, with what it means. */
export function GlossaryScreen({ glossary }: { readonly glossary: GlossaryView }) {
  const intl = useIntl()
  const language = useLanguage()
  const [question, setQuestion] = useState('')
  const asked = question.normalize('NFKC').trim().toLowerCase()
  const sorted = glossary.terms.toSorted((a, b) => a.term[language].localeCompare(b.term[language], language))
  const found = sorted.filter(({ term, definition }) =>
    [term.en, term['zh-CN'], definition[language]].some((text) => text.normalize('NFKC').toLowerCase().includes(asked)),
  )
  return (
    <Page
      title={intl.formatMessage({ id: 'glossary.title' })}
      before={
        <Trail>
          <Link to="/learn/$pack" params={{ pack: glossary.pack }}>
            {glossary.packTitle}
          </Link>
        </Trail>
      }
    >
      {glossary.terms.length === 0 ? (
        <p>
          <FormattedMessage id="glossary.empty" />
        </p>
      ) : (
        <TextField
          label={intl.formatMessage({ id: 'glossary.find' })}
          value={question}
          maxLength={100}
          onChange={setQuestion}
          onEnter={() => undefined}
        />
      )}
      <output>
        {glossary.terms.length > 0 && found.length === 0 ? <FormattedMessage id="glossary.none" /> : null}
      </output>
      <ul className={styles['list']}>
        {found.map((term) => (
          <li key={term.id} className={styles['term']} data-term={term.id}>
            <TermContent term={term} />
          </li>
        ))}
      </ul>
    </Page>
  )
}
