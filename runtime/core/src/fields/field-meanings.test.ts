import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import type { Field, IdentityDocumentType } from '@yibiao/schemas'
import { summaryTexts } from '../messages/index.ts'
import { answersSchema, fieldMeanings, meaningOf, type CheckContext, type SummaryContext } from './index.ts'

const base = { id: 'f', key: 'f', label: '字段' }
const options = {
  type: 'inline',
  options: [
    { value: 'a', label: '甲' },
    { value: 'b', label: '乙' },
  ],
} as const
const inlineOptions = { ...options, options: [...options.options] }
const identityDocument: { documentType: IdentityDocumentType; number: string } = {
  documentType: '111',
  number: '53010219920508001X',
}
const address = { region: '530103', detail: '北京路9号' }
const signature = { attachment: 'x', signedBy: '李英', signedAt: '2026-07-01T01:00:00Z' }

/** Of each type: a field, an answer as people give it, and the words for it. */
const examples: {
  readonly [Type in Field['type']]: readonly [Extract<Field, { type: Type }>, unknown, string]
} = {
  text: [{ ...base, type: 'text' }, ' 好味道 ', '好味道'],
  textarea: [{ ...base, type: 'textarea' }, '一\r\n二', '一\n二'],
  number: [{ ...base, type: 'number', unit: '平方米' }, '１2.50', '12.5 平方米'],
  integer: [{ ...base, type: 'integer' }, '12', '12'],
  money: [{ ...base, type: 'money', showsInWords: true }, '1,200.5', '1,200.50元（壹仟贰佰元零伍角）'],
  email: [{ ...base, type: 'email' }, 'a@B.cn', 'a@b.cn'],
  url: [{ ...base, type: 'url' }, 'https://example.cn', 'https://example.cn'],
  boolean: [{ ...base, type: 'boolean', noLabel: '没有' }, false, '没有'],
  radio: [{ ...base, type: 'radio', options: inlineOptions }, 'a', '甲'],
  select: [{ ...base, type: 'select', options: inlineOptions }, 'b', '乙'],
  checkboxes: [{ ...base, type: 'checkboxes', options: inlineOptions }, ['b', 'a'], '甲、乙'],
  treeChoice: [{ ...base, type: 'treeChoice', options: inlineOptions }, ['a'], '甲'],
  region: [{ ...base, type: 'region', toLevel: 'county' }, '530103000000', '云南省昆明市盘龙区'],
  codeCascade: [{ ...base, type: 'codeCascade', codeTable: 'trade' }, 'A01', '农业 / 谷物'],
  date: [{ ...base, type: 'date', allowsLongTerm: true }, '长期', '长期'],
  dateRange: [{ ...base, type: 'dateRange' }, '2021.06.01-2022.05.31', '2021年6月1日至2022年5月31日'],
  time: [{ ...base, type: 'time' }, '9:30', '09:30'],
  dateTime: [{ ...base, type: 'dateTime' }, '2026-07-01 9:30', '2026年7月1日 09:30'],
  duration: [{ ...base, type: 'duration', units: ['years', 'months'] }, 'p1y6m', '1年6个月'],
  month: [{ ...base, type: 'month' }, '2026年7月', '2026年7月'],
  identityDocument: [
    { ...base, type: 'identityDocument' },
    identityDocument,
    '居民身份证 53010219920508001X',
  ],
  residentIdentityNumber: [
    { ...base, type: 'residentIdentityNumber' },
    '53010219920508001x',
    '53010219920508001X',
  ],
  creditCode: [{ ...base, type: 'creditCode' }, '91350100m000100y43', '91350100M000100Y43'],
  projectCode: [{ ...base, type: 'projectCode' }, '2403-530103-04-01-123456', '2403-530103-04-01-123456'],
  mobilePhone: [{ ...base, type: 'mobilePhone' }, '+86 138 8888 0000', '13888880000'],
  telephone: [{ ...base, type: 'telephone' }, '0871-63190000', '0871-63190000'],
  postalCode: [{ ...base, type: 'postalCode' }, '６50051', '650051'],
  bankCard: [{ ...base, type: 'bankCard' }, '6222 0235 0000 1234 562', '6222023500001234562'],
  plateNumber: [{ ...base, type: 'plateNumber' }, '云a12345', '云A12345'],
  realEstateUnitNumber: [
    { ...base, type: 'realEstateUnitNumber' },
    '530103001002gb00012f00010005',
    '530103001002GB00012F00010005',
  ],
  licenceNumber: [{ ...base, type: 'licenceNumber' }, '滇(2024)第1号', '滇(2024)第1号'],
  person: [
    { ...base, type: 'person' },
    { name: '李英', identityDocument },
    '李英 居民身份证 53010219920508001X',
  ],
  organisation: [
    { ...base, type: 'organisation' },
    { name: '好味道', creditCode: '91350100M000100Y43' },
    '好味道 91350100M000100Y43',
  ],
  agent: [
    { ...base, type: 'agent' },
    { name: '李英', identityDocument, mobilePhone: '13888880000' },
    '李英 居民身份证 53010219920508001X 13888880000',
  ],
  address: [{ ...base, type: 'address' }, address, '云南省昆明市盘龙区北京路9号'],
  delivery: [
    { ...base, type: 'delivery', ways: ['post'] },
    { way: 'post', recipient: '李英', address, mobilePhone: '13888880000' },
    '邮寄送达 李英 云南省昆明市盘龙区北京路9号 13888880000',
  ],
  mapPoint: [{ ...base, type: 'mapPoint' }, { longitude: '102.70', latitude: '25' }, '东经102.7°，北纬25°'],
  upload: [{ ...base, type: 'upload' }, ['x'], '照片.png'],
  image: [{ ...base, type: 'image', ratio: '5:7' }, ['x'], '照片.png'],
  signature: [{ ...base, type: 'signature' }, signature, '李英于2026年7月1日签署'],
  declaration: [{ ...base, type: 'declaration', statement: '…' }, true, '已同意'],
  heading: [{ ...base, type: 'heading' }, null, ''],
  notice: [{ ...base, type: 'notice', body: '…' }, null, ''],
  divider: [{ ...base, type: 'divider' }, null, ''],
  calculated: [{ ...base, type: 'calculated', valueType: 'money', calculate: '1' }, '1200', '1,200元'],
  group: [{ ...base, type: 'group', fields: [{ ...base, type: 'integer' }] }, { f: '3' }, '3'],
  repeat: [{ ...base, type: 'repeat', fields: [{ ...base, type: 'integer' }] }, [{ f: 3 }, {}], '字段：3 '],
}

const rows = [
  { code: '53', label: '云南省' },
  { code: '5301', label: '昆明市' },
  { code: '530103', label: '盘龙区' },
  { code: 'A', label: '农业' },
  { code: 'A01', label: '谷物', parent: 'A' },
]
const codeTables = {
  entries: () => rows,
  find: (_table: string, code: string) => rows.find(row => row.code === code) ?? null,
}
const offered = {
  options: options.options,
  find: (value: string) => options.options.find(option => option.value === value),
}
const attachments = new Map([
  ['x', { name: '照片.png', size: 1000, fileKind: 'png', width: 500, height: 700 }],
])
const checkContext: CheckContext = {
  today: '2026-07-01',
  matchesPattern: () => true,
  codeTables,
  attachments,
}

describe.each(Object.values(examples))('$type', (field, given, words) => {
  const meaning = meaningOf(field)
  const answer = meaning.normalise(given, field)
  const context: CheckContext = 'options' in field ? { ...checkContext, offered } : checkContext
  const summary: SummaryContext = {
    locale: 'zh-CN',
    texts: summaryTexts['zh-CN'],
    codeTables,
    attachments,
    offered,
  }

  it('normalises to something it accepts, once and for all', () => {
    expect(meaning.check(answer, field, context).map(issue => issue.code)).toEqual([])
    expect(meaning.normalise(answer, field)).toEqual(answer)
  })

  it('has an answer and an empty one that fit its JSON Schema', () => {
    const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(meaning.jsonSchema(field))
    expect(validate(answer), JSON.stringify(validate.errors)).toBe(true)
    if (field.type === 'group') return
    expect(validate(meaning.empty(field)), JSON.stringify(validate.errors)).toBe(true)
  })

  it('says its answer in words, and nothing for an empty one', () => {
    expect(
      meaning
        .summarise(answer, field, summary)
        .map(piece => piece.text)
        .join(' '),
    ).toBe(words)
    expect(meaning.summarise(meaning.empty(field), field, summary)).toEqual([])
  })

  it('gives rules a value, and null or nothing for an answer of any other shape', () => {
    if (meaning.hasAnswer) expect(meaning.toValue(answer, field)).not.toBeNull()
    for (const hostile of [{ a: 1 }, [[]], 'x'.repeat(100_000), Number.NaN, 1e300, true, new Date(0)]) {
      const normalised = meaning.normalise(hostile, field)
      expect(() => meaning.toValue(normalised, field)).not.toThrow()
      expect(() => meaning.check(normalised, field, context)).not.toThrow()
      expect(() => meaning.summarise(normalised, field, summary)).not.toThrow()
    }
  })
})

describe('the registry', () => {
  it('has a file for every type of the contract', () => {
    const files = Object.keys(import.meta.glob<unknown>('./*.ts', { eager: true, import: 'default' }))
    for (const type of Object.keys(fieldMeanings)) {
      const name = type.replaceAll(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)
      expect(files).toContain(`./${name}.ts`)
    }
  })

  it('describes the answers of a form', () => {
    const fields = Object.entries(examples).map(([key, [field]]) => ({ ...field, id: key, key }))
    const schema = answersSchema({
      pages: [{ id: 'p', title: '页', sections: [{ id: 's', title: '节', fields }] }],
    })
    const answers = Object.fromEntries(
      fields
        .filter(field => meaningOf(field).hasAnswer)
        .map(field => [field.key, meaningOf(field).normalise(examples[field.type][1], field)]),
    )
    const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(
      Object.fromEntries(Object.entries(schema)),
    )
    expect(validate(answers), JSON.stringify(validate.errors)).toBe(true)
    expect(validate({ unknown: 1 })).toBe(false)
  })
})
