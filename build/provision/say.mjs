/**
 * What provisioning tells people: one line per piece of work, dots or percent while it lasts, and failures that are one
 * plain sentence in English and one in Chinese.
 */

/** A failure that people can act on. Each text is one line: what failed and what to do. */
export class ProvisionError extends Error {
  /**
   * @param {string} message English sentence
   * @param {string} chinese the same in Simplified Chinese
   * @param {{ cause?: unknown }} [options]
   */
  constructor(message, chinese, options) {
    super(oneLine(message), options)
    this.name = 'ProvisionError'
    /** @readonly */
    this.chinese = oneLine(chinese)
  }
}

/**
 * Where lines go: standard output, or standard error when standard output belongs to a document.
 * @type {NodeJS.WritableStream}
 */
let stream = process.stdout

/** @type {{ close: () => void } | undefined} */
let openStep

/** Progress for people; see each function. */
export const say = {
  /** From now on everything goes to standard error, so that a command's standard output stays clean. */
  onStandardError() {
    stream = process.stderr
  },

  /**
   * One whole line.
   * @param {string} text
   */
  line(text) {
    openStep?.close()
    stream.write(`${text}\n`)
  },

  /**
   * One line that grows: a dot every five seconds, or percentages once `percent` is called. `done` ends it with the time.
   * @param {string} text
   * @returns {{ percent: (fraction: number) => void, done: (note?: string) => void }}
   */
  step(text) {
    openStep?.close()
    const startedAt = performance.now()
    let shownTenths = 0
    let percentages = false
    stream.write(`${text} …`)
    const dots = setInterval(() => percentages || stream.write('.'), 5000)
    dots.unref()
    const step = {
      close() {
        if (openStep !== step) return
        clearInterval(dots)
        openStep = undefined
        stream.write('\n')
      },
    }
    openStep = step
    return {
      percent(fraction) {
        percentages = true
        const tenths = Math.min(10, Math.floor(fraction * 10))
        if (openStep !== step || tenths <= shownTenths) return
        shownTenths = tenths
        stream.write(` ${tenths * 10}%`)
      },
      done(note = 'done') {
        if (openStep === step) stream.write(` ${note} (${seconds(startedAt)})`)
        step.close()
      },
    }
  },

  /**
   * The failure, on standard error: its sentences and nothing else (with TIANYE_DEBUG=1 the stack too).
   * @param {unknown} error
   */
  failure(error) {
    openStep?.close()
    const failure = error instanceof ProvisionError ? error : unforeseen(error)
    process.stderr.write(`${failure.message}\n${failure.chinese}\n`)
    if (process.env['TIANYE_DEBUG'] === '1') console.error(error)
  },
}

/**
 * Time since a `performance.now()` reading, for people.
 * @param {number} startedAt
 */
export function seconds(startedAt) {
  const elapsedMs = performance.now() - startedAt
  return elapsedMs < 9950 ? `${(elapsedMs / 1000).toFixed(1)} s` : `${Math.round(elapsedMs / 1000)} s`
}

/** @param {unknown} error */
function unforeseen(error) {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const place = error instanceof Error && 'path' in error ? String(error.path) : ''
  if (code === 'ENOSPC') {
    return new ProvisionError(
      'The disk is full: free about 2 GB and run the command again.',
      '磁盘已满：请腾出约 2 GB 空间后重新运行。',
    )
  }
  if (place && ['EACCES', 'EPERM', 'EROFS', 'ENOTDIR'].includes(code)) {
    return new ProvisionError(
      `There is no right to write ${place} (${code}): give yourself that right, or set TIANYE_CACHE to a folder of your own, and run the command again.`,
      `没有写入 ${place} 的权限（${code}）：请取得权限，或把 TIANYE_CACHE 设为您自己的文件夹，然后重新运行。`,
    )
  }
  const reason = error instanceof Error ? error.message : String(error)
  return new ProvisionError(
    `Preparing Tianye failed unexpectedly (${reason}): run it again with TIANYE_DEBUG=1 to see where.`,
    `准备田野时出现意外错误（${reason}）：请设置 TIANYE_DEBUG=1 后重新运行以查看位置。`,
  )
}

/** @param {string} text */
function oneLine(text) {
  return text.replace(/\s*\n\s*/g, ' ')
}
