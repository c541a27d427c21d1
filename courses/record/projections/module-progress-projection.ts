import type { AttemptReleased } from '../payloads/release-payloads.ts'
import type { Projection } from './projection.ts'

/** How far a learner is with one module. Times are milliseconds since 1970 UTC. */
export type ModuleProgress = {
  readonly pack: string
  readonly module: string
  readonly attempts: number
  /** When its first attempt was started. */
  readonly startedAt: number | null
  /** The first completion, which stands under its version whatever comes later. */
  readonly completion: {
    readonly at: number
    readonly packVersion: string
    readonly attempt: string | null
    readonly passPercent: number
    readonly studyMinutes: number
  } | null
  /** Waits that an instructor lifted, in the order of the record, each as it was signed. */
  readonly releases: readonly AttemptReleased[]
}

/** Progress by pack and module. A module once completed stays completed under the version it had. */
export const moduleProgressProjection: Projection<ModuleProgress> = {
  keyOf: ({ body }) => {
    switch (body.kind) {
      case 'attempt-started':
      case 'attempt-released':
      case 'module-completed':
        return moduleKey(body.payload)
      default:
        return null
    }
  },
  reduce: (state, { header, body }) => {
    switch (body.kind) {
      case 'attempt-started': {
        const before = state ?? untouched(body.payload)
        return { ...before, attempts: before.attempts + 1, startedAt: before.startedAt ?? header.at }
      }
      case 'attempt-released': {
        const before = state ?? untouched(body.payload)
        return { ...before, releases: [...before.releases, body.payload] }
      }
      case 'module-completed': {
        const { pack: _pack, module: _module, ...completed } = body.payload
        const before = state ?? untouched(body.payload)
        return { ...before, completion: before.completion ?? { at: header.at, ...completed } }
      }
      default:
        return state
    }
  },
}

function untouched({ pack, module }: Pick<ModuleProgress, 'pack' | 'module'>): ModuleProgress {
  return { pack, module, attempts: 0, startedAt: null, completion: null, releases: [] }
}

/** The part's key. Ids hold no slash, so two modules never share one. */
export function moduleKey(part: Pick<ModuleProgress, 'pack' | 'module'>): string {
  return `${part.pack}/${part.module}`
}
