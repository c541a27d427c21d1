/** The texts of requests, confirmations, certificates and issuer lists, in English. */
export const certificatesEn = {
  'certificates.title': 'Confirmation and certificate',
  'certificates.lead':
    'An instructor can confirm this record, and then an organisation can issue a certificate. Each asks for a file from you and gives a file back.',
  'certificates.level.instructor-confirmed': 'Instructor-confirmed',
  'certificates.level.issuer-signed': 'Issuer-signed',
  'certificates.waiting.instructor-confirmed':
    'You have asked for a confirmation. Hand the file to your instructor, and open the answer here.',
  'certificates.waiting.issuer-signed':
    'You have asked for a certificate. Hand the file to the organisation, and open the answer here.',
  'certificates.ask.instructor-confirmed': 'Ask an instructor to confirm',
  'certificates.ask.issuer-signed': 'Ask for a certificate',
  'certificates.take': 'Open an answer or a list',
  'certificates.listed.status-list': 'The list of {name} of {date} is here now. What it withdraws counts no more.',
  'certificates.listed.issuer-list': 'The list {name} of {date} is here now.',
  'certificates.taken':
    '{serials, plural, =0 {} one {One credential came in.} other {# credentials came in.}} {marked, plural, =0 {} one {One attempt was marked.} other {# attempts were marked.}}',
  'giving.title': 'What learners ask for',
  'giving.none': 'Nobody is waiting. A request comes in with the file that a learner hands in.',
  'giving.key': 'Key to sign with',
  'giving.passphrase': 'Passphrase of the key',
  'giving.key.none': 'To sign, you need a key. Its name appears on everything it signs.',
  'giving.key.name': 'Name of the person or organisation',
  'giving.key.hint': 'At least eight characters. It is kept nowhere, so if you forget it the key is lost.',
  'giving.key.make': 'Make the key',
  'giving.tykey': 'Examination keys: {name}',
  'giving.template': 'Template: {name}',
  'giving.tykey.none': 'Choose examination keys',
  'giving.template.none': 'Choose a template',
  'giving.confirm': 'Check and confirm ({count})',
  'giving.issue': 'Issue certificates ({count})',
  'giving.marked': '{count, plural, one {One attempt marked} other {# attempts marked}}',
  'giving.given': 'Signed: {serial}',
  'issuers.title': 'Whose signatures are trusted here',
  'issuers.lead':
    'Organisations publish signed lists of the keys that may confirm and issue for them, and of what they have withdrawn.',
  'issuers.issue': 'Issue {number} of {date}, {entries, plural, one {# key} other {# keys}}',
  'issuers.unknown':
    'The list {list} is new here. Compare this fingerprint with the one that the organisation has published: {fingerprint}',
  'issuers.accept': 'It is the same: trust the list',
  'issuers.choose': 'Open a list',
  'verify.trusted.issuer': 'Valid, signed by somebody trusted here',
} as const
