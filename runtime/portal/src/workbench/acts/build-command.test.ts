import { expect, test } from 'vitest'
import { buildCommand, type CommandInput } from './build-command.ts'

const taskId = '00000000-0000-4000-8000-000000000001'

function input(changes: Partial<CommandInput>): CommandInput {
  return { kind: 'accept', taskId, values: {}, checklist: [], items: [], override: '', ...changes }
}

test('empty inputs are left out of the command', () => {
  expect(buildCommand(input({ kind: 'accept', values: { opinion: '  ' } }))).toEqual({
    type: 'accept',
    taskId,
  })
})

test('granting for an unlimited time ends on the day that stands for it', () => {
  const values = {
    content: '准予设置',
    validFrom: '2026-12-01',
    isLongTerm: 'yes',
    validThrough: '2027-01-01',
  }
  expect(buildCommand(input({ kind: 'grant', values }))).toEqual({
    type: 'decide',
    taskId,
    outcome: 'granted',
    content: '准予设置',
    validFrom: '2026-12-01',
    validThrough: '9999-12-31',
  })
})

test('denying carries reason, legal basis and remedies, and no validity', () => {
  const values = {
    content: '不予',
    reason: '事实',
    legalBasis: '第三条',
    remedies: '复议',
    validFrom: '2026-12-01',
  }
  expect(buildCommand(input({ kind: 'deny', values }))).toEqual({
    type: 'decide',
    taskId,
    outcome: 'denied',
    content: '不予',
    reason: '事实',
    legalBasis: '第三条',
    remedies: '复议',
  })
})

test('the checklist goes along with the judgement it belongs to', () => {
  const checklist = [{ point: 'p1', verdict: 'met' as const }]
  expect(buildCommand(input({ kind: 'reject', values: { opinion: '不符' }, checklist }))).toEqual({
    type: 'reject',
    taskId,
    opinion: '不符',
    checklist,
  })
})

test('a second correction request says why', () => {
  const items = [{ type: 'field' as const, field: 'f1', reason: '面积与图纸不符' }]
  expect(buildCommand(input({ kind: 'requestCorrection', items, override: '首次告知遗漏' }))).toEqual({
    type: 'requestCorrection',
    taskId,
    items,
    override: { reason: '首次告知遗漏' },
  })
  expect(buildCommand(input({ kind: 'requestCorrection', items }))).toEqual({
    type: 'requestCorrection',
    taskId,
    items,
  })
})

test('returning names the previous step or the step chosen', () => {
  expect(
    buildCommand(input({ kind: 'return', values: { target: 'previous', reason: '重核' } })),
  ).toMatchObject({
    target: { type: 'previous' },
  })
  expect(
    buildCommand(input({ kind: 'return', values: { target: 's2', reason: '重核', jumpsBack: 'yes' } })),
  ).toMatchObject({
    target: { type: 'step', step: 's2' },
    jumpsBack: true,
  })
})

test('acts with colleagues name them', () => {
  const officerId = '00000000-0000-4000-8000-000000000002'
  expect(buildCommand(input({ kind: 'addSigner', values: { officerId, position: 'after' } }))).toEqual({
    type: 'addSigner',
    taskId,
    officerId,
    position: 'after',
  })
  expect(buildCommand(input({ kind: 'consult', values: { officerId, question: ' 面积？' } }))).toEqual({
    type: 'consult',
    taskId,
    officerId,
    question: '面积？',
  })
  expect(
    buildCommand(input({ kind: 'copy', taskId: undefined, values: { officerIds: `${officerId},b` } })),
  ).toEqual({ type: 'copy', officerIds: [officerId, 'b'] })
})

test('an act on a task cannot be built without its task, one on the case can', () => {
  expect(buildCommand(input({ kind: 'approve', taskId: undefined }))).toBeUndefined()
  expect(buildCommand(input({ kind: 'note', taskId: undefined, values: { text: '已电话核实' } }))).toEqual({
    type: 'note',
    text: '已电话核实',
  })
})

test('what blocks granting is settled by its kind and subject', () => {
  const debt = { kind: 'verification', subject: '/licence' } as const
  expect(buildCommand(input({ kind: 'verifyDebt', debt }))).toEqual({
    type: 'verifyDebt',
    taskId,
    subject: '/licence',
  })
  expect(buildCommand(input({ kind: 'waiveDebt', debt, values: { reason: ' 已核实 ' } }))).toEqual({
    type: 'waiveDebt',
    taskId,
    kind: 'verification',
    subject: '/licence',
    reason: '已核实',
  })
  expect(buildCommand(input({ kind: 'waiveDebt', values: { reason: '已核实' } }))).toBeUndefined()
})

test('papers are taken in by what was counted, with what was put right on the spot', () => {
  const values = {
    'originals:site': '1',
    'copies:site': '2',
    'corrected:site': ' 补写日期 ',
    'originals:plan': '-3',
    'copies:plan': 'x',
  }
  expect(buildCommand(input({ kind: 'receive', values }))).toEqual({
    type: 'receive',
    taskId,
    papers: [
      { material: 'site', originals: 1, copies: 2, corrected: '补写日期' },
      { material: 'plan', originals: 0, copies: 0 },
    ],
  })
})

test('a condition goes with a conditional answer, a remark with the others', () => {
  const values = { condition: '发现文物的', text: '不涉及' }
  const answered = (answer: string): unknown =>
    buildCommand(input({ kind: 'answerScreening', values: { ...values, answer } }))
  expect(answered('conditional')).toEqual({
    type: 'answerScreening',
    taskId,
    answer: 'conditional',
    text: '发现文物的',
  })
  expect(answered('notNeeded')).toMatchObject({ answer: 'notNeeded', text: '不涉及' })
})

test('a child case is started of the answer it is about', () => {
  const values = { reason: ' 已发现文物 ' }
  const screened = { run: 'r4', candidate: 'k2' }
  const started = { kind: 'startScreenedItem' as const, taskId: undefined, values }
  expect(buildCommand(input({ ...started, screened }))).toEqual({
    type: 'startScreenedItem',
    ...screened,
    reason: '已发现文物',
  })
  expect(buildCommand(input(started))).toBeUndefined()
})
