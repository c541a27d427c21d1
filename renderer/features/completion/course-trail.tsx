import { Link } from '@tanstack/react-router'
import type { CourseCompletionView } from '#contract/completion.ts'
import { Trail } from '#renderer/ui/trail.tsx'

/** The way back to the course. */
export function CourseTrail({ status }: { readonly status: CourseCompletionView }) {
  return (
    <Trail>
      <Link to="/learn/$pack" params={{ pack: status.pack }}>
        {status.title}
      </Link>
    </Trail>
  )
}
