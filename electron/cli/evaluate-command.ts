import { evaluationFileSchema } from '#contract/cli-documents.ts'
import { evaluationTexts } from '#contract/messages/evaluation-texts.ts'
import { type DataCommand, takeOption, takeWords } from './command.ts'
import { completionLines } from './completion-lines.ts'
import { readJsonFile } from './read-json-file.ts'

/** `tianye evaluate PACK --learner ID --answers FILE.json` */
export const evaluate: DataCommand = {
  name: 'evaluate',
  usage: 'evaluate PACK --learner ID --answers FILE.json',
  summary: {
    en: 'Submits the evaluation of a course from a file, and signs the statement if the file does.',
    'zh-CN': '按文件提交课程评价；文件里签了声明，就一并签署。',
  },
  example: [
    'tianye evaluate first-visits --learner ID --answers e.json',
    'e.json:',
    '{"format":1,"ratings":[',
    '  {"item":"objectives-met","value":5},{"item":"content-accurate","value":4},',
    '  {"item":"usable-at-work","value":5},{"item":"language-clear","value":4},',
    '  {"item":"cases-true-to-life","value":null},{"item":"questions-fair","value":5},',
    '  {"item":"time-as-stated","value":3},{"item":"would-recommend","value":5}',
    '],"comment":"","attest":false}',
  ],
  prepare: (call, words) => {
    const { PACK } = takeWords(words, 'PACK')
    const learner = takeOption(call.learner, '--learner')
    const file = takeOption(call.answersFile, '--answers')
    return async ({ completion }) => {
      const { ratings, comment, ...signed } = await readJsonFile(file, evaluationFileSchema)
      const given = { ratings, comment }
      const standing = signed.attest
        ? await completion.evaluateAndSign(learner, PACK, { ...given, text: signed.statement }, call.language)
        : await completion.submitEvaluation(learner, PACK, given, call.language)
      const lines = ratings.map(({ item, value }) => `  ${value ?? '-'}\t${evaluationTexts[item][call.language]}`)
      return {
        document: { completion: standing },
        lines: [standing.title, ...lines, ...completionLines(standing, call.language)],
      }
    }
  },
}
