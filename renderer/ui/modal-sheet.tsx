import type { ReactNode } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import styles from './modal-sheet.module.css'

type ModalSheetProps = {
  readonly isOpen: boolean
  readonly title: ReactNode
  /** A question that waits for an answer, told as one to screen readers. */
  readonly isAlert?: boolean
  /** Whether a press beside it closes it, too. */
  readonly isDismissable?: boolean
  readonly isWide?: boolean
  /** Escape was pressed, or what `isDismissable` allows. */
  readonly onClose: () => void
  readonly children: ReactNode
  /** Two buttons, or three of which the last one stands apart. */
  readonly buttons: ReactNode
}

/** A sheet over the screen, which waits until it is answered. */
export function ModalSheet(props: ModalSheetProps) {
  const { isOpen, title, isAlert = false, isDismissable = false, isWide = false, onClose, children, buttons } = props
  return (
    <ModalOverlay
      isOpen={isOpen}
      isDismissable={isDismissable}
      className={styles['overlay'] ?? ''}
      onOpenChange={(isShown) => {
        if (!isShown) onClose()
      }}
    >
      <Modal className={`${styles['modal']} ${isWide ? styles['wide'] : ''}`}>
        <Dialog role={isAlert ? 'alertdialog' : 'dialog'} className={styles['dialog'] ?? ''}>
          <Heading slot="title" className={styles['title'] ?? ''}>
            {title}
          </Heading>
          {children}
          <div className={styles['row']}>{buttons}</div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
