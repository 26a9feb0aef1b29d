import { describe, expect, it } from 'vitest'
import leftOut from './expression/tck-left-out.json' with { type: 'json' }
import { runExpression, type ExpressionCase } from './run-expression.ts'

type Fixtures = Record<string, readonly ExpressionCase[]>

const facts = import.meta.glob<readonly ExpressionCase[]>('./expression/facts/*.json', {
  eager: true,
  import: 'default',
})
const kit = import.meta.glob<readonly ExpressionCase[]>('./expression/tck/*.json', {
  eager: true,
  import: 'default',
})

/** Literal-expression cases in levels 2 and 3 of the kit, those of `tck-left-out.json` included. */
const CASES_OF_KIT = 3272

describe('the expression language', () => {
  runFixtures(facts, 'holds')
})

describe('the DMN TCK', () => {
  runFixtures(kit, 'passes')

  it('is covered to at least 85 % of its literal expressions, and what is left out is listed', () => {
    const passed = Object.values(kit).flat().length
    const listed = leftOut.flatMap(({ cases }) => cases)
    expect(new Set(listed).size).toBe(listed.length)
    expect(leftOut.every(({ reason }) => reason !== '')).toBe(true)
    expect(passed + listed.length).toBe(CASES_OF_KIT)
    expect(passed / CASES_OF_KIT).toBeGreaterThanOrEqual(0.85)
  })
})

describe('the runner', () => {
  it('tells a wrong value, a wrong type, a missing issue and an unexpected one', () => {
    const cases: ExpressionCase[] = [
      { name: 'value', expression: '1', expect: 2 },
      { name: 'type', expression: '"1"', expect: 1 },
      { name: 'null', expression: 'null', expect: false },
      { name: 'no issue', expression: '1', issue: 'stepLimit' },
      { name: 'issue', expression: '1 +', expect: 1 },
    ]
    expect(runExpression(cases).map(({ name }) => name)).toEqual(cases.map(({ name }) => name))
  })
})

function runFixtures(fixtures: Fixtures, verb: string): void {
  for (const [path, cases] of Object.entries(fixtures)) {
    it(`${verb} ${path.split('/').at(-1) ?? path}`, () => {
      expect(cases.length).toBeGreaterThan(0)
      expect(runExpression(cases)).toEqual([])
    })
  }
}
