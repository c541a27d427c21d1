import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import styles from './confirm-dialog.module.css'
import { ModalSheet } from './modal-sheet.tsx'

type ConfirmDialogProps = {
  readonly isOpen: boolean
  readonly title: ReactNode
  readonly children: ReactNode
  /** The words of the way back and of the way on. */
  readonly back: ReactNode
  readonly go: ReactNode
  readonly onBack: () => void
  readonly onGo: () => void
}

/** Asks before something that cannot be undone. Escape goes back. */
export function ConfirmDialog({ isOpen, title, children, back, go, onBack, onGo }: ConfirmDialogProps) {
  return (
    <ModalSheet
      isOpen={isOpen}
      isAlert
      isDismissable
      title={title}
      onClose={onBack}
      buttons={
        <>
          <Button kind="main" onPress={onBack}>
            {back}
          </Button>
          <Button onPress={onGo}>{go}</Button>
        </>
      }
    >
      <p className={styles['text']}>{children}</p>
    </ModalSheet>
  )
}
