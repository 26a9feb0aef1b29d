import { parseExpression } from '@yibiao/core/expression'
import { expect, test } from 'vitest'
import { sampleText } from './sample-text.ts'

test('samples are written as FEEL of their kind', () => {
  expect(sampleText('number', ' 12.5 ')).toBe('12.5')
  expect(sampleText('date', '2026-03-02')).toBe('date("2026-03-02")')
  expect(sampleText('choice', 'A')).toBe('"A"')
  expect(sampleText('several', 'A')).toBe('["A"]')
  expect(sampleText('boolean', 'true')).toBe('true')
  expect(sampleText('text', '  ')).toBeUndefined()
})

test('quotes and line breaks of a text stay inside it', () => {
  const text = sampleText('text', '甲"乙\\丙') ?? ''
  expect(parseExpression(text)).toMatchObject({ ast: { kind: 'string', value: '甲"乙\\丙' } })
})
