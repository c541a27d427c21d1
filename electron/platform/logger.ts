import { join } from 'node:path'
import electronLog from 'electron-log/node'
import type { Log } from '#services/log.ts'

const megabyte = 1024 * 1024

/**
 * A log file in the data folder's `logs/`, one JSON object a line, moved aside at 1 MB (one old file is kept).
 * It never holds what a learner wrote; callers pass facts.
 */
export function createLogger(dataFolder: string, isEchoed: boolean): Log {
  const logger = electronLog.create({ logId: 'tianye' })
  logger.transports.file.resolvePathFn = () => join(dataFolder, 'logs', 'tianye.log')
  logger.transports.file.maxSize = megabyte
  logger.transports.file.sync = true
  logger.transports.file.format = '{text}'
  logger.transports.console.level = isEchoed ? 'info' : false
  logger.transports.console.format = '{text}'
  const line = (level: string, message: string, facts: Readonly<Record<string, unknown>> = {}) =>
    JSON.stringify({ at: new Date().toISOString(), level, message, ...facts })
  return {
    info: (message, facts) => logger.info(line('info', message, facts)),
    warn: (message, facts) => logger.warn(line('warn', message, facts)),
    error: (message, facts) => logger.error(line('error', message, facts)),
  }
}
