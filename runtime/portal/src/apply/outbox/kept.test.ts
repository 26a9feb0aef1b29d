import { expect, test } from 'vitest'
import type { DeviceRecord, DeviceStore } from './device-store.ts'
import { keepLabel } from './draft-label.ts'
import { keepAnswers } from './kept-answers.ts'
import { keepFiles } from './kept-files.ts'
import { caseWorkId } from './case-work.ts'
import { readUnsent } from './list-unsent.ts'

function memoryStore(): DeviceStore & { ids: () => string[] } {
  const records = new Map<string, { record: DeviceRecord; bytes: Uint8Array<ArrayBuffer> }>()
  return {
    ids: () => [...records.keys()],
    keep: async (record, bytes) => void records.set(record.id, { record, bytes }),
    read: async (draftId, kind) =>
      [...records.values()]
        .filter(({ record }) => record.draftId === draftId && record.kind === kind)
        .toSorted((a, b) => a.record.keptAt - b.record.keptAt),
    drop: async id => void records.delete(id),
    listDrafts: async () => [...new Set([...records.values()].map(({ record }) => record.draftId))],
    dropDraft: async draftId => {
      for (const [id, { record }] of records) if (record.draftId === draftId) records.delete(id)
    },
  }
}

test('a new visit takes over what an earlier one left unsent, in the order of typing', async () => {
  const store = memoryStore()
  await keepAnswers(store, 'd1', 'later').keep([{ path: '/b', value: 2, baseRevision: 1 }], 200)
  await keepAnswers(store, 'd1', 'earlier').keep([{ path: '/a', value: '张伟', baseRevision: 1 }], 100)
  await keepAnswers(store, 'd2', 'other').keep([{ path: '/c', value: 3, baseRevision: 1 }], 50)
  const adopted = await keepAnswers(store, 'd1', 'now').adopt()
  expect(adopted.map(change => change.path)).toEqual(['/a', '/b'])
  expect(store.ids()).toEqual(['d2/other', 'd1/now'])
})

test('nothing is kept once nothing is unsent', async () => {
  const store = memoryStore()
  const kept = keepAnswers(store, 'd1', 'now')
  await kept.keep([{ path: '/a', value: 1, baseRevision: 1 }], 1)
  await kept.keep([], 2)
  expect(store.ids()).toEqual([])
})

test('a kept file comes back with its name, kind, purpose and bytes', async () => {
  const store = memoryStore()
  const files = keepFiles(store, 'd1')
  const file = new Blob([new Uint8Array([1, 2, 3, 250])], { type: 'application/pdf' })
  await files.keep(
    { id: 'f1', target: { kind: 'material', material: 'layout' }, name: '布局图.pdf', file },
    1,
  )
  const [kept] = await files.list()
  expect(kept).toMatchObject({
    id: 'f1',
    target: { kind: 'material', material: 'layout' },
    name: '布局图.pdf',
  })
  expect(kept?.file.type).toBe('application/pdf')
  expect(new Uint8Array((await kept?.file.arrayBuffer()) ?? new ArrayBuffer())).toEqual(
    new Uint8Array([1, 2, 3, 250]),
  )
  await files.drop('f1')
  expect(await files.list()).toEqual([])
})

test('what is unsent is named by draft; of other people only how much there is', async () => {
  const store = memoryStore()
  const named = (draftId: string, owner: string, number: number) =>
    keepLabel(store, draftId, { owner, name: '户外广告设置', number }, 1)
  await named('d1', 'me', 1)
  await named('d2', 'me', 2)
  await named('d3', 'me', 3)
  await named('d4', 'somebody else', 1)
  const change = { path: '/a', value: 1, baseRevision: 1 }
  await keepAnswers(store, 'd1', 'one').keep([change, { ...change, path: '/b' }], 1)
  await keepAnswers(store, 'd1', 'other').keep([change], 2)
  const file = new Blob([new Uint8Array([1])], { type: 'image/png' })
  await keepFiles(store, 'd2').keep(
    { id: 'f', target: { kind: 'field', field: '/p' }, name: '现场.png', file },
    3,
  )
  await keepAnswers(store, 'd4', 'one').keep([change], 4)
  await keepWork(store, 'me', 'c1', 'A1')
  await keepWork(store, 'me/2', 'c2', 'A2')
  expect(await readUnsent(store, 'me')).toEqual({
    drafts: [
      { draftId: 'd1', name: '户外广告设置', number: 1, answers: 2, files: [] },
      { draftId: 'd2', name: '户外广告设置', number: 2, answers: 0, files: ['现场.png'] },
    ],
    cases: [{ caseId: 'c1', number: 'A1' }],
    others: 2,
  })
  await keepAnswers(store, 'd1', 'one').keep([], 5)
  await keepAnswers(store, 'd1', 'other').keep([], 5)
  expect((await readUnsent(store, 'me')).drafts.map(({ draftId }) => draftId)).toEqual(['d2'])
})

async function keepWork(store: DeviceStore, owner: string, caseId: string, number: string): Promise<void> {
  const id = caseWorkId(owner, caseId)
  const bytes = new TextEncoder().encode(JSON.stringify({ number, values: { 'act note': { text: '待核' } } }))
  await store.keep({ id, draftId: id, kind: 'form', keptAt: 6 }, bytes)
}
