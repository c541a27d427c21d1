import { expect, test } from 'vitest'
import { openedFile } from '#main/opened-file.ts'

test.each([
  [['tianye', '/a/b.typack'], { kind: 'pack', path: '/a/b.typack' }],
  [['tianye', '--flag', 'b.TYBUNDLE'], { kind: 'bundle', path: '/from/b.TYBUNDLE' }],
  [['tianye', 'file:///a/%E4%B8%8B%20%E8%BD%BD.tybundle'], { kind: 'bundle', path: '/a/下 载.tybundle' }],
  [['tianye', 'a.typack', 'b.tybundle'], { kind: 'bundle', path: '/from/b.tybundle' }],
  [['tianye', '--data=x.tybundle'], null],
  [['a.tybundle'], null],
  [['tianye', 'file://%zz.tybundle'], null],
])('%j opens %j', (argv, opened) => {
  expect(openedFile(argv, '/from')).toEqual(opened)
})
