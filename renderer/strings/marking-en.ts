/** Texts about written answers that a person marks, in English. */
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
} as const
