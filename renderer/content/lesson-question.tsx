import { useContext } from 'react'
import { LessonSurroundingsContext } from './lesson-surroundings.ts'

/** The place of a question in a lesson; the screen round it brings the question. */
export function LessonQuestion({ question }: { readonly question: string }) {
  return useContext(LessonSurroundingsContext).renderQuestion(question)
}
