import { describe, expect, it } from 'vitest'
import { compilePattern, MAX_PATTERN_LENGTH, type CompiledPattern } from './compile-pattern.ts'
import { estimateSize } from './estimate-size.ts'
import { createPatternEngine } from './pattern-engine.ts'

describe('compilePattern', () => {
  it('matches what RE2 matches, whole or in part', () => {
    expect(compile('\\d{3}').test('a123b')).toBe(true)
    expect(compile('\\d{3}').testWhole('a123b')).toBe(false)
    expect(compile('[\\u4e00-\\u9fa5]+').testWhole('市场监管')).toBe(true)
    expect(compile('ABC', 'i').test('abc')).toBe(true)
    expect(compile('a b [ ]c', 'x').testWhole('ab c')).toBe(true)
  })

  it.each([
    ['(?=a)', 'patternNotLinear', 0],
    ['a(?<!b)', 'patternNotLinear', 1],
    ['(a)\\1', 'patternNotLinear', 3],
    ['ab[', 'patternSyntax', 2],
    ['(x{1000}){1000}', 'patternTooLarge', 0],
    ['(?:a?){1000}'.repeat(80), 'patternTooLarge', 0],
    ['a'.repeat(MAX_PATTERN_LENGTH + 1), 'patternTooLong', 0],
  ])('refuses %.20s with %s at %d', (source, code, from) => {
    expect(compilePattern(source)).toMatchObject({ code, from })
  })

  it('refuses unknown flags', () => {
    expect(compilePattern('a', 'g')).toMatchObject({ code: 'patternFlags' })
  })

  it('replaces with groups, and refuses a malformed or endless replacement', () => {
    const pattern = compile('(\\d)(\\d)')
    expect(pattern.replace('1234', '$2$1\\$$9', 100)).toBe('21$43$')
    expect(pattern.replace('1234', '$', 100)).toBeUndefined()
    expect(pattern.replace('1234', '$0$0$0$0', 10)).toBeNull()
  })

  it('keeps empty parts when splitting', () => {
    expect(compile(',').split(',a,,b,')).toEqual(['', 'a', '', 'b', ''])
  })
})

describe('estimateSize', () => {
  it.each([
    ['abc', 3],
    ['a{10}', 10],
    ['(ab){10}', 20],
    ['((a{10}){10}){10}', 1000],
    ['[a-z]{2,5}\\d{3}', 8],
    ['\\p{Han}{4}', 4],
    ['\\{9\\}', 3],
    ['[{9}]', 1],
    ['a{', 2],
    ['))((', 0],
  ])('%s unrolls to about %d', (source, size) => {
    expect(estimateSize(source)).toBe(size)
  })
})

describe('createPatternEngine', () => {
  it('keeps a bounded number of patterns, each compiled once while it is in use', () => {
    const engine = createPatternEngine()
    const first = engine.compile('a', '')
    expect(engine.compile('a', '')).toBe(first)
    expect(engine.compile('a', 'i')).not.toBe(first)
    expect(engine.compile('(', '')).toBeUndefined()
    for (let index = 0; index < 300; index++) engine.compile(`b${index}`, '')
    expect(engine.compile('a', '')).not.toBe(first)
  })
})

function compile(source: string, flags = ''): CompiledPattern {
  const pattern = compilePattern(source, flags)
  if ('code' in pattern) throw new Error(pattern.code)
  return pattern
}
