import { useEffect, useState } from 'react'
import { FormattedMessage } from 'react-intl'
import { Notice } from '#renderer/ui/notice.tsx'

type WaitNoteProps = {
  readonly waitMs: number
  /** The wait is over. */
  readonly onOver: () => void
}

/** Counts down to the next try. Made anew (by its key) for each wait. */
export function WaitNote({ waitMs, onOver }: WaitNoteProps) {
  const [endMs] = useState(() => performance.now() + waitMs)
  const [leftMs, setLeftMs] = useState(waitMs)
  useEffect(() => {
    const timer = setInterval(() => {
      const left = endMs - performance.now()
      setLeftMs(Math.max(0, left))
      if (left <= 0) {
        clearInterval(timer)
        onOver()
      }
    }, 250)
    return () => clearInterval(timer)
  }, [endMs, onOver])
  return (
    <Notice
      kind="attention"
      title={<FormattedMessage id="unlock.wait" values={{ seconds: Math.ceil(leftMs / 1000) }} />}
    >
      <FormattedMessage id="unlock.wait.why" />
    </Notice>
  )
}
