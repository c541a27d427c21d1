import { AppError } from '#contract/errors/app-error.ts'

/** The code of what an action throws; the error in words where it is none of ours, and `nothing thrown` where it is none. */
export async function codeOf(action: () => unknown): Promise<string> {
  try {
    await action()
    return 'nothing thrown'
  } catch (error) {
    return error instanceof AppError ? error.code : String(error)
  }
}
