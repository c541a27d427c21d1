/** The texts of the last seven days, in English. */
export const weekEn = {
  'week.title': 'The last seven days',
  'week.answers': '{count, plural, one {# question answered} other {# questions answered}}',
  'week.notes': '{count, plural, one {# note written} other {# notes written}}',
  'week.signOffs': '{count, plural, one {# sign-off received} other {# sign-offs received}}',
  'week.comma': ', ',
  'week.stop': '{parts}.',
  'week.none': 'What you answer, note down and have signed off shows here. There is no need to come every day.',
  'week.days': 'Something was done on {days}',
  'week.noDays': 'Nothing was done on these days',
} as const
