import { Maximize, Minus, Plus, X } from 'lucide-react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Button, Dialog, Modal, ModalOverlay } from 'react-aria-components'
import { FormattedMessage, useIntl } from 'react-intl'
import { usePinch } from './use-pinch.ts'
import styles from './zoom-dialog.module.css'
import { type View, whole, zoomed } from './zoom-view.ts'

type ZoomDialogProps = {
  readonly isOpen: boolean
  /** What the picture shows, which names the dialog. */
  readonly words: string
  readonly picture: ReactNode
  readonly onClose: () => void
}

/** A picture with the window to itself, to be looked at closely by keys, wheel, fingers or buttons. Escape closes it. */
export function ZoomDialog({ isOpen, words, picture, onClose }: ZoomDialogProps) {
  return (
    <ModalOverlay
      isOpen={isOpen}
      isDismissable
      className={styles['overlay'] ?? ''}
      onOpenChange={(isShown) => {
        if (!isShown) onClose()
      }}
    >
      <Modal className={styles['modal'] ?? ''}>
        <Dialog aria-label={words} className={styles['dialog'] ?? ''}>
          <Stage words={words} picture={picture} onClose={onClose} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

/** How much one key or press changes the size, and how far an arrow moves, in px. */
const step = 1.4
const move = 60

function Stage({ words, picture, onClose }: Omit<ZoomDialogProps, 'isOpen'>) {
  const intl = useIntl()
  const stage = useRef<HTMLElement>(null)
  const [view, setView] = useState<View>(whole)
  const zoom = (factor: number, x = 0, y = 0) => setView((before) => zoomed(before, factor, x, y))
  const pan = (x: number, y: number) =>
    setView((before) => (before.scale === 1 ? before : { ...before, x: before.x + x, y: before.y + y }))
  usePinch(stage, zoom, pan)
  const act = useRef<Acts>({ zoom, pan, reset: () => setView(whole) })
  useEffect(() => {
    act.current = { zoom, pan, reset: () => setView(whole) }
  })
  // The keys are those of the dialog, wherever in it the focus is.
  useEffect(() => {
    const element = stage.current
    const frame = element?.parentElement ?? null
    if (element === null || frame === null) return undefined
    const handleKey = (event: KeyboardEvent) => {
      const done = keys[event.key]
      if (done === undefined || event.ctrlKey || event.altKey || event.metaKey) return
      event.preventDefault()
      done(act.current)
    }
    frame.addEventListener('keydown', handleKey)
    element.tabIndex = 0
    element.focus()
    return () => frame.removeEventListener('keydown', handleKey)
  }, [])
  return (
    <div className={styles['frame']}>
      <figure ref={stage} aria-label={words} className={styles['stage']} data-scale={view.scale}>
        <div
          className={styles['picture']}
          style={{ transform: `translate(${view.x}px, ${view.y}px) scale(${view.scale})` }}
        >
          {picture}
        </div>
      </figure>
      <div className={styles['foot']}>
        <p className={styles['words']}>{words}</p>
        <p className={styles['hint']}>
          <FormattedMessage
            id="figure.hint"
            values={{
              keys: (
                <>
                  {shownKeys.map((key) => (
                    <kbd key={key}>{key}</kbd>
                  ))}
                </>
              ),
            }}
          />
        </p>
        <div className={styles['row']}>
          {(
            [
              ['figure.smaller', Minus, () => zoom(1 / step)],
              ['figure.larger', Plus, () => zoom(step)],
              ['figure.whole', Maximize, () => setView(whole)],
              ['figure.close', X, onClose],
            ] as const
          ).map(([id, Icon, press]) => (
            <Button key={id} className={styles['button'] ?? ''} onPress={press} aria-label={intl.formatMessage({ id })}>
              <Icon aria-hidden strokeWidth={1.8} />
            </Button>
          ))}
        </div>
      </div>
    </div>
  )
}

type Acts = {
  readonly zoom: (factor: number) => void
  readonly pan: (x: number, y: number) => void
  readonly reset: () => void
}

const keys: Readonly<Record<string, (acts: Acts) => void>> = {
  '+': ({ zoom }) => zoom(step),
  '=': ({ zoom }) => zoom(step),
  '-': ({ zoom }) => zoom(1 / step),
  '0': ({ reset }) => reset(),
  ArrowLeft: ({ pan }) => pan(move, 0),
  ArrowRight: ({ pan }) => pan(-move, 0),
  ArrowUp: ({ pan }) => pan(0, move),
  ArrowDown: ({ pan }) => pan(0, -move),
}

/** As they are printed on the keys. */
const shownKeys = ['+', '-', '0']
