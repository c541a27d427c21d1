/** What can go wrong with an instructor's release of another attempt: what happened, and what to do. */
export const releaseErrorTexts = {
  en: {
    'release-unreadable': {
      what: '{file} is not a release of Tianye, or it was changed after it was signed.',
      next: 'Nothing was changed. Ask the instructor for the file once more.',
    },
    'release-for-other': {
      what: 'This release was given to another learner or for another examination.',
      next: 'Nothing was changed. Ask the instructor for one of your own.',
    },
    'release-own': {
      what: 'Nobody can give a release to themselves.',
      next: 'Nothing was changed. Ask the instructor, or wait until the time that is shown.',
    },
    'release-not-instructor': {
      what: 'A release is given from an instructor’s profile, and that of {name} is none.',
      next: 'Nothing was changed. Choose the profile you teach with; whether it is an instructor’s is said when it is made.',
    },
    'release-spent': {
      what: 'This release was used already, or was given for another number of attempts.',
      next: 'Nothing was changed. Hand in your records and ask the instructor for a new one.',
    },
    'release-not-needed': {
      what: 'By the records on this computer there is no wait to be lifted.',
      next: 'Nothing was changed. An instructor who expects one takes in the learner’s newest records first.',
    },
  },
  'zh-CN': {
    'release-unreadable': {
      what: '{file} 不是田野的放行文件，或者签名之后被改动过。',
      next: '没有做任何更改。请老师再给一份。',
    },
    'release-for-other': {
      what: '这份放行文件是给别的学员，或者别的考试的。',
      next: '没有做任何更改。请老师给一份你自己的。',
    },
    'release-own': { what: '不能给自己放行。', next: '没有做任何更改。请找老师，或者等到所示的时间。' },
    'release-not-instructor': {
      what: '只有教师档案才能放行，“{name}”不是教师档案。',
      next: '没有做任何更改。请换用自己的教师档案；是不是教师档案，新建时就定下了。',
    },
    'release-spent': {
      what: '这份放行文件已经用过，或者对应的考试次数不同。',
      next: '没有做任何更改。请先上交记录，再请老师给一份新的。',
    },
    'release-not-needed': {
      what: '按这台电脑上的记录，现在不用等待，无须放行。',
      next: '没有做任何更改。老师如果认为应当放行，请先收下学员最新的记录。',
    },
  },
} as const
