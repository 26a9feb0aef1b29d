import { describe, expect, test } from 'vitest'
import { readComparison } from './read-comparison.ts'

const pathOf = (name: string) => (name === '$deps[0]' ? 'kind' : undefined)

describe('comparisons in expressions of others', () => {
  test.each([
    [`{{$deps[0] === 'a'}}`, { join: 'and', tests: [{ path: 'kind', operator: '=', value: 'a' }] }],
    ['{{ $deps[0] >= 18 }}', { join: 'and', tests: [{ path: 'kind', operator: '>=', value: 18 }] }],
    [
      `{{!$deps[0].includes('a')}}`,
      { join: 'and', tests: [{ path: 'kind', operator: 'notContains', value: 'a' }] },
    ],
    [
      `{{!$deps[0] || ($deps[0] != "b")}}`,
      {
        join: 'or',
        tests: [
          { path: 'kind', operator: 'falsy' },
          { path: 'kind', operator: '!=', value: 'b' },
        ],
      },
    ],
  ])('%s is read', (text, rule) => {
    expect(readComparison(text, pathOf)).toEqual(rule)
  })

  test.each([
    `{{$deps[0] === window.name}}`,
    `{{$deps[0] === steal('x')}}`,
    `{{$deps[0] === 'a' ? true : steal()}}`,
    `{{$deps[0] === 'a', steal()}}`,
    `{{$deps[0] = 'a'}}`,
    `{{$deps[1] === 'a'}}`,
    `{{$deps[0] === 'a' && $deps[0] === 'b' || true}}`,
    `{{$deps[0].constructor('steal()')()}}`,
    `{{(field) => { field.value = 1 }}}`,
    `{{true}}`,
    '',
  ])('%s says more than a comparison and is not read', text => {
    expect(readComparison(text, pathOf)).toBeUndefined()
  })
})
