import { useEffect } from 'react'
import { TemplateScreen } from '#renderer/features/certificates/template-screen.tsx'
import { useSession } from './session-context.ts'
import { languageOf } from './session-store.ts'
import { useFeature } from './stores.ts'

/** The template of certificates at its address. What is typed stays while the window is open. */
export function TemplateRoute() {
  const language = useSession(({ session }) => languageOf(session))
  const draft = useFeature('template', (state) => state.draft)
  const wrong = useFeature('template', (state) => state.wrong)
  const preview = useFeature('template', (state) => state.preview)
  const saved = useFeature('template', (state) => state.saved)
  const error = useFeature('template', (state) => state.error)
  const { start, change, write, open, choosePicture, save } = useFeature('template', (state) => state.actions)
  useEffect(start, [start])
  return (
    <TemplateScreen
      draft={draft}
      wrong={wrong}
      preview={preview}
      saved={saved}
      error={error}
      onChange={change}
      onWrite={write}
      onOpen={() => void open(language)}
      onChoosePicture={(of) => void choosePicture(of, language)}
      onSave={() => void save(language)}
    />
  )
}
