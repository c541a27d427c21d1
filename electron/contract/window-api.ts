import type { ChannelName } from './channel-names.ts'
import type { ChannelInput, ChannelOutput } from './channel-specs.ts'
import type { Reply } from './errors/reply.ts'

/** What the page gives to a channel: of a dropped file the file itself, since it may not name a path. */
export type PageInput<C extends ChannelName> = C extends 'imports:drop' | 'bundles:drop'
  ? { readonly file: object }
  : ChannelInput<C>

/** What the preload puts on the page as `window.tianye`: one function a channel, named by it. No other way through. */
export type WindowApi = {
  readonly [C in ChannelName]: (input?: PageInput<C>) => Promise<Reply<ChannelOutput<C>>>
}
