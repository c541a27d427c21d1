import type { Term } from '#contract/reading.ts'
import { useLanguage } from '#renderer/ui/use-language.ts'
import styles from './lesson-term.module.css'

/** A word of the course in both languages, and what it means in the reader's. */
export function TermContent({ term }: { readonly term: Term }) {
  const language = useLanguage()
  const other = language === 'en' ? 'zh-CN' : 'en'
  return (
    <>
      <p className={styles['term']}>
        <strong lang={language}>{term.term[language]}</strong>{' '}
        <span lang={other} className={styles['other']}>
          {term.term[other]}
        </span>
      </p>
      <p lang={language} className={styles['definition']}>
        {term.definition[language]}
      </p>
    </>
  )
}
