import { expect, test } from 'vitest'
import { zhCn } from '../texts/zh-cn.ts'
import { checkChecklist } from './check-checklist.ts'

const points = [
  { id: 'a', text: '甲', onFailure: 'needsReason' as const },
  { id: 'b', text: '乙', onFailure: 'needsReason' as const },
]
const texts = zhCn.checklist

test('accepting waits for every point, and names the first one without a verdict', () => {
  expect(checkChecklist('accept', points, [{ point: 'a', verdict: 'met' }], texts)).toEqual({
    text: '还有 1 项没有结论。',
    index: 1,
    place: 'verdict',
  })
})

test('a point with a rule is judged by the engine', () => {
  const ruled = [{ ...points[0], id: 'a', text: '甲', onFailure: 'block' as const, rule: 'area > 0' }]
  expect(checkChecklist('accept', ruled, [], texts)).toBeUndefined()
})

test('a point that is not met needs words', () => {
  const verdicts = [
    { point: 'a', verdict: 'met' as const },
    { point: 'b', verdict: 'notMet' as const, note: '  ' },
  ]
  expect(checkChecklist('approve', points, verdicts, texts)).toMatchObject({
    text: texts.noteMissing,
    index: 1,
  })
})

test('asking for a correction does not wait for the checklist', () => {
  expect(checkChecklist('requestCorrection', points, [], texts)).toBeUndefined()
})

test('a point that needs evidence waits for a file, whichever way it was judged', () => {
  const needing = points.map(point => ({ ...point, needsEvidence: true }))
  const lack = { text: '第 2 项要点需要佐证材料，请先上传照片或文件。', index: 1, place: 'evidence' }
  const met = { point: 'a', verdict: 'met' as const, evidence: ['f1'] }
  const notMet = { point: 'b', verdict: 'notMet' as const, note: '堵塞' }
  expect(checkChecklist('approve', needing, [met, notMet], texts)).toEqual(lack)
  expect(checkChecklist('reject', needing, [notMet], texts)).toEqual(lack)
  expect(
    checkChecklist('approve', needing, [met, { point: 'b', verdict: 'notApplicable' }], texts),
  ).toBeUndefined()
  expect(checkChecklist('approve', needing, [met, { ...notMet, evidence: ['f2'] }], texts)).toBeUndefined()
  expect(checkChecklist('reject', needing, [], texts)).toBeUndefined()
  expect(checkChecklist('requestCorrection', needing, [notMet], texts)).toBeUndefined()
})

test('a complete checklist lets the act go on', () => {
  const verdicts = points.map(({ id }) => ({ point: id, verdict: 'met' as const }))
  expect(checkChecklist('grant', points, verdicts, texts)).toBeUndefined()
})
