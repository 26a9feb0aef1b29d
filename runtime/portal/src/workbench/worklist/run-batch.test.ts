import type { CaseCommand, CommandDone, WorklistEntry } from '@yibiao/schemas'
import { expect, test } from 'vitest'
import { ApiProblem } from '../../api/api-problem.ts'
import { runBatch, type BatchResult } from './run-batch.ts'

const entry = (caseId: string, taskId: string, version?: number): WorklistEntry => ({
  caseId,
  taskId,
  number: caseId,
  itemName: '事项',
  stepName: '审查',
  phase: 'review',
  state: 'open',
  isMine: false,
  light: 'green',
  submittedAt: '2026-07-06T02:00:00Z',
  ...(version === undefined ? {} : { version }),
})

test('each case is acted on by itself, on the version that was listed, and tells its own result', async () => {
  const sent: [string, number, CaseCommand][] = []
  const results = new Map<string, BatchResult>()
  const stale = new ApiProblem({
    type: '',
    title: '已变化',
    status: 409,
    code: 'case.staleVersion',
    requestId: '',
  })
  const refused = new ApiProblem({
    type: '',
    title: '缺少要点',
    status: 422,
    code: 'case.checklistIncomplete',
    requestId: '',
  })
  const run = async (caseId: string, version: number, command: CaseCommand): Promise<CommandDone> => {
    sent.push([caseId, version, command])
    if (caseId === 'b') throw stale
    if (caseId === 'c') throw refused
    return { caseId, version: version + 1, status: 'accepted', documents: [] }
  }
  const entries = [
    entry('a', 'a1', 3),
    entry('b', 'b1', 5),
    entry('a', 'a2', 3),
    entry('c', 'c1', 1),
    entry('d', 'd1'),
  ]
  await runBatch(entries, { type: 'approve', opinion: '符合规定' }, run, (taskId, result) =>
    results.set(taskId, result),
  )
  expect(sent).toEqual([
    ['a', 3, { type: 'approve', taskId: 'a1', opinion: '符合规定' }],
    ['b', 5, { type: 'approve', taskId: 'b1', opinion: '符合规定' }],
    ['a', 4, { type: 'approve', taskId: 'a2', opinion: '符合规定' }],
    ['c', 1, { type: 'approve', taskId: 'c1', opinion: '符合规定' }],
  ])
  expect(Object.fromEntries(results)).toEqual({
    a1: { state: 'done' },
    b1: { state: 'stale' },
    a2: { state: 'done' },
    c1: { state: 'refused', error: refused },
    d1: { state: 'skipped' },
  })
})
