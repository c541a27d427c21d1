import type { ModuleReading } from '#contract/library-view.ts'
import type { CourseProgressRepository } from '#db/repositories/course-progress-repository.ts'
import type { PagesReadRepository } from '#db/repositories/pages-read-repository.ts'

/** How far a learner has read a module: the pages opened here, and when the record says that all of it was read. */
export function moduleReading(
  parts: { readonly courses: CourseProgressRepository; readonly pages: PagesReadRepository },
  learner: string,
  place: { readonly pack: string; readonly module: string },
): ModuleReading {
  const seen = parts.courses.find(learner, place.pack)?.modulesSeen.find(({ module }) => module === place.module)
  return {
    pagesRead: parts.pages.list(learner, place).map(({ page }) => page),
    seenAt: seen?.at ?? null,
  }
}
