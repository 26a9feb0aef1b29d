import { summaryTexts } from '@yibiao/core/messages'
import type { Field, FormDefinition } from '@yibiao/schemas'
import { expect, test } from 'vitest'
import { concernsMinor } from './concerns-minor.ts'
import { shownAnswers } from './shown-answers.ts'

const contexts = {
  'zh-CN': { locale: 'zh-CN' as const, texts: summaryTexts['zh-CN'] },
  en: { locale: 'en' as const, texts: summaryTexts.en },
}
const options = { type: 'inline' as const, options: [{ value: 'm', label: { 'zh-CN': '男', en: 'Male' } }] }
const identityNumber = '530103199005127318'

/** What the notice says of a field that it names, in Chinese; nothing when it is left out. */
test.each<[why: string, field: Partial<Field> & Pick<Field, 'type'>, answer: unknown, shown?: string]>([
  ['a name is masked by its element', { type: 'text', element: 'person.name' }, '李秀英', '李*英'],
  ['a personal text is a name', { type: 'text', classification: 'personal' }, '张伟', '张*'],
  ['a personal text with digits is not', { type: 'text', classification: 'personal' }, '穿金路1号'],
  ['a choice about a person is told', { type: 'radio', classification: 'personal', options }, 'm', '男'],
  ['an amount is told', { type: 'money' }, '2160', '2,160元'],
  ['document numbers are never shown', { type: 'residentIdentityNumber' }, identityNumber],
  [
    'not those of other documents',
    { type: 'identityDocument' },
    { documentType: '414', number: 'E12345678' },
  ],
  ['addresses are never shown', { type: 'address' }, { region: '530103006', detail: '穿金路1号' }],
  ['nor where somebody lives', { type: 'region', classification: 'personal' }, '530103006'],
  ['telephones are never shown', { type: 'mobilePhone' }, '13888880001'],
  ['bank cards are never shown', { type: 'bankCard' }, '6222023500001234562'],
  ['illness is never shown', { type: 'radio', classification: 'sensitive', options }, 'm'],
  ['sensitive words are never shown', { type: 'textarea', classification: 'sensitive' }, '脑瘫后遗症'],
  ['birthdays are never shown', { type: 'date', classification: 'personal' }, '1990-05-12'],
  ['pictures are never shown', { type: 'image' }, ['0197c6a2-0000-7000-8000-000000000001']],
  [
    'of a person the name is left, masked',
    { type: 'person', classification: 'personal' },
    { name: '王小明', mobilePhone: '13888880002' },
    '姓名或名称：王*明',
  ],
  ['words that repeat a number are left out', { type: 'textarea' }, `本人 530103 1990 0512 7318`],
  ['other words are told', { type: 'textarea' }, '临街铺面', '临街铺面'],
  ['nothing is said of an empty answer', { type: 'text' }, null],
])('%s', (_, field, answer, shown) => {
  const tested = { id: 'tested', key: 'tested', label: '字段', ...field } as Field
  const form = formOf([tested, { id: 'idNo', key: 'idNo', type: 'residentIdentityNumber', label: '证号' }])
  const answers = { tested: answer, idNo: identityNumber }
  const facts = shownAnswers({ form, answers, fields: ['tested'], contexts })
  expect(facts.map(({ value }) => (typeof value === 'string' ? value : value['zh-CN']))).toEqual(
    shown === undefined ? [] : [shown],
  )
  expect(shownAnswers({ form, answers, fields: [], contexts })).toEqual([])
})

test('a group that is named stands for what is in it, and of a sensitive group nothing is told', () => {
  const inner: Field[] = [
    { id: 'a', key: 'a', type: 'text', label: '甲' },
    { id: 'b', key: 'b', type: 'mobilePhone', label: '乙' },
  ]
  const answers = { g: { a: '一', b: '13888880001' } }
  const shownOf = (group: Partial<Field>) =>
    shownAnswers({
      form: formOf([{ id: 'g', key: 'g', type: 'group', label: '组', fields: inner, ...group } as Field]),
      answers,
      fields: ['g', 'a'],
      contexts,
    })
  expect(shownOf({})).toEqual([{ label: '甲', value: { 'zh-CN': '一', en: '一' } }])
  expect(shownOf({ classification: 'sensitive' })).toEqual([])
})

test.each([
  ['an adult', identityNumber, {}, false],
  ['an applicant of eleven', '530103201509010172', {}, true],
  ['a child whose number is in the form', identityNumber, { idNo: '530103201509010172' }, true],
  ['a child whose birthday is in the form', identityNumber, { bornOn: '2008-11-23' }, true],
  ['somebody who is 18 today', identityNumber, { bornOn: '2008-11-22' }, false],
  ['a child in a row of a table', identityNumber, { members: [{ idNo: '530103201509010172' }] }, false],
])('%s', (_, documentNumber, answers, expected) => {
  const number: Field = { id: 'idNo', key: 'idNo', type: 'residentIdentityNumber', label: '证号' }
  const form = formOf([
    number,
    { id: 'bornOn', key: 'bornOn', type: 'date', label: '出生', element: 'person.birthOn' },
    { id: 'members', key: 'members', type: 'repeat', label: '成员', fields: [number] },
  ])
  const applicant = { kind: 'person' as const, name: '某人', documentType: '111', documentNumber }
  expect(concernsMinor(form, answers, { applicant }, '2026-11-22')).toBe(expected)
})

function formOf(fields: Field[]): FormDefinition {
  return { pages: [{ id: 'p', title: '页', sections: [{ id: 's', title: '组', fields }] }] }
}
