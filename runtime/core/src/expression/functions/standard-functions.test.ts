import { expect, it } from 'vitest'
import { everyFunction } from './every-function.ts'

/** The built-in functions of DMN 1.5, chapter 10.3.4, table by table. */
const standard = `
  date, date and time, time, number, string, duration, years and months duration, range, not,
  substring, string length, upper case, lower case, substring before, substring after, replace,
  contains, starts with, ends with, matches, split, string join, list contains, list replace,
  count, min, max, sum, mean, all, any, sublist, append, concatenate, insert before, remove,
  reverse, index of, union, distinct values, flatten, product, median, stddev, mode, decimal,
  floor, ceiling, round up, round down, round half up, round half down, abs, modulo, sqrt, log,
  exp, odd, even, is, before, after, meets, met by, overlaps, overlaps before, overlaps after,
  finishes, finished by, includes, during, starts, started by, coincides, day of year,
  day of week, month of year, week of year, now, today, get value, get entries, context,
  context put, context merge, sort
`

/** It takes a function, which the language has none of. */
const leftOut = ['sort']

/** What government forms need besides. */
const ours = `
  age on, add months, add years, period end, working days between, add working days,
  amount in words, lookup, is valid identity number, is valid credit code, total, round half even,
  trim
`

it('are those of the standard, but for what takes a function, and ours', () => {
  const expected = [...namesIn(standard).filter(name => !leftOut.includes(name)), ...namesIn(ours)]
  expect(Object.keys(everyFunction).toSorted()).toEqual(expected.toSorted())
})

function namesIn(list: string): string[] {
  return list.trim().split(/,\s+/)
}
