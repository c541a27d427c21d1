import { basename } from 'node:path'
import type { TakenBundle } from '#contract/bundle.ts'
import { AppError } from '#contract/errors/app-error.ts'
import type { BundlesService } from './bundles-service.ts'

/**
 * Takes in files that a person picked or dropped, one after another; each is told by its name, never by its path. One that is refused
 * keeps none of the others out.
 */
export async function takeBundles(bundles: BundlesService, paths: readonly string[]): Promise<readonly TakenBundle[]> {
  const taken: TakenBundle[] = []
  for (const path of paths) {
    const fileName = basename(path)
    try {
      // Names that reach into the network or name a device are not dropped by hand.
      if (!/\.tybundle$/i.test(path) || /^(?:\\\\|\/\/)/.test(path)) throw new AppError('bundle-foreign')
      // oxlint-disable-next-line eslint/no-await-in-loop -- one after another, as they were named
      taken.push({ kind: 'imported', fileName, ...(await bundles.importBundle(path, false)) })
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      const details = 'file' in error.details ? { ...error.details, file: fileName } : error.details
      taken.push({ kind: 'refused', fileName, error: { code: error.code, message: error.message, details } })
    }
  }
  return taken
}
