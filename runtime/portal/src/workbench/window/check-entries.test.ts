import { applicantZhCn } from '@yibiao/core/messages/applicant-zh-cn'
import { expect, test } from 'vitest'
import type { ActValues } from '../acts/act-fields.ts'
import { checkEntries } from './check-entries.ts'
import { zhCn } from './texts.ts'

const person: ActValues = {
  kind: 'person',
  applicantName: '王小二',
  applicantType: '111',
  applicantNumber: '11010519491231002X',
}

const organisation: ActValues = {
  kind: 'organisation',
  applicantName: '昆明彩云广告有限公司',
  applicantNumber: '91530102MA6TEXD38J',
  agentName: '何联系',
  agentType: '111',
  agentNumber: '11010519491231002X',
  scope: '代为提交申请',
  from: '2026-07-01',
  through: '2026-12-31',
}

function problemsOf(values: ActValues): string[] {
  return [...checkEntries(values, { texts: zhCn, kernel: applicantZhCn, today: '2026-07-06' }).keys()]
}

test('whole entries have no problem', () => {
  expect(problemsOf(person)).toEqual([])
  expect(problemsOf(organisation)).toEqual([])
  expect(
    problemsOf({ ...person, queueNumber: 'A017', waitedMinutes: '12', applicantMobile: '13888880000' }),
  ).toEqual([])
})

test.each<[string, ActValues, string[]]>([
  ['a wrong check character', { ...person, applicantNumber: '110105194912310021' }, ['applicantNumber']],
  ['a wrong credit code', { ...organisation, applicantNumber: '91530102MA6TEXD380' }, ['applicantNumber']],
  [
    'an identity number where a passport was chosen',
    { ...person, applicantType: '414', applicantNumber: '110105194912310021' },
    ['applicantNumber'],
  ],
  ['no document', { ...person, applicantType: '' }, ['applicantType']],
  ['a short mobile phone', { ...person, applicantMobile: '1388888' }, ['applicantMobile']],
  [
    'an organisation without its clerk',
    { ...organisation, agentName: '', agentNumber: '' },
    ['agentName', 'agentNumber'],
  ],
  ['an authority that ended', { ...organisation, through: '2026-07-05' }, ['through']],
  ['an authority that has not begun', { ...organisation, from: '2026-07-07' }, ['through']],
  ['half a minute', { ...person, waitedMinutes: '1.5' }, ['waitedMinutes']],
  ['more than a day of waiting', { ...person, waitedMinutes: '1441' }, ['waitedMinutes']],
])('%s is told at its entry', (_, values, expected) => {
  expect(problemsOf(values)).toEqual(expected)
})

test('what is wrong is said in the words of the form', () => {
  const problems = checkEntries(
    { ...person, applicantNumber: '1101051949' },
    { texts: zhCn, kernel: applicantZhCn, today: '2026-07-06' },
  )
  expect(problems.get('applicantNumber')).toMatch(/18位/)
})
