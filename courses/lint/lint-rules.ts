import { boxesDiffer } from './rules/boxes-differ.ts'
import { changeNewer } from './rules/change-newer.ts'
import { changeUnknown } from './rules/change-unknown.ts'
import { chineseLatinSpace } from './rules/chinese-latin-space.ts'
import { chinesePunctuation } from './rules/chinese-punctuation.ts'
import { chineseQuotes } from './rules/chinese-quotes.ts'
import { claimUncited } from './rules/claim-uncited.ts'
import { creditProfileUnknown } from './rules/credit-profile-unknown.ts'
import { creditTooMuch } from './rules/credit-too-much.ts'
import { creditUneven } from './rules/credit-uneven.ts'
import { drawingRefused } from './rules/drawing-refused.ts'
import { emphasisVisible } from './rules/emphasis-visible.ts'
import { examinationShort } from './rules/examination-short.ts'
import { feedbackMissing } from './rules/feedback-missing.ts'
import { fileIgnored } from './rules/file-ignored.ts'
import { fileSpecial } from './rules/file-special.ts'
import { frontMatterDiffers } from './rules/front-matter-differs.ts'
import { glossaryTermTwice } from './rules/glossary-term-twice.ts'
import { glossaryTermUnknown } from './rules/glossary-term-unknown.ts'
import { glossaryTermUnused } from './rules/glossary-term-unused.ts'
import { headingWithoutText } from './rules/heading-without-text.ts'
import { hiddenCharacter } from './rules/hidden-character.ts'
import { imageAltVague } from './rules/image-alt-vague.ts'
import { languagesOutOfStep } from './rules/languages-out-of-step.ts'
import { linkDead } from './rules/link-dead.ts'
import { longOptionRight } from './rules/long-option-right.ts'
import { longestOptionRight } from './rules/longest-option-right.ts'
import { mediaKindUnknown } from './rules/media-kind-unknown.ts'
import { mediaMissing } from './rules/media-missing.ts'
import { mediaNameRefused } from './rules/media-name-refused.ts'
import { mediaTooLarge } from './rules/media-too-large.ts'
import { mediaUnreadable } from './rules/media-unreadable.ts'
import { mediaUnused } from './rules/media-unused.ts'
import { minutesTooMany } from './rules/minutes-too-many.ts'
import { moduleFileMissing } from './rules/module-file-missing.ts'
import { moduleIdDiffers } from './rules/module-id-differs.ts'
import { moduleOrderDiffers } from './rules/module-order-differs.ts'
import { moduleUnlisted } from './rules/module-unlisted.ts'
import { noteUndefined } from './rules/note-undefined.ts'
import { numbersDiffer } from './rules/numbers-differ.ts'
import { numericUnitMissing } from './rules/numeric-unit-missing.ts'
import { objectiveUncovered } from './rules/objective-uncovered.ts'
import { objectiveUntaught } from './rules/objective-untaught.ts'
import { objectivesFew } from './rules/objectives-few.ts'
import { openAlone } from './rules/open-alone.ts'
import { optionCatchAll } from './rules/option-catch-all.ts'
import { optionDuplicate } from './rules/option-duplicate.ts'
import { paragraphLong } from './rules/paragraph-long.ts'
import { passMarkLow } from './rules/pass-mark-low.ts'
import { picturesDiffer } from './rules/pictures-differ.ts'
import { questionDuplicate } from './rules/question-duplicate.ts'
import { questionMeaningDiffers } from './rules/question-meaning-differs.ts'
import { questionWithoutObjective } from './rules/question-without-objective.ts'
import { readingMissing } from './rules/reading-missing.ts'
import { rightOptionPlace } from './rules/right-option-place.ts'
import { sentenceLong } from './rules/sentence-long.ts'
import { summaryLong } from './rules/summary-long.ts'
import { textDamaged } from './rules/text-damaged.ts'
import { textUntranslated } from './rules/text-untranslated.ts'
import { titleLong } from './rules/title-long.ts'
import { trueFalseShare } from './rules/true-false-share.ts'

/** Every rule of the linter, in order of id. A rule that is not listed here does not exist. */
export const lintRules = [
  boxesDiffer,
  changeNewer,
  changeUnknown,
  chineseLatinSpace,
  chinesePunctuation,
  chineseQuotes,
  claimUncited,
  creditProfileUnknown,
  creditTooMuch,
  creditUneven,
  drawingRefused,
  emphasisVisible,
  examinationShort,
  feedbackMissing,
  fileIgnored,
  fileSpecial,
  frontMatterDiffers,
  glossaryTermTwice,
  glossaryTermUnknown,
  glossaryTermUnused,
  headingWithoutText,
  hiddenCharacter,
  imageAltVague,
  languagesOutOfStep,
  linkDead,
  longOptionRight,
  longestOptionRight,
  mediaKindUnknown,
  mediaMissing,
  mediaNameRefused,
  mediaTooLarge,
  mediaUnreadable,
  mediaUnused,
  minutesTooMany,
  moduleFileMissing,
  moduleIdDiffers,
  moduleOrderDiffers,
  moduleUnlisted,
  noteUndefined,
  numbersDiffer,
  numericUnitMissing,
  objectiveUncovered,
  objectiveUntaught,
  objectivesFew,
  openAlone,
  optionCatchAll,
  optionDuplicate,
  paragraphLong,
  passMarkLow,
  picturesDiffer,
  questionDuplicate,
  questionMeaningDiffers,
  questionWithoutObjective,
  readingMissing,
  rightOptionPlace,
  sentenceLong,
  summaryLong,
  textDamaged,
  textUntranslated,
  titleLong,
  trueFalseShare,
] as const

/** The id of one of them. */
export type LintRuleId = (typeof lintRules)[number]['id']
