/**
 * The closed list of what a source file of a pack can have wrong, with its weight. `error` keeps a pack from being used,
 * `warning` does not. Each rule's text stands in both languages in `electron/contract/messages/problem-texts.ts`; the
 * facts a text names are given with each rule here, in braces.
 */
export const problemRules = {
  // The file as a whole
  /** More UTF-8 bytes than a module may have. {limit} */
  'too-large': 'error',
  /** Blocks or marks inside one another beyond any readable depth. {limit} */
  'too-deep': 'error',
  /** More emphasis marks and brackets in one block than a person writes; such text takes the parser minutes. {limit} */
  'too-many-marks': 'error',
  /** More lines without a blank one than a person writes. {limit} */
  'block-too-long': 'error',
  /** The compiler itself failed. Never expected; told instead of thrown. */
  'not-compiled': 'error',
  /** Nothing to read after the front matter. */
  'no-text': 'error',

  // YAML: front matter and pack.yaml
  'front-matter-missing': 'error',
  /** Broken YAML. {code} is the reader's code, such as BAD_INDENT. */
  'yaml-broken': 'error',
  /** {limit} bytes */
  'yaml-too-large': 'error',
  /** {limit} levels */
  'yaml-too-deep': 'error',
  'yaml-alias': 'error',
  'yaml-tag': 'error',
  'yaml-merge-key': 'error',
  /** {key} */
  'yaml-duplicate-key': 'error',
  /** {key} is one of `__proto__`, `constructor`, `prototype`, or is no plain text. */
  'yaml-forbidden-key': 'error',
  /** {key} */
  'key-missing': 'error',
  /** {key} */
  'key-unknown': 'error',
  /** {key} has a value of the wrong kind, length or form. */
  'value-invalid': 'error',

  // Headings
  'heading-level-one': 'error',
  /** {from} {to} */
  'heading-level-jump': 'error',
  /** Level 5 or 6. {level} */
  'heading-level-low': 'error',
  /** A heading of level 2 inside a box, quotation or list, or any heading inside a question. */
  'heading-misplaced': 'error',
  'heading-empty': 'error',

  // Ids
  /** {title} */
  'heading-id-missing': 'error',
  'question-id-missing': 'error',
  'choice-id-missing': 'error',
  /** {id} */
  'id-invalid': 'error',
  /** {id} {line} of the first use */
  'id-duplicate': 'error',
  /** {id} is kept for Tianye itself. */
  'id-reserved': 'error',
  /** {id} stands where nothing can carry it. */
  'id-misplaced': 'warning',

  // Blocks
  /** {name} */
  'block-unclosed': 'error',
  /** {name} */
  'block-unknown': 'warning',
  /** A line of `:::` that opens or closes nothing. */
  'block-fence-stray': 'warning',
  /** {name} of the block, {attribute} */
  'attribute-unknown': 'error',
  'html-dropped': 'warning',

  // Links, pictures, notes
  /** {target} */
  'link-refused': 'error',
  /** {id} is no id of this module. */
  'link-target-missing': 'error',
  /** {source} */
  'image-refused': 'error',
  /** {source} */
  'image-alt-missing': 'error',
  /** {label} */
  'footnote-unused': 'warning',
  /** {label} is referred to from two pages; each page carries its own notes. */
  'footnote-shared': 'error',
  'footnote-in-question': 'error',

  // Questions
  'question-nested': 'error',
  'question-prompt-missing': 'error',
  'question-type-missing': 'error',
  /** {type} */
  'question-type-unknown': 'error',
  /** {points} */
  'question-points-invalid': 'error',
  /** {id} */
  'question-objective-unknown': 'error',
  /** No list or table where {type} needs one. */
  'answers-missing': 'error',
  /** Something other than one quotation follows the answers. */
  'answers-not-last': 'error',
  /** {count} */
  'options-too-few': 'error',
  'option-box-missing': 'error',
  'choice-empty': 'error',
  /** {count} marked, one wanted */
  'single-right-count': 'error',
  'multiple-right-missing': 'error',
  /** {count} options, two wanted */
  'true-false-option-count': 'error',
  /** {count} */
  'ordering-too-short': 'error',
  /** {columns} */
  'matching-columns': 'error',
  /** {count} */
  'matching-too-short': 'error',
  /** A row whose right cell is empty or that has not two cells. */
  'matching-row-incomplete': 'error',
  /** Ids in alphabetical order give the order or the pairs away. */
  'ids-tell-answer': 'warning',
  'numeric-answer-missing': 'error',
  /** {answer} */
  'numeric-answer-invalid': 'error',
  /** {tolerance} */
  'numeric-tolerance-invalid': 'error',
  'numeric-unit-invalid': 'error',
  /** A form that is empty or more than one line of plain text. */
  'accepted-form-invalid': 'error',
} as const satisfies Readonly<Record<string, 'error' | 'warning'>>

/** The name of one rule. */
export type RuleId = keyof typeof problemRules

/** All rule ids, in the order above. The cast is sound: the keys of a literal object are exactly its type's keys. */
export const ruleIds = Object.keys(problemRules) as readonly RuleId[]
