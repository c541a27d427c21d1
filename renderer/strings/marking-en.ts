/** Texts about written answers, for who writes and for who marks them, in English. */
export const markingEn = {
  'marking.title': 'Mark answers',
  'marking.link': 'Mark written answers',
  'marking.lead':
    'Written answers from the files that learners handed in, one question at a time. What you give is kept as you go.',
  'marking.none': 'No written answer waits',
  'marking.none.text': 'Answers to open questions come in with the files that learners hand in.',
  'marking.none.action': 'Take in files',
  'marking.question': 'Question',
  'marking.question.note': '{module}: {whole} of {of} marked',
  'marking.names': 'Hide names while marking',
  'marking.nameless': 'Learner {number}',
  'marking.answer': 'Answer {number} of {of}',
  'marking.asked': 'What was asked ({module}, {course})',
  'marking.length': '{count, plural, one {# word} other {# words}}',
  'marking.comment': 'Comment, for the learner to read',
  'marking.undo': 'Undo',
  'marking.whole': 'Points: {earned} of {full}',
  'marking.partial': '{left, plural, one {One criterion} other {# criteria}} without a level. Points so far: {earned}',
  'marking.returned': 'Handed back on {day}, and fixed since',
  'marking.return.title': 'Hand the marks back',
  'marking.return.lead':
    '{ready, plural, =0 {No attempt is marked in full yet} one {One attempt is marked in full} other {# attempts are marked in full}}{unfinished, plural, =0 {.} one {, one is not.} other {, # are not.}} Each learner gets a signed file with the name of your key, and takes it in on their own computer. After that the marks stay as they are.',
  'marking.return.noKey': 'To sign, you need a key. Make one under {teach}, What learners ask for.',
  'marking.return.go': 'Sign and write the files ({count})',
  'marking.return.done': '{count, plural, one {One attempt} other {# attempts}} marked in the file',
  'question.open.label': 'Your text',
  'question.open.least': 'At least {least, number} words.',
  'question.open.most': 'At most {most, number} words.',
  'question.open.both': '{least, number} to {most, number} words.',
  'question.open.count': '{count, plural, one {# word} other {# words}} so far.',
  'question.open.goes':
    'A person marks this by the table above. They read your text once you give them the file of your records, and not before.',
  'question.open.by': 'Marked by {name}',
  'rubric.criterion': 'What is looked at',
  'rubric.points': 'Points: {points}',
  'rubric.given': 'Given',
  'result.waiting.person':
    'Part of it has to be read by a person. Your answers are recorded and can no longer change. You can go on with the course meanwhile.',
  'result.unread':
    '{count, plural, one {# written answer waits} other {# written answers wait}} for a person to mark. This result stays as it is; the marks come on top.',
  'result.unread.way':
    'Save your records under “{settings}” in the settings and give the file to your instructor. Take in the file that comes back under “{record}”.',
} as const
