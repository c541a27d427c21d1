/** The texts of backups in English. */
export const backupsEn = {
  'backups.title': 'Backups',
  'backups.lead': 'Tianye copies your records once a day by itself and reads every copy again before it counts.',
  'backups.make': 'Make a backup now',
  'backups.making': 'Copying and reading again…',
  'backups.none': 'There is no backup yet. Tianye makes the first one by itself once something has been recorded.',
  'backups.note':
    'Of the older ones, Tianye keeps the newest from each of the last 12 days, 10 weeks and 9 months, and every one you made yourself. They are on this computer, so keep a copy on a USB stick too, in case the disk fails.',
  'backups.check': 'Check again',
  'backups.check.label': 'Check again, backup of {moment}',
  'backups.checking': 'Reading…',
  'backups.events': '{count, plural, one {# record} other {# records}}',
  'backups.goBack': 'Go back to this one…',
  'backups.goBack.label': 'Go back to this one…, backup of {moment}',
  'backups.preparing': 'Making the records of {moment} ready. Nothing has changed yet.',
  'backups.ready': 'The records of {moment} are ready',
  'backups.ready.events': '{count, plural, one {# record comes} other {# records come}} back.',
  'backups.ready.recovered':
    '{recovered, plural, one {# of them was} other {# of them were}} still found in the damaged file.',
  'backups.ready.lost': '{lost, plural, =0 {None is missing.} one {# is missing.} other {# are missing.}}',
  'backups.ready.lost.unknown': 'How many are missing cannot be told.',
  'backups.ready.since': 'What was recorded after that is no longer shown, but kept in a backup made just now.',
  'backups.ready.aside': 'The present files stay as they are, in the folder {folder}.',
  'backups.restore': 'Go back and restart',
  'backups.leave': 'Leave everything as it is',
  'backups.damage.newest': 'The newest sound backup is of {moment}.',
  'backups.damage.none': 'There is no sound backup in this data folder.',
  'backups.trouble.damaged': 'Today’s backup found damage in the records',
  'backups.trouble.damaged.next':
    'Every earlier backup is kept. Please delete nothing. Go back to a sound backup soon: what the damaged records still hold is taken over.',
  'backups.trouble.not-made': 'Today’s backup could not be made',
  'backups.trouble.not-made.next':
    'The records are as they were, and so is every earlier backup. Check that the disk has room and can be written; Tianye tries again within the hour.',
  'backups.trouble.cut-short': 'What was saved last is missing from the records',
  'backups.trouble.cut-short.next':
    'Their end could not be read when Tianye started; everything before it is here. Look at what you did last, and do it again where it is missing. The files are kept as they were found, in the folder set-aside of the data folder.',
  'backups.trouble.seen': 'Not now',
  'backups.settings': 'Records are copied once a day.',
  'backups.settings.go': 'See the backups',
}
