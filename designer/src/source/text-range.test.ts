import { expect, test } from 'vitest'
import { rangesIn } from './text-range.ts'

const value = { name: '甲"{', list: [1, { 'a/b': [true, null] }, 'x'], empty: {}, last: -1.5 }

test.each([JSON.stringify(value), JSON.stringify(value, null, 2)])(
  'finds every value by its pointer',
  text => {
    const at = (pointer: string) => {
      const range = rangesIn(text)?.(pointer)
      return range && JSON.parse(text.slice(range.from, range.to))
    }
    expect(at('')).toEqual(value)
    expect(at('/name')).toBe('甲"{')
    expect(at('/list/1')).toEqual(value.list[1])
    expect(at('/list/1/a~1b/1')).toBeNull()
    expect(at('/list/2')).toBe('x')
    expect(at('/last')).toBe(-1.5)
    expect(at('/list/1/missing')).toEqual(value.list[1])
    expect(at('/empty/none')).toEqual({})
  },
)

test('finds nothing in what is no JSON', () => {
  expect(rangesIn('{"a": ')?.('/a')).toBeUndefined()
})
