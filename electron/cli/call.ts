import { parseArgs } from 'node:util'
import { chooseLanguage, type Language } from '#contract/language.ts'
import { languageSchema } from '#contract/language-schema.ts'
import { UsageError } from './output.ts'
import { optionComplaint, usageTexts } from './usage-texts.ts'

/** One call of the command, taken apart. */
export type Call = {
  /** The words that are not options. */
  readonly words: readonly string[]
  /** The options that were given beside the common ones, as a usage writes them; each once. */
  readonly given: readonly string[]
  readonly dataFolder: string | undefined
  readonly language: Language
  readonly isJson: boolean
  readonly isHelp: boolean
  readonly learner: string | undefined
  readonly purpose: string | undefined
  readonly answersFile: string | undefined
  /** Mark as read through. */
  readonly isSeen: boolean
  readonly outputFile: string | undefined
  /** Lists of issuers to trust, and of what was withdrawn. */
  readonly issuersFiles: readonly string[]
  readonly statusFiles: readonly string[]
  /** How sure a credential is to be. */
  readonly level: string | undefined
  /** The name to be printed, and the number with the authority. */
  readonly name: string | undefined
  readonly number: string | undefined
  /** A serial to be replaced, and why something is replaced or withdrawn. */
  readonly replaces: string | undefined
  readonly reason: string | undefined
  readonly templateFile: string | undefined
  /** The text of a paper's QR code. */
  readonly code: string | undefined
  /** A scan of evidence. */
  readonly scanFile: string | undefined
  /** A day, as it was written. */
  readonly fromDay: string | undefined
  /** Id of a rule profile. */
  readonly profile: string | undefined
  /** Write what can be written safely. */
  readonly isFix: boolean
  /** Answer as a SARIF log. */
  readonly isSarif: boolean
  /** A publisher's key, to sign with. */
  readonly key: string | undefined
  /** The keys of a sealed examination. */
  readonly tykeyFile: string | undefined
  /** Show answer keys. */
  readonly isWithKeys: boolean
  readonly isDowngradeAllowed: boolean
  readonly isPublisherAccepted: boolean
  /** The private part too, as wrapped as it lies here. */
  readonly isBackup: boolean
  /** Private and client payloads too. */
  readonly isWithPrivate: boolean
  /** Vouch for those whose bundles come in. */
  readonly isAccepted: boolean
  /** Results by question. */
  readonly isItems: boolean
  /** Say when it was signed. */
  readonly isTimed: boolean
  /** What cannot be undone is meant. */
  readonly isYes: boolean
  /** From the environment; else it is asked for where it is needed. */
  readonly passphrase: string | undefined
  /** The one to come, where one takes the place of another. */
  readonly newPassphrase: string | undefined
  /** One that was forgotten, and came back to mind. */
  readonly oldPassphrase: string | undefined
  /** Of a file that a learner is moved in. */
  readonly filePassphrase: string | undefined
  readonly recoveryCode: string | undefined
}

const options = {
  data: { type: 'string' },
  lang: { type: 'string' },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
  learner: { type: 'string' },
  purpose: { type: 'string' },
  answers: { type: 'string' },
  seen: { type: 'boolean', default: false },
  output: { type: 'string', short: 'o' },
  issuers: { type: 'string', multiple: true },
  status: { type: 'string', multiple: true },
  level: { type: 'string' },
  name: { type: 'string' },
  number: { type: 'string' },
  replaces: { type: 'string' },
  reason: { type: 'string' },
  template: { type: 'string' },
  code: { type: 'string' },
  scan: { type: 'string' },
  from: { type: 'string' },
  profile: { type: 'string' },
  fix: { type: 'boolean', default: false },
  sarif: { type: 'boolean', default: false },
  key: { type: 'string' },
  keys: { type: 'boolean', default: false },
  tykey: { type: 'string' },
  'allow-downgrade': { type: 'boolean', default: false },
  'accept-publisher': { type: 'boolean', default: false },
  backup: { type: 'boolean', default: false },
  time: { type: 'boolean', default: false },
  'with-private': { type: 'boolean', default: false },
  accept: { type: 'boolean', default: false },
  items: { type: 'boolean', default: false },
  yes: { type: 'boolean', default: false },
} as const

const common: ReadonlySet<string> = new Set(['data', 'lang', 'json', 'help'])

/** How a usage writes an option: `-o` by its letter, others by their name. None for the common ones, which no usage names. */
function nameInUsage(name: string): readonly string[] {
  if (common.has(name)) return []
  return [name === 'output' ? '-o' : `--${name}`]
}

/** Language and form of an answer, found even where the rest of the call is wrong, so that the complaint fits it. */
export function guessManner(argv: readonly string[], env: Readonly<Record<string, string | undefined>>) {
  const at = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='))
  const asked = argv[at]?.includes('=') === true ? argv[at]?.slice('--lang='.length) : argv[at + 1]
  const language = at === -1 ? undefined : languageSchema.safeParse(asked).data
  return { language: language ?? systemLanguage(env), isJson: argv.includes('--json') }
}

/** Takes a call apart. Throws `UsageError` for an option that is unknown, doubled in meaning or without its value. */
export function readCall(argv: readonly string[], env: Readonly<Record<string, string | undefined>>): Call {
  const { values, positionals, tokens } = parse(argv)
  const language = values.lang === undefined ? systemLanguage(env) : languageSchema.safeParse(values.lang).data
  if (language === undefined) throw new UsageError(usageTexts.languageUnknown(values.lang ?? ''))
  return {
    words: positionals,
    given: [...new Set(tokens.flatMap((token) => (token.kind === 'option' ? nameInUsage(token.name) : [])))],
    dataFolder: values.data ?? env['TIANYE_DATA'],
    language,
    isJson: values.json,
    isHelp: values.help,
    learner: values.learner,
    purpose: values.purpose,
    answersFile: values.answers,
    isSeen: values.seen,
    outputFile: values.output,
    issuersFiles: values.issuers ?? [],
    statusFiles: values.status ?? [],
    level: values.level,
    name: values.name,
    number: values.number,
    replaces: values.replaces,
    reason: values.reason,
    templateFile: values.template,
    code: values.code,
    scanFile: values.scan,
    fromDay: values.from,
    profile: values.profile,
    isFix: values.fix,
    isSarif: values.sarif,
    key: values.key,
    isWithKeys: values.keys,
    tykeyFile: values.tykey,
    isDowngradeAllowed: values['allow-downgrade'],
    isPublisherAccepted: values['accept-publisher'],
    isBackup: values.backup,
    isTimed: values.time,
    isWithPrivate: values['with-private'],
    isAccepted: values.accept,
    isItems: values.items,
    isYes: values.yes,
    passphrase: env['TIANYE_PASSPHRASE'],
    newPassphrase: env['TIANYE_NEW_PASSPHRASE'],
    oldPassphrase: env['TIANYE_OLD_PASSPHRASE'],
    filePassphrase: env['TIANYE_FILE_PASSPHRASE'],
    recoveryCode: env['TIANYE_RECOVERY_CODE'],
  }
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true, strict: true, tokens: true })
  } catch (error) {
    throw new UsageError(optionComplaint(error))
  }
}

/** The terminal's language by POSIX: LC_ALL before LC_MESSAGES before LANG. */
function systemLanguage(env: Readonly<Record<string, string | undefined>>): Language {
  return chooseLanguage([env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || 'en'])
}
