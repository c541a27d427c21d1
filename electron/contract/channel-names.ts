/**
 * Every channel between the page and the program. A channel exists here and nowhere else; its spec and its handler are
 * keyed by this list, so a missing one does not compile. The preload imports only this file.
 */
export const channelNames = [
  'app:describe',
  'app:announce-ready',
  'app:restart',
  'app:report-problem',
  'settings:read',
  'settings:change',
  'learners:list',
  'learners:create',
  'packs:list',
  'modules:open',
  'attempts:resume',
  'attempts:answer',
  'attempts:submit',
  'attempts:review',
  'attempts:list',
  'modules:read-page',
  'courses:status',
  'courses:evaluate',
  'courses:sign',
  'records:open',
  'records:save',
  'records:show-saved',
  'records:verify',
  'imports:list',
  'imports:choose',
  'imports:drop',
  'imports:await-opened',
  'imports:stage',
  'imports:await-progress',
  'imports:publish',
  'imports:clear',
  'imports:remove',
  'backups:list',
  'backups:check',
  'backups:find-sound',
  'backups:make',
  'backups:prepare',
  'backups:restore',
  'bundles:choose',
  'bundles:drop',
  'bundles:accept',
  'bundles:save',
  'rosters:list',
  'rosters:choose',
  'rosters:tie',
  'classes:view',
  'classes:save',
] as const

/** Channels to which the page hands a file that was dropped; the preload asks the browser for its path. */
export const fileChannels: readonly string[] = ['imports:drop', 'bundles:drop'] satisfies readonly ChannelName[]

/** One channel, `area:verb-noun`. */
export type ChannelName = (typeof channelNames)[number]

/** The one wire all channels share, so that a name that is not on the list reaches the router and is logged. */
export const wireName = 'tianye:call'
