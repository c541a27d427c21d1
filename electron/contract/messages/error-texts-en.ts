import type { ErrorCode } from '../errors/error-codes.ts'
import { bundleTexts } from './bundle-texts.ts'
import { credentialErrorTexts } from './credential-error-texts.ts'
import { creditErrorTexts } from './credit-error-texts.ts'
import type { ErrorText } from './error-text.ts'
import { protectionErrorTexts } from './protection-error-texts.ts'
import { releaseErrorTexts } from './release-error-texts.ts'
import { sealedTexts } from './sealed-texts.ts'
import { typackErrorTexts } from './typack-error-texts.ts'

/** The text of every error in English. */
export const errorTextsEn: Readonly<Record<ErrorCode, ErrorText>> = {
  internal: {
    what: 'Something went wrong inside Tianye.',
    next: 'What was saved is safe. Try again; if it happens again, send the log file with incident {incident} to whoever looks after this computer.',
  },
  'invalid-input': {
    what: 'This input cannot be used: {reason}.',
    next: 'Nothing was changed. Correct it and try again.',
  },
  'sender-refused': {
    what: 'A request from outside the main window was refused.',
    next: 'Nothing was changed.',
  },
  'unknown-channel': {
    what: 'A request this version does not know was refused.',
    next: 'Nothing was changed.',
  },
  'data-folder-in-use': {
    what: 'Another program is using the data folder {folder}.',
    next: 'Close the other Tianye window or command, then start again.',
  },
  'data-folder-not-writable': {
    what: 'The data folder {folder} cannot be written.',
    next: 'Check that the disk is not full or write-protected and that this account may write there, then start again.',
  },
  'data-newer-than-app': {
    what: 'The records in {folder} were written by a newer Tianye (format {found}; this one knows {known}).',
    next: 'Nothing was touched. Install the newer version to open them.',
  },
  'data-damaged': {
    what: 'The records in {folder} are damaged and were left as they are.',
    next: 'Do not delete anything. Go back to a backup; what the damaged records still hold is taken over.',
  },
  'data-missing': {
    what: 'The records that were in {folder} are gone: their file is empty or missing.',
    next: 'Nothing was changed. Go back to a backup, or put the file back if somebody moved it.',
  },
  'disk-full': {
    what: 'The disk that holds {folder} is full.',
    next: 'This last step was not saved; everything before it is safe. Leave this open, free some space on that disk, and try again.',
  },
  'disk-failed': {
    what: 'The disk that holds {folder} could not be read or written just now.',
    next: 'This last step was not saved; everything before it is safe. Leave this open and try again. If it goes on, close Tianye and copy the folder to another disk: this one may be failing.',
  },
  'backup-unknown': {
    what: 'There is no backup {backup} in this data folder.',
    next: 'Nothing was changed. List the backups and choose one of them.',
  },
  'backup-damaged': {
    what: 'The backup {backup} is damaged.',
    next: 'Nothing was changed. Choose another backup; the damaged one stays where it is.',
  },
  'backup-newer': {
    what: 'The backup {backup} was written by a newer Tianye (format {found}; this one knows {known}).',
    next: 'Nothing was changed. Install the newer version, or choose another backup.',
  },
  'backup-not-made': {
    what: 'No backup could be written into {folder}.',
    next: 'The records are as they were, and so are the backups before. Check that the disk has room and can be written, then try again.',
  },
  'learner-exists': {
    what: 'This learner is already in this data folder.',
    next: 'Nothing was changed. Choose the learner from the list.',
  },
  'learner-unknown': {
    what: 'No learner {learner} is known in this data folder.',
    next: 'Nothing was changed. List the learners and choose one of them.',
  },
  'learner-not-here': {
    what: 'The records of learner {learner} can be read here but not written: the key is in another data folder.',
    next: 'Nothing was changed. Work in the data folder where this learner studies.',
  },
  'record-unknown': {
    what: 'This learner has no record {event}.',
    next: 'Nothing was changed. Check which record is meant.',
  },
  'record-not-erasable': {
    what: 'A record of the kind {kind} holds the log together and cannot be erased.',
    next: 'Nothing was changed. It holds nothing about people.',
  },
  'pack-unknown': {
    what: 'There is no pack {pack} on this computer.',
    next: 'Check its name with the list of packs.',
  },
  'pack-broken': {
    what: 'The pack {pack} cannot be used: {place} breaks the rule {rule}.',
    next: 'Records are untouched. Tell whoever made the pack this place.',
  },
  'pack-folder-unknown': {
    what: 'There is no pack.yaml in {folder}.',
    next: 'Name the folder that holds the pack’s pack.yaml.',
  },
  'pack-folder-too-full': {
    what: '{folder} holds more than {limit} files.',
    next: 'Name the folder of one pack.',
  },
  'id-not-there': {
    what: 'Nothing with an id stands on line {line} of {file}.',
    next: 'Name the line of a heading, question or option in a file of a module or bank.',
  },
  'id-not-duplicate': {
    what: 'The id {id} on line {line} of {file} stands only once, so records may go by it.',
    next: 'Nothing was changed.',
  },
  'id-several': {
    what: 'Line {line} of {file} holds several ids that stand twice: {ids}.',
    next: 'Change one of them by hand. Nothing was changed.',
  },
  'module-unknown': {
    what: 'The pack {pack} has no module {module}.',
    next: 'Choose one from the list of courses.',
  },
  'module-without-questions': {
    what: 'The module {module} of {pack} has no questions.',
    next: 'There is nothing to answer; read on with the next module.',
  },
  'module-not-yet': {
    what: 'The questions of {module} open once {before} is read through or passed: {pack} is studied in order.',
    next: 'No attempt was begun. Its text is open for reading; go on with {before}.',
  },
  'pack-closed': {
    what: 'The pack {pack} is closed: it can be read, but no new attempt can be begun.',
    next: 'An attempt that is open can still be finished. What is recorded stays.',
  },
  'attempt-waits': {
    what: 'Another attempt at {module} can be begun from {again} on.',
    next: 'Nothing was begun and nothing is lost. Use the time to read the modules again.',
  },
  'attempt-unknown': { what: 'This learner has no attempt {attempt}.', next: 'Nothing was changed.' },
  'attempt-closed': {
    what: 'This attempt was handed in and can no longer be changed.',
    next: 'Start a new attempt to answer again.',
  },
  'question-not-drawn': {
    what: 'The question {question} is not part of this attempt.',
    next: 'No answer was recorded. Answer only the questions of this attempt.',
  },
  'question-answered': {
    what: 'The question {question} was already answered in this attempt.',
    next: 'The first answer stands. A new attempt gives a new chance.',
  },
  'answer-malformed': {
    what: 'The answer to {question} does not fit the question ({fault}).',
    next: 'No answer was recorded. Correct it and try again.',
  },
  'answers-unreadable': {
    what: 'The answers in {file} cannot be used ({reason}).',
    next: 'No answer was recorded. The form of the file is in the description of the command.',
  },
  'issuers-unreadable': {
    what: 'The list of issuers in {file} cannot be used ({reason}).',
    next: 'Nothing was checked. The form of the file is in the description of the command.',
  },
  'examination-not-read': {
    what: '{module} is the examination of {pack}; it is answered, not read through.',
    next: 'Nothing was recorded. Answer its questions.',
  },
  'evaluation-submitted': {
    what: 'The evaluation of {pack} was submitted before, with other answers.',
    next: 'The first one stands. Nothing was changed.',
  },
  'statement-differs': {
    what: 'The words to be signed are not the words of the statement.',
    next: 'Nothing was recorded. Read the statement and sign exactly its words.',
  },
  'content-not-seen': {
    what: 'Only {seen} of {of} modules of {pack} are read through, so the statement cannot be signed yet.',
    next: 'Nothing was recorded. Read the others first.',
  },
  'examination-not-passed': {
    what: 'The examination of {pack} is not passed, so the statement cannot be signed yet.',
    next: 'Nothing was recorded. Pass the examination first.',
  },
  'course-not-complete': {
    what: 'The course {pack} is not complete yet.',
    next: 'A record needs every module read, the examination passed, the evaluation and the statement. The progress list says what is missing.',
  },
  'record-not-drawn': {
    what: 'The completion record could not be drawn: {reason}.',
    next: 'Nothing was issued. Correct the name in the profile or ask whoever looks after this computer.',
  },
  'pack-version-changed': {
    what: 'The course was completed under version {version}; this computer now has version {here}.',
    next: 'The completion stands. Its record can be drawn up where version {version} is installed.',
  },
  'file-unreadable': { what: 'The file {file} cannot be read.', next: 'Check its name and place.' },
  'file-not-written': {
    what: 'The file {file} cannot be written.',
    next: 'The record itself is kept. Choose another place and draw it again.',
  },
  'pack-older': {
    what: 'The pack {pack} is here in version {installed}; this file holds the older version {version}.',
    next: 'Nothing was changed. To go back to it all the same, import it with --allow-downgrade.',
  },
  'pack-version-taken': {
    what: 'The pack {pack} is here in version {version} with other contents.',
    next: 'Nothing was changed. Its author should give the changed pack a higher version; to take it all the same, import it with --allow-downgrade.',
  },
  'pack-publisher-differs': {
    what: 'The pack {pack} here comes from {known}; this file comes from {given}.',
    next: 'Nothing was changed. Ask both whether this is meant; to take it all the same, import it with --accept-publisher.',
  },
  'pack-signature-missing': {
    what: 'The pack {pack} here comes from {known}; this file is not signed.',
    next: 'Nothing was changed. Ask {known} whether this is meant; to take it all the same, import it with --accept-publisher.',
  },
  'typack-not-made': {
    what: 'The folder {folder} holds no pack: it has no pack.yaml that can be read.',
    next: 'Nothing was written. “tianye pack new DIR” makes a pack to start from.',
  },
  'pack-shipped': {
    what: 'The pack {pack} comes with Tianye and cannot be removed.',
    next: 'Nothing was changed.',
  },
  'import-unknown': {
    what: 'There is no pack {staged} waiting to be imported.',
    next: 'Nothing was changed. Choose the file again.',
  },
  'import-cancelled': { what: 'The import was cancelled.', next: 'Nothing was changed.' },
  'pack-file-refused': {
    what: 'The file {file} is not a course: the name of one ends in .typack.',
    next: 'Nothing was read. Ask for the file with that ending, and add it from this computer or a stick.',
  },
  'folder-not-empty': {
    what: 'The folder {folder} is not empty.',
    next: 'Nothing was written. Give the name of a new folder.',
  },
  'key-unknown': {
    what: 'There is no publisher’s key {key} in this data folder.',
    next: 'Nothing was signed. List the keys and choose one of them.',
  },
  'key-backup-unreadable': {
    what: 'The file {file} is no backup of a publisher’s key.',
    next: 'Nothing was changed. Choose the file that “tianye key export --backup” wrote.',
  },
  'passphrase-missing': {
    what: 'This needs a passphrase.',
    next: 'Nothing was changed. Type it at the terminal or put it into TIANYE_PASSPHRASE; it may not be empty.',
  },
  'passphrase-wrong': {
    what: 'The passphrase does not open the key {key}.',
    next: 'Nothing was changed. Check capitals and keyboard, then try again; without the passphrase the key cannot be used.',
  },
  'passphrases-differ': { what: 'The two passphrases differ.', next: 'Nothing was changed. Try again.' },
  'publishers-unreadable': {
    what: 'The list of publishers in {file} cannot be used ({reason}).',
    next: 'Nothing was changed. The form of the file is in the description of the command.',
  },
  ...creditErrorTexts.en,
  ...protectionErrorTexts.en,
  ...releaseErrorTexts.en,
  ...sealedTexts.en,
  ...credentialErrorTexts.en,
  ...bundleTexts.en,
  ...typackErrorTexts('en'),
}
