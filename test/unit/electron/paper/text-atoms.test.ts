import { describe, expect, test } from 'vitest'
import { clauses, nameParts, textAtoms } from '#paper/text-atoms.ts'

describe('where a line may end', () => {
  test.each([
    ['倾听，而不是', ['倾', '听，', '而', '不', '是']],
    ['（第二版）', ['（第', '二', '版）']],
    ['his own time', ['his ', 'own ', 'time']],
    ['multi-ethnic', ['multi-', 'ethnic']],
    ['on 2026-11-20.', ['on ', '2026-11-20.']],
    ['7 Mapping villages', ['7 Mapping ', 'villages']],
    ['学习MSW课', ['学', '习', 'MSW', '课']],
    ['𠮷田', ['𠮷', '田']],
    ['', []],
  ])('%s', (text, atoms) => {
    expect(textAtoms(text)).toEqual(atoms)
  })

  test('a name ends a line only after one of its parts', () => {
    expect(nameParts('阿卜杜·麦麦提·Li Hua')).toEqual(['阿卜杜·', '麦麦提·', 'Li ', 'Hua'])
  })

  test('clauses keep their mark', () => {
    expect(clauses('实务：倾听、协商')).toEqual(['实务：', '倾听、', '协商'])
  })
})
