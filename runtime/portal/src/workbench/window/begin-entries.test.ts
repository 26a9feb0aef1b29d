import { expect, test } from 'vitest'
import { blankEntries, changeEntry, intakeOf, isBeginEntries, type BeginEntries } from './begin-entries.ts'

const item = { itemId: '0197a1c0-0000-7000-8000-000000000001', name: '户外广告' }

function entriesWith(values: BeginEntries['values']): BeginEntries {
  const blank = blankEntries('代为提交申请', '2026-07-06')
  return {
    item,
    values: { ...blank.values, applicantName: ' 王小二 ', applicantNumber: '11010519491231002X', ...values },
  }
}

test.each([
  ['kind', 'organisation', 'applicantNumber'],
  ['applicantType', '414', 'applicantNumber'],
  ['agentType', '414', 'agentNumber'],
])('another %s clears the number that was of the document before', (name, value, number) => {
  const before = { applicantNumber: '1', agentNumber: '2' }
  const after = changeEntry(before, name, value)
  expect(after[number]).toBe('')
  expect(Object.values(after).filter(each => each === '')).toHaveLength(1)
})

test('a person who came alone has no agent, whatever was typed before', () => {
  expect(intakeOf(entriesWith({ agentName: '何联系', queueNumber: 'A017', waitedMinutes: '12' }))).toEqual({
    itemId: item.itemId,
    applicant: {
      kind: 'person',
      name: '王小二',
      documentType: '111',
      documentNumber: '11010519491231002X',
    },
    queueNumber: 'A017',
    waitedMinutes: 12,
  })
})

test('an organisation is there through a person with an authority', () => {
  const intake = intakeOf(
    entriesWith({
      kind: 'organisation',
      applicantNumber: '91530102MA6TEXD38J',
      agentName: '何联系',
      agentNumber: '11010519491231002X',
      through: '2026-12-31',
    }),
  )
  expect(intake?.applicant).toMatchObject({ kind: 'organisation', documentType: 'creditCode' })
  expect(intake?.agent).toMatchObject({
    name: '何联系',
    authority: { scope: '代为提交申请', from: '2026-07-06', through: '2026-12-31' },
  })
})

test('only what this form keeps is taken up from the device', () => {
  expect(isBeginEntries(entriesWith({}))).toBe(true)
  for (const other of [undefined, null, [], {}, { values: null }, { values: { kind: 1 } }])
    expect(isBeginEntries(other)).toBe(false)
})
