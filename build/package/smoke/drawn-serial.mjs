/** Whether the packaged app can draw: the record worker and the fonts lie beside the archive, and nothing else shows it. */

/** Asks the program as its page does; put before each script. */
const ask = `const ask = async (channel, input) => {
  const reply = await window.tianye[channel](input)
  if (!reply.ok) throw new Error(channel + ' gave ' + JSON.stringify(reply.error))
  return reply.value
}
const language = document.documentElement.lang`

/**
 * Completes the first course and opens its record, which is drawn to get its number. The first attempts at the examination
 * show the right answers, one for each of its forms, and the next one gives them; the words of the forms are read off the screens.
 * @param {import('@playwright/test').Page} page
 * @returns {Promise<string>} the number of the record
 */
export async function drawnSerial(page) {
  /** @type {{ learner: string, pack: string }} */
  const course = await page.evaluate(`(async () => {
    ${ask}
    const { learner } = await ask('learners:create', { name: 'Smoke 烟雾' })
    const [{ pack, modules, examination }] = await ask('packs:list', { learner, language })
    for (const { module } of modules) {
      const { pages } = await ask('modules:open', { learner, pack, module, language })
      for (const { id } of pages) await ask('modules:read-page', { learner, pack, module, page: id, activeMs: 0 })
    }
    const some = ({ type, options, items, lefts, rights }) => {
      if (type === 'multiple') return { type, choices: [options[0].id] }
      if (type === 'ordering') return { type, order: items.map(({ id }) => id) }
      if (type === 'matching') return { type, pairs: lefts.map(({ id }, at) => ({ left: id, right: rights[at].id })) }
      return type === 'numeric' || type === 'short' ? { type, text: '0' } : { type, choice: options[0].id }
    }
    const right = ({ type }, { right, order, pairs, texts }) => {
      if (type === 'multiple') return { type, choices: right }
      if (type === 'ordering') return { type, order }
      if (type === 'matching') return { type, pairs }
      return type === 'numeric' || type === 'short' ? { type, text: texts[0] } : { type, choice: right[0] }
    }
    const solutions = new Map()
    // Each of two forms tells its solutions once; the third attempt asks the first form again.
    for (let turn = 0; turn < 3; turn += 1) {
      const place = { learner, pack, module: examination.module, language }
      const { attempt, questions } = await ask('attempts:resume', place)
      for (const { question } of questions) {
        const known = solutions.get(question.id)
        const answer = known === undefined ? some(question) : right(question, known)
        const given = { learner, attempt, question: question.id, language, answer, activeMs: 0 }
        solutions.set(question.id, (await ask('attempts:answer', given)).solution)
      }
      const { result } = await ask('attempts:submit', { learner, attempt, language })
      if (result?.passed) break
    }
    return { learner, pack }
  })()`)
  // The page learns who is here when it starts.
  await page.reload()
  await page.waitForSelector('html[data-ready="true"]', { state: 'attached' })
  const at = (/** @type {string} */ place) => page.evaluate(`location.hash = '/learn/${course.pack}/${place}'`)
  await at('evaluation')
  await page.waitForSelector('[data-item]')
  const items = await page.evaluate("[...document.querySelectorAll('[data-item]')].map((one) => one.dataset.item)")
  await at('statement')
  const text = await page.locator('blockquote').innerText()
  return page.evaluate(`(async () => {
    ${ask}
    const course = { ...${JSON.stringify(course)}, language }
    const ratings = ${JSON.stringify(items)}.map((item) => ({ item, value: 5 }))
    await ask('courses:evaluate', { ...course, given: { ratings, comment: '' } })
    await ask('courses:sign', { ...course, given: { text: ${JSON.stringify(text)}, name: 'Smoke 烟雾' } })
    return (await ask('records:open', course)).serial
  })()`)
}
