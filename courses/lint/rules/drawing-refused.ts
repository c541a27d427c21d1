import { english } from '../example-pack.ts'
import { rule } from '../rule.ts'

/** Drawings only draw. */
export const drawingRefused = rule({
  id: 'drawing-refused',
  severity: 'error',
  summary:
    'A drawing of `media/` holds nothing but what draws: no script, style element, link, animation or address outside itself.',
  reason: 'The pack cannot be built with it. Such a drawing could run or fetch something on the computer of a learner.',
  ok: [
    english('![A yard](media/yard.svg)\n', {
      files: { 'media/yard.svg': '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>' },
    }),
  ],
  notOk: [
    {
      ...english('![A yard](media/yard.svg)\n', { files: { 'media/yard.svg': '<svg><style>a{}</style></svg>' } }),
      at: ['media/yard.svg:1:1'],
    },
  ],
  *check({ media }) {
    for (const { path, fault } of media)
      if (fault?.kind === 'drawing') yield { place: { file: path, line: 1, column: 1 }, facts: { found: fault.found } }
  },
})
