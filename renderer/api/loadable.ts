import type { ReplyError } from '#contract/errors/reply.ts'

/** Something a screen asked the program for. */
export type Loadable<T> =
  | { readonly kind: 'idle' }
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly value: T }
  | { readonly kind: 'failed'; readonly error: ReplyError }

/** Something a reader asked to be kept; `failed` stays until the next try. */
export type Saving =
  | { readonly kind: 'idle' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly error: ReplyError }
