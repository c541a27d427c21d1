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
  'protection:status',
  'protection:set',
  'protection:change',
  'protection:remove',
  'protection:new-code',
  'protection:save-code',
  'protection:unlock',
  'protection:recover',
  'protection:reopen',
  'protection:lock',
  'protection:await-lock',
  'help:choose',
  'help:dismiss',
  'help:request',
  'help:accept',
  'moves:out',
  'moves:in',
  'privacy:stored',
  'privacy:export',
  'privacy:erase',
  'privacy:save-receipt',
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
  'imports:publish',
  'imports:clear',
  'imports:remove',
] as const

/** One channel, `area:verb-noun`. */
export type ChannelName = (typeof channelNames)[number]

/** The one wire all channels share, so that a name that is not on the list reaches the router and is logged. */
export const wireName = 'tianye:call'
