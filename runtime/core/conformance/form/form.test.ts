import { describe, expect, it } from 'vitest'
import type { ConformanceCase } from '../conformance-case.ts'
import { runFormCases } from '../run-form.ts'

const fixtures = import.meta.glob<readonly ConformanceCase[]>('./*.json', { eager: true, import: 'default' })

describe('the meaning of forms', () => {
  for (const [path, cases] of Object.entries(fixtures)) {
    it(`holds in ${path.slice(2)}`, () => {
      expect(cases.length).toBeGreaterThan(0)
      expect(runFormCases(cases)).toEqual([])
    })
  }

  it('is told apart from a wrong one', () => {
    const [first] = Object.values(fixtures).flat()
    if (first === undefined) throw new Error('There are fixtures.')
    expect(runFormCases([{ ...first, expect: { issues: ['wrong'] } }])).toHaveLength(1)
  })
})
