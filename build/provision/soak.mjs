/**
 * `npm run soak`: what `npm test` does in slices, in full. `npm run soak -- mutated-packs --seed 7 --from 500 --count 200` runs the
 * named soaks, of one seed, from one case on; without a seed there is a new one each time. Never part of `npm test`.
 */
import { randomInt } from 'node:crypto'
import { parseArgs } from 'node:util'
import { buildApp } from './build-app.mjs'
import { provision, root } from './provision.mjs'
import { runPackageBinary } from './run-command.mjs'
import { runMain } from './run-main.mjs'
import { ProvisionError, say } from './say.mjs'

const numbers = /** @type {const} */ (['seed', 'from', 'count'])

await runMain(async () => {
  const { values, positionals } = parseArgs({
    options: { seed: { type: 'string' }, from: { type: 'string' }, count: { type: 'string' } },
    allowPositionals: true,
  })
  const wrong = numbers.find((name) => values[name] !== undefined && !/^\d{1,9}$/.test(values[name]))
  if (wrong !== undefined) {
    throw new ProvisionError(`--${wrong} takes a whole number.`, `--${wrong} 后面要写一个整数。`)
  }
  await provision({ for: 'test' })
  await buildApp()
  const seed = values.seed ?? String(randomInt(1, 1_000_000_000))
  const again = ['npm run soak --', ...positionals, '--seed', seed].join(' ')
  say.line(`Seed ${seed}. The same again: ${again}; from a case on: ${again} --from CASE`)
  const env = {
    ...process.env,
    TIANYE_SOAK_SEED: seed,
    TIANYE_SOAK_FROM: values.from,
    TIANYE_SOAK_COUNT: values.count,
  }
  const words = ['run', '-c', 'test/soak/vitest.config.ts', ...positionals]
  const { code } = await runPackageBinary(root, 'vitest', words, { env, show: true })
  say.line('What was found is in out/reports/soak-*.json')
  return code
})
