/** The texts by which an instructor helps one learner, in English: releases of another attempt, and help cards. */
export const instructorEn = {
  'release.text':
    'Your instructor can let you begin earlier: hand in your records under Settings, and open the release that you get back.',
  'release.take': 'Open a release',
  'release.taken': '{name} lets you begin at once. Fingerprint of the key that signed: {fingerprint}',
  'teach.wait': 'waits until {time}',
  'teach.release': 'Let begin now',
  'teach.release.label': 'Let {name} begin the examination now',
  'teach.release.title': 'Let {name} begin the examination at once?',
  'teach.release.text':
    'Writes a release for {name}. It is signed in your name, {me}, counts for this examination and this number of attempts alone, and stays in the learner’s record.',
  'teach.release.nobody': 'Choose your instructor’s profile first: a release is signed by it.',
  'teach.release.go': 'Write the release',
  'teach.released': 'wait lifted by {name} ({fingerprint})',
  'helpCards.title': 'Help cards',
  'helpCards.lead':
    'Learners choose your card while they still know their passphrase. Whoever forgets it sends you a request; your answer lets them set a new one. Their private texts stay closed: to you always, to them until the old passphrase comes back to mind.',
  'helpCards.link': 'Help cards for forgotten passphrases',
  'helpCards.mine': 'Cards on this computer',
  'helpCards.none': 'There is no card here yet. Make one, save it, and give the file to your learners.',
  'helpCards.save': 'Save for learners',
  'helpCards.save.label': 'Save the card {name} for learners',
  'helpCards.saved': 'Saved: {file}',
  'helpCards.new': 'Make a card',
  'helpCards.name': 'Name on the card, as learners know you',
  'helpCards.name.empty': 'Write a name.',
  'helpCards.passphrase': 'Passphrase of the card',
  'helpCards.keep': 'Nobody can open the card without it, and it cannot be recovered.',
  'helpCards.make': 'Make the card',
  'helpCards.answer': 'Answer a request',
  'helpCards.answer.text':
    'Anybody at a learner’s computer can write a request. Answer only somebody who stands before you or whose voice you know.',
  'helpCards.open': 'Open a request',
  'helpCards.asks': '{name} asks for help with the card {card}.',
  'helpCards.asks.when': 'Written {time}. Fingerprint of the learner: {fingerprint}',
  'helpCards.sure': 'I have made sure that it is {name}.',
  'helpCards.go': 'Write the answer',
} as const
