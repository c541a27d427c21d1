import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { sampleFacts, sampleSeed } from '#test/helpers/completion-samples.ts'
import { type DrivenPage, openInChromium, openInFirefox } from '#test/helpers/driven-page.ts'
import { issueRecord } from '#test/helpers/real-record.ts'
import { listFile } from '#test/helpers/trusting.ts'

/** The browsers of Debian that the page is driven in, by the name of program and package. */
export const browsers = { chromium: openInChromium, 'firefox-esr': openInFirefox } as const

/** The page as it is handed out. */
export const builtPage = join(import.meta.dirname, '..', '..', '..', 'out', 'app', 'standalone', 'verify.html')

/** Where a browser of {@link browsers} is on this machine, or what to type to get it. */
export function findBrowser(name: keyof typeof browsers): { readonly program: string } | { readonly advice: string } {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  const program = folders.map((folder) => join(folder, name)).find((file) => existsSync(file))
  if (program !== undefined) return { program }
  return {
    advice: `verify.html was not driven in ${name}, which is not on this machine: apt-get install --no-install-recommends ${name}`,
  }
}

/** What a browser showed, step by step. */
export type Seen = {
  readonly standings: readonly (readonly string[])[]
  readonly name: string
  readonly languages: readonly string[]
  readonly titles: readonly string[]
  readonly focused: string
  /** What axe objects to, in either theme. */
  readonly faults: readonly string[]
  /** Addresses asked for besides the page's own. */
  readonly requests: readonly string[]
  readonly errors: readonly string[]
}

/** Does with the page what a person would: a paper, a list that makes its signer known, a changed credential, the text of a code, the other language. */
export async function driveThrough(name: keyof typeof browsers, program: string): Promise<Seen> {
  const folder = mkdtempSync(join(tmpdir(), 'tianye-page-'))
  const file = (called: string, content: string | Uint8Array) => {
    const path = join(folder, called)
    writeFileSync(path, content)
    return path
  }
  const page = await browsers[name](program, builtPage)
  try {
    const facts = await sampleFacts()
    const record = await issueRecord(facts, sampleSeed)
    const text = Buffer.from(record.credential).toString()
    const paper = file('record.pdf', record.pdf)
    const list = file('issuers.json', listFile([facts.issuer]))
    const changed = file('changed.json', text.replace('"150"', '"151"'))
    const standings: string[][] = []
    await page.setFiles('#picker', [paper])
    standings.push(await standingsAfter(page, 1, 'valid-unknown-issuer'))
    await page.setFiles('#picker', [list])
    standings.push(await standingsAfter(page, 1, 'trusted'))
    await page.setFiles('#picker', [changed, paper])
    standings.push(await standingsAfter(page, 2, 'invalid'))
    await page.evaluate(`document.querySelector('#code').value = ${JSON.stringify(record.claim)}`)
    await page.evaluate(
      `document.querySelector('#code').dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', cancelable: true }))`,
    )
    standings.push(await standingsAfter(page, 1, 'trusted'))
    const faults = [...(await faultsOf(page)), ...(await faultsAfterTurning(page))]
    const focused = String(await page.evaluate('document.activeElement.tagName'))
    const shown = String(await page.evaluate(`document.querySelector('[data-field="field.name"]').textContent`))
    const tellLanguage = async () =>
      [await page.evaluate('document.documentElement.lang'), await page.evaluate('document.title')].map(String)
    const before = await tellLanguage()
    await page.evaluate(`document.querySelector('header button:last-of-type').click()`)
    const after = await tellLanguage()
    const own = pathToFileURL(builtPage).href
    return {
      standings,
      name: shown,
      languages: [before[0] ?? '', after[0] ?? ''].toSorted(),
      titles: [before[1] ?? '', after[1] ?? ''].toSorted(),
      focused,
      faults,
      // Firefox draws letters that no font has with a font of its own, from its own memory.
      requests: page.requests.filter((address) => address !== own && !address.startsWith('data:font/woff2')),
      errors: page.errors,
    }
  } finally {
    await page.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** WCAG 2 A and AA, as far as a machine can judge. */
async function faultsOf(page: DrivenPage): Promise<string[]> {
  await page.evaluate(`(() => { ${axe}; return null })()`)
  const tags = "{ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] }"
  const found = `axe.run(document, ${tags}).then(({ violations }) => violations.map(({ id, nodes }) => id + ' ' + nodes[0].html))`
  return (await page.evaluate(found)) as string[]
}

async function faultsAfterTurning(page: DrivenPage): Promise<string[]> {
  const focused = 'document.activeElement'
  await page.evaluate(
    `(() => { const before = ${focused}; document.querySelector('header button').click(); before.focus(); return null })()`,
  )
  return faultsOf(page)
}

/** The verdicts on the page, once there are so many and the first is this. Reading files takes the page a moment. */
async function standingsAfter(page: DrivenPage, count: number, first: string): Promise<string[]> {
  const cards = `[...document.querySelectorAll('.result')].map((card) => card.dataset.standing)`
  const there = `(() => { const all = ${cards}; return all.length === ${count} && all[0] === '${first}' })()`
  const waited = `new Promise((done) => {
    const look = () => (${there} ? done(true) : undefined);
    new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
    setTimeout(() => done(false), 20000);
    look();
  }).then(() => ${cards})`
  return (await page.evaluate(waited.replaceAll('\n', ' '))) as string[]
}

/** How large the page is, and whether its policy leaves it anything but itself. */
export function pageFile(): { readonly bytes: number; readonly policy: string } {
  const page = readFileSync(builtPage, 'utf8')
  return {
    bytes: Buffer.byteLength(page),
    policy: /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? '',
  }
}
