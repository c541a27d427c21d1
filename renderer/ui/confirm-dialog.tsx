import type { ReactNode } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { Button } from './button.tsx'
import styles from './confirm-dialog.module.css'

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
    <ModalOverlay
      isOpen={isOpen}
      isDismissable
      className={styles['overlay'] ?? ''}
      onOpenChange={(isShown) => {
        if (!isShown) onBack()
      }}
    >
      <Modal className={styles['modal'] ?? ''}>
        <Dialog role="alertdialog" className={styles['dialog'] ?? ''}>
          <Heading slot="title" className={styles['title'] ?? ''}>
            {title}
          </Heading>
          <p className={styles['text']}>{children}</p>
          <div className={styles['row']}>
            <Button kind="main" onPress={onBack}>
              {back}
            </Button>
            <Button onPress={onGo}>{go}</Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
