import { expect, test } from 'vitest'
import { deliveryCommand } from './delivery-command.ts'

const taskId = '00000000-0000-4000-8000-000000000001'

test('a delivery says what belongs to its way and nothing else', () => {
  const values = {
    way: 'leaving',
    recipient: '某公司',
    place: '穿金路 100 号',
    deliveredAt: '2026-07-06T10:05',
    receivedBy: '张三',
    isProxy: 'yes',
    refusalReason: '拒收',
    witnesses: '居委会陈某\n\n 居委会赵某 ',
    post: 'EMS1',
  }
  expect(deliveryCommand(values, taskId)).toEqual({
    type: 'deliver',
    taskId,
    way: 'leaving',
    recipient: '某公司',
    place: '穿金路 100 号',
    deliveredAt: '2026-07-06T02:05:00.000Z',
    refusal: { reason: '拒收', witnesses: ['居委会陈某', '居委会赵某'] },
  })
})

test('who received it for the recipient is named whole', () => {
  const values = {
    way: 'counter',
    documents: 'a,b',
    isProxy: 'yes',
    proxyName: '何代收',
    proxyNumber: '1',
    proxyRelation: '员工',
    proxyReason: '出差',
  }
  expect(deliveryCommand(values, taskId)).toEqual({
    type: 'deliver',
    taskId,
    way: 'counter',
    documents: ['a', 'b'],
    proxy: { name: '何代收', documentNumber: '1', relation: '员工', reason: '出差' },
  })
})
