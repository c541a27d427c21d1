import type { Block } from './block.ts'
import type { CompletionRecordFacts } from './completion-record-facts.ts'
import { recordWords } from './completion-record-words.ts'
import { pageSize } from './page-ground.ts'
import { paperColors } from './paper-colors.ts'
import type { PdfPage } from './pdf-page.ts'
import { type SetText, setBalanced, setText, type TextStyle } from './set-text.ts'
import { nameParts } from './text-atoms.ts'

const middle = pageSize.width / 2
const nameSizes = [31, 27, 23, 20, 17, 14]

/** Who has done what, and the three figures one looks for. */
export function recordAchievement(
  page: PdfPage,
  facts: CompletionRecordFacts,
  width: number,
  scale: number,
): readonly Block[] {
  return [learner(page, facts, width, scale), course(page, facts, width, scale), figures(page, facts, width, scale)]
}

function learner(page: PdfPage, { learnerName }: CompletionRecordFacts, width: number, scale: number): Block {
  const style = (size: number): TextStyle => ({
    weight: 'bold',
    size: size * scale,
    leading: 1.32,
    language: /\p{Script=Han}/u.test(learnerName) ? 'zh-CN' : 'en',
    color: paperColors.ink,
  })
  const tried = nameSizes.map((size) => setBalanced(learnerName, style(size), width, page.measure, nameParts))
  const name =
    tried.find(({ lines }, index) => lines.length <= (index < 2 ? 1 : 2)) ??
    setBalanced(learnerName, style(14), width, page.measure, nameParts)
  return {
    height: name.height + 9,
    spaceAbove: 15,
    ornament: (y) => {
      page.doc.lineWidth(1.2).strokeColor(paperColors.loess)
      page.doc
        .moveTo(middle - 28, y + name.height + 8)
        .lineTo(middle + 28, y + name.height + 8)
        .stroke()
    },
    elements: (y) => [page.doc.struct('H2', { lang: name.style.language }, () => page.draw(name, middle, y, 'centre'))],
  }
}

function course(page: PdfPage, { courseTitle, look }: CompletionRecordFacts, width: number, scale: number): Block {
  const small: TextStyle = {
    weight: 'regular',
    size: 9 * scale,
    leading: 1.6,
    language: 'zh-CN',
    color: paperColors.quiet,
  }
  const large: TextStyle = {
    weight: 'bold',
    size: 16 * scale,
    leading: 1.38,
    language: 'zh-CN',
    color: paperColors.ink,
  }
  const statement = look?.statement ?? recordWords.hasCompleted
  const lead = setText(`${statement['zh-CN']} · ${statement.en}`, small, width, page.measure)
  const zh = setBalanced(courseTitle['zh-CN'], large, width, page.measure)
  const en = setBalanced(courseTitle.en, { ...large, size: 14.2 * scale, language: 'en' }, width, page.measure)
  const zhFrom = lead.height + 5 * scale
  return {
    height: zhFrom + zh.height + en.height,
    spaceAbove: 6,
    elements: (y) => [
      page.doc.struct('P', {}, () => page.draw(lead, middle, y, 'centre')),
      page.doc.struct('P', { lang: 'zh-CN' }, () => page.draw(zh, middle, y + zhFrom, 'centre')),
      page.doc.struct('P', { lang: 'en' }, () => page.draw(en, middle, y + zhFrom + zh.height, 'centre')),
    ],
  }
}

function figures(page: PdfPage, facts: CompletionRecordFacts, width: number, scale: number): Block {
  const { minutes, score, passMark, completed } = recordWords
  const column = width / 3
  const columns = [
    figure(String(facts.creditMinutes), `${minutes['zh-CN']} · ${minutes.en}`),
    figure(facts.completedOn, `${completed['zh-CN']} · ${completed.en}`),
    figure(
      `${facts.scorePercent}%`,
      `${score['zh-CN']} · ${score.en}`,
      `${passMark['zh-CN']} · ${passMark.en} ${facts.passMarkPercent}%`,
    ),
  ]

  function figure(value: string, ...labels: readonly string[]): readonly SetText[] {
    const label: TextStyle = {
      weight: 'regular',
      size: 8 * scale,
      leading: 1.5,
      language: 'zh-CN',
      color: paperColors.quiet,
    }
    const number: TextStyle = {
      weight: 'bold',
      size: 24 * scale,
      leading: 1.22,
      language: 'en',
      color: paperColors.green,
    }
    return [
      setText(value, number, column - 12, page.measure),
      ...labels.map((text) => setText(text, label, column - 12, page.measure)),
    ]
  }

  const heights = columns.map((texts) => texts.reduce((sum, { height }) => sum + height, 0))
  const height = Math.max(...heights)
  const left = middle - width / 2
  return {
    height,
    spaceAbove: 13,
    ornament: (y) => {
      page.doc.lineWidth(0.5).strokeColor(paperColors.hairline)
      for (const edge of [1, 2])
        page.doc.moveTo(left + edge * column, y + 4).lineTo(left + edge * column, y + height - 2)
      page.doc.stroke()
    },
    elements: (y) =>
      columns.map((texts, index) => page.doc.struct('Div', {}, stacked(texts, left + (index + 0.5) * column, y))),
  }

  function stacked(texts: readonly SetText[], x: number, y: number): PDFKit.PDFStructureElement[] {
    let at = y
    return texts.map((text) => {
      const from = at
      at += text.height
      return page.doc.struct('P', {}, () => page.draw(text, x, from, 'centre'))
    })
  }
}
