import type { Field, ItemDefinition } from '@yibiao/schemas'
import { expect, test } from 'vitest'
import { hintItem, lintItem } from './index.ts'

function field(key: string, more: object = {}): Field {
  return { id: key, key, type: 'text', label: '备注', ...more } as Field
}

function item(fields: readonly Field[], more: object = {}): ItemDefinition {
  return {
    form: { pages: [{ id: 'p', title: '页', sections: [{ id: 's', title: '节', fields }] }] },
    materials: [],
    prefill: { sources: [], mappings: [] },
    ...more,
  } as unknown as ItemDefinition
}

const hints = (...fields: Field[]) => hintItem(item(fields))
const told = (...fields: Field[]) =>
  hints(...fields).map(({ code, path }) => `${code} ${path.split('/fields/0')[1]}`)

test('a well-written form gets no hints', () => {
  expect(hints(field('a', { help: '没有就不用填。' }), field('b', { label: '联系地址（住所）' }))).toEqual([])
})

test('labels and helps are short, and helps say more than labels', () => {
  expect(told(field('a', { label: '二十个字以内的名称才能一眼看明白是什么意思啊' }))).toEqual([
    'hint.labelLong /label',
  ])
  expect(told(field('a', { help: '说'.repeat(61) }))).toEqual(['hint.helpLong /help'])
  for (const help of ['备注', '请填写备注。', '请如实填写您的备注！']) {
    expect(told(field('a', { help })), help).toEqual(['hint.helpRepeatsLabel /help'])
  }
})

test('Chinese has full-width punctuation and is not shouted', () => {
  const [hint] = hints(field('a', { label: '名称(全称):甲,乙' }))
  expect(hint?.quickFix).toEqual({ type: 'set', path: hint?.path, value: '名称（全称）：甲，乙' })
  expect(hints(field('a', { label: '面积（m2）:' }))).toEqual([
    expect.objectContaining({ code: 'hint.halfWidth' }),
  ])
  expect(hints(field('a', { help: '例如 10:30 或 A(1), B' }))).toEqual([])
  expect(told(field('a', { label: { 'zh-CN': '备注', en: 'APPLICANT NAME' } }))).toEqual([
    'hint.capitals /label/en',
  ])
  expect(hints(field('a', { label: { 'zh-CN': '备注', en: 'Sent as PDF' } }))).toEqual([])
})

test('words of officials have plain ones, terms of law stay', () => {
  const [hint] = hints(field('a', { help: '须提交原件。' }))
  expect(hint).toMatchObject({
    code: 'hint.plainWord',
    params: { word: '须', plain: '需要' },
    quickFix: { type: 'replaceText', from: 0, to: 1, text: '需要' },
  })
  expect(told(field('a', { help: '经核实后予以批准。' }))).toEqual(['hint.needlessWord /help'])
  for (const help of ['必须提交。', '不予受理的，会写明理由。', '办事须知', '若干份']) {
    expect(told(field('a', { help })), help).toEqual([])
  }
  expect(hints(field('a', { help: { 'zh-CN': '说明', en: 'Prior to building' } }))[0]).toMatchObject({
    path: expect.stringMatching(/help\/en$/),
    quickFix: { text: 'Before' },
  })
  expect(told(field('a', { help: '不得不搬迁时填写。' }))).toEqual(['hint.doubleNegation /help'])
})

test('a long column of circles, a small heading first', () => {
  const options = Array.from({ length: 11 }, (_, index) => ({ value: `${index}`, label: `第${index}项` }))
  const [hint] = hints(field('a', { type: 'radio', options: { type: 'inline', options } }))
  expect(hint).toMatchObject({ code: 'hint.manyRadios', quickFix: { value: 'select' } })
  expect(told(field('a', { type: 'heading', level: 2 }))).toEqual(['hint.headingLevel /level'])
  expect(hints(field('a', { type: 'heading' }), field('b', { type: 'heading', level: 2 }))).toEqual([])
})

test('what a source knows is not asked, unless it fills the field', () => {
  const account = { id: 's', key: 's', name: '登录账号', connector: { type: 'account' } }
  const person = field('a', { label: '姓名' })
  const mapping = { id: 'm', source: 's', field: 'a', value: 'response.name', mode: 'locked' }
  const codes = (mappings: object[]) =>
    hintItem(item([person], { prefill: { sources: [account], mappings } })).map(({ code }) => code)
  expect(codes([])).toEqual(['hint.sourceKnows'])
  expect(hintItem(item([person], { prefill: { sources: [account], mappings: [] } }))[0]).toMatchObject({
    quickFix: {
      type: 'fill',
      mapping: { source: 's', field: 'a', value: 'response.name', mode: 'editable' },
    },
  })
  expect(codes([mapping])).toEqual([])
  expect(hints(person)).toEqual([])
})

test('sensitive data is asked for with a reason, a file with an example', () => {
  const number = { type: 'residentIdentityNumber', label: '身份证号' }
  expect(told(field('a', number))).toEqual(['hint.purposeMissing /help'])
  expect(told(field('a', { ...number, help: '用于核验身份。' }))).toEqual([])
  expect(told(field('a', { type: 'upload', isRequired: true }))).toEqual(['hint.exampleMissing /help'])
  expect(told(field('a', { type: 'upload', isRequired: true, help: '正面照片，四角完整。' }))).toEqual([])
})

test('English is missing only where others have it', () => {
  const bilingual = field('b', { label: { 'zh-CN': '备注', en: 'Remarks' } })
  expect(hints(field('a', { label: '姓名' }), bilingual)[0]).toMatchObject({
    code: 'hint.englishMissing',
    quickFix: { type: 'set', value: { 'zh-CN': '姓名', en: 'Name' } },
  })
})

test('hints are advice, not problems', () => {
  const shouting = field('a', { label: '名称(全称)' })
  expect(hintItem(item([shouting])).map(({ severity }) => severity)).toEqual(['hint'])
  expect(
    lintItem(
      item([shouting], {
        guide: { serviceObjects: [] },
        flow: { steps: [] },
        documents: [],
        limits: { promised: { amount: 1 }, statutory: { amount: 1 } },
      }),
    ).filter(({ code }) => code.startsWith('hint.')),
  ).toEqual([])
})
