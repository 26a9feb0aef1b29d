import { expect, test } from 'vitest'
import { withEvidence } from './with-evidence.ts'

const points = [
  { id: 'a', text: '甲', onFailure: 'block' as const },
  { id: 'b', text: '乙', onFailure: 'block' as const },
  { id: 'c', text: '丙', onFailure: 'block' as const, rule: 'area > 0' },
]
const files = (of: Readonly<Record<string, readonly string[]>>) => (point: string) =>
  (of[point] ?? []).map(id => ({ id }))

test('each verdict takes the files of its point', () => {
  const verdicts = [
    { point: 'b', verdict: 'notMet' as const, note: '堵塞' },
    { point: 'a', verdict: 'met' as const },
  ]
  expect(withEvidence(points, verdicts, files({ b: ['f1', 'f2'] }))).toEqual([
    { point: 'a', verdict: 'met' },
    { point: 'b', verdict: 'notMet', note: '堵塞', evidence: ['f1', 'f2'] },
  ])
})

test('files of a point without a verdict wait, unless a rule judges it', () => {
  expect(withEvidence(points, [], files({ a: ['f1'], c: ['f2'] }))).toEqual([
    { point: 'c', verdict: 'met', evidence: ['f2'] },
  ])
})
