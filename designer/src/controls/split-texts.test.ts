import { expect, test } from 'vitest'
import { splitTexts, splitWhileTyping } from './split-texts.ts'

test('texts are split at the marks between them', () => {
  expect(splitTexts('市场，住建、 城管；水务；')).toEqual(['市场', '住建', '城管', '水务'])
  expect(splitTexts('a, b;c')).toEqual(['a', 'b', 'c'])
})

test('a mark inside brackets or quotes belongs to the text', () => {
  expect(splitTexts('社会保障（社会救助、福利）、“一老，一小”')).toEqual([
    '社会保障（社会救助、福利）',
    '“一老，一小”',
  ])
  expect(splitTexts('住建）、城管')).toEqual(['住建）', '城管'])
})

test('while it is typed nothing changes before there is a mark', () => {
  expect(splitWhileTyping('a b ')).toEqual(['a b '])
  expect(splitWhileTyping('社会保障（社会救助、')).toEqual(['社会保障（社会救助、'])
  expect(splitWhileTyping('住建、')).toEqual(['住建'])
})
