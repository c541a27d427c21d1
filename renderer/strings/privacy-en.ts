/** The texts about what is stored, in English. */
export const privacyEn = {
  'privacy.title': 'What is stored about you',
  'privacy.lead': 'All of it is in the data folder on this computer. Nothing is sent anywhere.',
  'privacy.rows': '{rows, plural, one {# entry} other {# entries}}',
  'privacy.profile': 'Your profile',
  'privacy.profile.text': 'Your name, what you are learning for, and since when.',
  'privacy.keys': 'Keys',
  'privacy.keys.text': 'The key that signs in your name, how your passphrase encrypts it, and failed tries.',
  'privacy.records': 'Your records',
  'privacy.records.text':
    'What you did and when, signed: modules read, answers, marks, evaluations, statements, completion records.',
  'privacy.progress': 'Progress',
  'privacy.progress.text': 'Worked out from the records, so that the screens need not wait.',
  'privacy.reading': 'Reading',
  'privacy.reading.text': 'Which pages you opened on this computer, and for how long.',
  'privacy.private-texts': 'Private texts',
  'privacy.private-texts.text': 'What you write for yourself. Encrypted if you have a passphrase.',
  'privacy.credit': 'Credit',
  'privacy.credit.text':
    'Credit from elsewhere, the rules you follow, and scans of evidence. Scans are encrypted if you have a passphrase.',
  'privacy.export.title': 'Take it with you',
  'privacy.export.text':
    'Writes all of it into a new folder, as files that any editor opens. Private texts are readable there.',
  'privacy.export.action': 'Choose a place',
  'privacy.saved': 'Saved: {file}',
  'privacy.erase.title': 'Erase it',
  'privacy.erase.text':
    'Takes you off this computer: name, keys, texts, and what every record says. Progress and completion records go with it. The backups in the data folder are written anew without you. Of certificates that were given to you here only the number stays, so that they can be withdrawn. It cannot be undone; take the records with you first if you still need them.',
  'privacy.erase.name': 'Write your name as in the profile',
  'privacy.erase.other': 'This is not the name of the profile.',
  'privacy.erase.action': 'Erase everything',
  'privacy.erase.working': 'Erasing…',
  'privacy.erase.slow':
    'The backups are written anew, too. On a slow disk this takes some minutes; a start after a power cut goes on with it.',
  'privacy.receipt.title': 'Erased',
  'privacy.receipt.lead': '{name}, {date}. Nothing that you wrote or answered is left in this data folder.',
  'privacy.receipt.reach': 'What Tianye cannot reach',
  'privacy.receipt.lead.kept':
    '{name}, {date}. Nothing that you wrote or answered is left in the records; some backups could not be written anew yet.',
  'privacy.receipt.copies':
    '{rewritten, plural, =0 {No backup held anything of you.} one {# backup was written anew without you.} other {# backups were written anew without you.}}{removed, plural, =0 {} one { # that could not be read was removed.} other { # that could not be read were removed.}}',
  'privacy.receipt.backups':
    'Backups in this data folder that could not be written anew. Tianye tries again at its next start',
  'privacy.receipt.copies-elsewhere': 'Copies of the data folder, or of its backups, that somebody took elsewhere',
  'privacy.receipt.bundles': 'Bundles that were handed to an instructor',
  'privacy.receipt.move-files': 'Files that a profile was moved out with, and exports',
  'privacy.receipt.papers': 'Completion records that were saved or printed',
  'privacy.receipt.file-system': 'Traces that the disk itself may keep of files written over',
  'privacy.receipt.stays':
    'What stays is a chain that says when something of which kind was recorded, and no more: without it the records of others could not be checked.',
  'privacy.receipt.save': 'Save the receipt',
} as const
