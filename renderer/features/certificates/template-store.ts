import { createStore, type StoreApi } from 'zustand/vanilla'
import type { CertificateTemplate } from '#contract/certificate-template.ts'
import type { ReplyError } from '#contract/errors/reply.ts'
import type { Language } from '#contract/language.ts'
import type { PagePicture } from '#contract/page-picture.ts'
import type { ApiClient } from '#renderer/api/api-client.ts'
import { firstTemplate } from './first-template.ts'
import { readTemplateDraft, type TemplateDraft, type TemplateLine, templateDraftOf } from './template-draft.ts'

/** The page beside the form: whether it is being drawn, as it was drawn last with the template it shows, and why it could not be drawn. */
export type Preview = {
  readonly isDrawing: boolean
  readonly drawn: { readonly page: PagePicture; readonly of: CertificateTemplate } | null
  readonly error: ReplyError | null
}

/** See {@link createTemplateStore}. */
export type TemplateState = {
  readonly draft: TemplateDraft
  readonly wrong: readonly TemplateLine[]
  readonly preview: Preview
  readonly saved: string | null
  readonly error: ReplyError | null
  readonly actions: {
    /** Draws the page for what is there. */
    readonly start: () => void
    readonly change: (some: Partial<TemplateDraft>) => void
    readonly write: (line: TemplateLine, text: string) => void
    /** Asks for a template's file, and goes on from it. */
    readonly open: (language: Language) => Promise<void>
    /** Asks for a picture. What cannot be put on paper is refused and changes nothing. */
    readonly choosePicture: (of: 'logo' | 'seal', language: Language) => Promise<void>
    readonly save: (language: Language) => Promise<void>
  }
}

/** Does something later; the function it gives calls it off. */
export type Later = (work: () => void) => () => void

/** Milliseconds without a key before the page is drawn anew: as long as a pause between words. */
const pauseMs = 350
const afterPause: Later = (work) => {
  const timer = setTimeout(work, pauseMs)
  return () => clearTimeout(timer)
}

/** A certificate's template while it is made, with the page that comes of it. Nothing is kept until it is saved. */
export function createTemplateStore(api: ApiClient, later: Later = afterPause): StoreApi<TemplateState> {
  return createStore<TemplateState>()((set, get) => {
    let callOff = (): void => undefined
    let newest = 0

    const draw = async (template: CertificateTemplate): Promise<void> => {
      newest += 1
      const turn = newest
      set({ preview: { ...get().preview, isDrawing: true } })
      const reply = await api.previewTemplate({ template })
      // What was asked later says how it is.
      if (turn !== newest) return
      set({
        preview: reply.ok
          ? { isDrawing: false, drawn: { page: reply.value, of: template }, error: null }
          : { ...get().preview, isDrawing: false, error: reply.error },
      })
    }
    /** Holds a draft from now on, and draws it after a pause. */
    const hold = (draft: TemplateDraft): void => {
      const read = readTemplateDraft(draft)
      set({ draft, wrong: read.kind === 'wrong' ? read.lines : [], saved: null, error: null })
      callOff()
      if (read.kind === 'template') callOff = later(() => void draw(read.template))
    }
    /** The template of the draft; `null` while lines are wrong. */
    const whole = (): CertificateTemplate | null => {
      const read = readTemplateDraft(get().draft)
      return read.kind === 'template' ? read.template : null
    }

    return {
      draft: firstTemplate,
      wrong: [],
      preview: { isDrawing: false, drawn: null, error: null },
      saved: null,
      error: null,
      actions: {
        start: () => {
          const template = whole()
          if (template !== null) void draw(template)
        },
        change: (some) => hold({ ...get().draft, ...some }),
        write: (line, text) => hold({ ...get().draft, texts: { ...get().draft.texts, [line]: text } }),
        open: async (language) => {
          const reply = await api.openTemplate({ language })
          if (!reply.ok) set({ error: reply.error })
          else if (reply.value !== null) hold(templateDraftOf(reply.value))
        },
        choosePicture: async (of, language) => {
          const template = whole()
          if (template === null) return
          const reply = await api.chooseTemplatePicture({ template, language })
          if (!reply.ok) set({ error: reply.error })
          else if (reply.value !== null) hold({ ...get().draft, [of]: reply.value })
        },
        save: async (language) => {
          const template = whole()
          if (template === null) return
          const reply = await api.saveTemplate({ template, language })
          if (!reply.ok) set({ error: reply.error, saved: null })
          else if (reply.value.kind === 'saved') set({ saved: reply.value.file, error: null })
        },
      },
    }
  })
}
