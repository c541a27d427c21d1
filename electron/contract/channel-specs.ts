import { z } from 'zod'
import { appDescriptionSchema } from './app-description.ts'
import type { ChannelName } from './channel-names.ts'
import { pageProblemSchema } from './page-problem.ts'
import { settingsChangeSchema, settingsSchema } from './settings.ts'

/** The shapes of one channel: what goes in, what comes out. Unknown keys are refused both ways. */
type ChannelSpec = { readonly input: z.ZodType; readonly output: z.ZodType }

const nothing = z.undefined()

/** Shapes of every channel. */
export const channelSpecs = {
  'app:describe': { input: nothing, output: appDescriptionSchema },
  /** The first screen stands: its data is there and it was painted. */
  'app:announce-ready': { input: nothing, output: nothing },
  /** Starts the program anew, to try once more what failed at its start. */
  'app:restart': { input: nothing, output: nothing },
  'app:report-problem': { input: pageProblemSchema, output: nothing },
  'settings:read': { input: nothing, output: settingsSchema },
  'settings:change': { input: settingsChangeSchema, output: settingsSchema },
} as const satisfies Record<ChannelName, ChannelSpec>

/** What a channel takes. */
export type ChannelInput<C extends ChannelName> = z.infer<(typeof channelSpecs)[C]['input']>

/** What a channel gives back. */
export type ChannelOutput<C extends ChannelName> = z.infer<(typeof channelSpecs)[C]['output']>

/** The third map: one handler a channel. */
export type ChannelHandlers = {
  readonly [C in ChannelName]: (input: ChannelInput<C>) => ChannelOutput<C> | Promise<ChannelOutput<C>>
}
