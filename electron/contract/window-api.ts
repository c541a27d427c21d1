import type { ChannelName } from './channel-names.ts'
import type { ChannelInput, ChannelOutput } from './channel-specs.ts'
import type { Reply } from './errors/reply.ts'

/** What the preload puts on the page as `window.tianye`: one function a channel, named by it. No other way through. */
export type WindowApi = {
  readonly [C in ChannelName]: (input?: ChannelInput<C>) => Promise<Reply<ChannelOutput<C>>>
}
