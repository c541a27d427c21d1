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
}

/** Progress by pack and module. A module once completed stays completed under the version it had. */
export const moduleProgressProjection: Projection<ModuleProgress> = {
  keyOf: ({ body }) => {
    if (body.kind !== 'attempt-started' && body.kind !== 'module-completed') return null
    return moduleKey(body.payload)
  },
  reduce: (state, { header, body }) => {
    if (body.kind === 'attempt-started') {
      const { pack, module } = body.payload
      const before = state ?? {
        pack,
        module,
        attempts: 0,
        startedAt: null,
        completion: null,
      }
      return {
        ...before,
        attempts: before.attempts + 1,
        startedAt: before.startedAt ?? header.at,
      }
    }
    if (body.kind !== 'module-completed') return state
    const { pack, module, ...completed } = body.payload
    const before = state ?? {
      pack,
      module,
      attempts: 0,
      startedAt: null,
      completion: null,
    }
    return {
      ...before,
      completion: before.completion ?? { at: header.at, ...completed },
    }
  },
}

/** The part's key. Ids hold no slash, so two modules never share one. */
export function moduleKey(part: Pick<ModuleProgress, 'pack' | 'module'>): string {
  return `${part.pack}/${part.module}`
}
