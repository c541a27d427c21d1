/**
 * The closed list of reasons for which a `.typack` is refused. Each has a sentence in both languages that says what is
 * wrong and what the pack's author should do; the facts a sentence names stand here in braces.
 */
export type TypackRule =
  | TypackNameRule
  // The container
  | 'typack-not-zip'
  /** {limit} bytes */
  | 'typack-too-large'
  /** {limit} */
  | 'typack-too-many-files'
  /** {limit} bytes unpacked */
  | 'typack-unpacks-too-large'
  /** {path} {limit} bytes */
  | 'typack-file-too-large'
  /** {path} unpacks to more than {limit} times its size. */
  | 'typack-ratio'
  /** Something stands before, between or after the files, or the directory is not the plain form. {place} */
  | 'typack-layout'
  /** {path} */
  | 'typack-overlap'
  /** {path} */
  | 'typack-encrypted'
  /** {path} */
  | 'typack-compression'
  /** {path} */
  | 'typack-size-differs'
  /** {path}: what stands before the file is not what the directory says. */
  | 'typack-header-differs'
  /** {path} is a folder, a link or a device. */
  | 'typack-special-file'
  /** {path} */
  | 'typack-damaged'
  | 'typack-too-slow'
  // The two files about the pack
  | 'typack-manifest-missing'
  /** {reason} */
  | 'typack-manifest-form'
  /** {found} {known} */
  | 'typack-newer'
  /** {path} */
  | 'typack-file-unlisted'
  /** {path} */
  | 'typack-file-missing'
  /** {path} */
  | 'typack-hash'
  /** pack.yaml says something else than typack.json. {key} */
  | 'typack-pack-differs'
  /** {reason} */
  | 'typack-signature-form'
  | 'typack-signature-wrong'
  // What is in the files
  /** {path} */
  | 'typack-nested'
  /** {path} */
  | 'typack-text'
  /** {path} */
  | 'typack-json'
  /** {path} {line} {rule} */
  | 'typack-yaml'
  /** {path} */
  | 'typack-picture'
  /** {path} {width} {height} {frames} */
  | 'typack-picture-size'
  /** {path} {found} */
  | 'typack-svg'

/** What the name of a file can have wrong; a builder meets these, too. All name {path}. */
export type TypackNameRule =
  | 'typack-name-encoding'
  | 'typack-path-escape'
  | 'typack-backslash'
  | 'typack-name-hidden'
  | 'typack-name-ending'
  | 'typack-device-name'
  | 'typack-name-not-nfc'
  | 'typack-name-characters'
  | 'typack-name-long'
  | 'typack-extension'
  | 'typack-misplaced'
  | 'typack-duplicate'
  /** {path} {other} */
  | 'typack-collision'

/** Something a file breaks, as a value. */
export type TypackFault<Rule extends TypackRule = TypackRule> = {
  readonly rule: Rule
  readonly facts: Readonly<Record<string, string | number>>
}
