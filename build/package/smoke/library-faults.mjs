/** Whether the packaged app can open its courses: their files lie in the archive, their compiler in a worker beside it. */

/**
 * Asks the program, as its page does, for every module of every pack.
 * @param {import('@playwright/test').Page} page
 * @returns {Promise<string[]>} one line for each thing that cannot be opened
 */
export function libraryFaults(page) {
  const script = `(async () => {
    const ask = async (channel, input) => {
      const reply = await window.tianye[channel](input)
      if (!reply.ok) throw new Error(channel + ' ' + JSON.stringify(input) + ' gave ' + reply.error.code)
      return reply.value
    }
    const faults = []
    const language = 'zh-CN'
    const { learner } = await ask('learners:create', { name: 'Smoke' })
    const packs = await ask('packs:list', { learner, language })
    if (packs.length === 0) faults.push('the library has no pack')
    for (const { pack, modules } of packs) {
      if (modules.length === 0) faults.push(pack + ' has no module')
      for (const { module } of modules) {
        const { pages } = await ask('modules:open', { learner, pack, module, language })
        if (pages.length === 0) faults.push(pack + '/' + module + ' has no page')
      }
    }
    return faults
  })()`
  /** @type {Promise<string[]>} */
  const faults = page.evaluate(script)
  return faults
}
