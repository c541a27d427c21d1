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
  /** A block in which the parser would search for minutes, or a table that would fill the memory. {limit} */
  'block-too-slow': 'error',
  /** The compiler itself failed. Never expected; told instead of thrown. */
  'not-compiled': 'error',
  /** Nothing to read after the front matter. */
  'no-text': 'error',

  // YAML and JSON: front matter, pack.yaml, glossary.yaml, changes.json
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
  /** {key} has a value of the wrong kind, length or form. {expected} in brackets with a space before, or nothing */
  'value-invalid': 'error',
  /** {key} is not known, in a pack of a newer minor of the format; it is passed over. */
  'key-newer': 'warning',
  'json-broken': 'error',

  // pack.yaml, changes.json
  /** No version of the format. {known} */
  'format-invalid': 'error',
  /** Written for a newer major of the format. {found} {known} */
  'format-newer': 'error',
  /** {id} names nothing in this file. */
  'reference-unknown': 'error',
  /** A pack that asks for itself. */
  'prerequisite-itself': 'error',
  /** {from} is no older version than {to}. */
  'changes-backwards': 'error',

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
  /** As `attribute-unknown`, in a pack of a newer minor of the format; it is passed over. */
  'attribute-newer': 'warning',
  /** {minutes} */
  'exercise-minutes-invalid': 'error',
  'html-dropped': 'warning',
  /** A piece of HTML, or a comment that begins a paragraph, takes text with it that nobody would see. */
  'html-hides-text': 'error',

  // Links, pictures, notes
  /** {target} */
  'link-refused': 'error',
  /** {id} is no id of this module. */
  'link-target-missing': 'error',
  /** {source} */
  'image-refused': 'error',
  /** {source} is no kind of picture that a pack may hold. {kinds} */
  'image-kind-refused': 'error',
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
  /** A header cell of a rubric that is no points. {points} */
  'rubric-points-invalid': 'error',
  /** Points that are not more than those of the column before. {points} */
  'rubric-points-not-rising': 'error',
  /** A rubric or a row of one with fewer than two levels. */
  'rubric-levels-few': 'error',
  /** {criteria} rows or {levels} columns of levels are the most. */
  'rubric-too-large': 'error',
  /** No whole number, or a most below the least. {length} */
  'open-length-invalid': 'error',

  // Banks
  'bank-questions-missing': 'error',
  /** {count} {limit} */
  'bank-too-large': 'error',
  /** Neither a question nor a heading, after the first of them. */
  'bank-text-misplaced': 'error',
  /** A question inside a box, list or quotation of a bank. */
  'bank-question-misplaced': 'error',
  /** {difficulty} */
  'question-difficulty-invalid': 'error',
  /** {form} */
  'question-form-invalid': 'error',
  'question-objective-missing': 'error',
  /** A question that answers itself in a bank whose keys travel apart. */
  'key-not-apart': 'error',
  /** {id} of a sealed bank that no examination asks, or whose text would not stay the same without its keys. */
  'bank-not-sealed': 'error',
  /** A question without a form where the first has one, or the other way about. */
  'forms-mixed': 'error',

  // Examinations
  /** {id} is no objective of the bank. */
  'draw-objective-unknown': 'error',
  /** {wanted} questions cannot be drawn, only {found}; {form} is a, b or `-`. */
  'draw-unsatisfiable': 'error',
  /** The forms ask whole and are not equivalent: {objective} {difficulty} {first} {second} */
  'forms-unequal': 'error',
  /** {id} is not asked alike in both languages. */
  'languages-differ': 'error',
} as const satisfies Readonly<Record<string, 'error' | 'warning'>>

/** The name of one rule. */
export type RuleId = keyof typeof problemRules

/** All rule ids, in the order above. The cast is sound: the keys of a literal object are exactly its type's keys. */
export const ruleIds = Object.keys(problemRules) as readonly RuleId[]
