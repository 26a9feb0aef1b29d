import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readLabels } from './read-labels.ts'
import { settleDrafts } from './settle-drafts.ts'
import { errorsOf, outline } from './testing.ts'

const list = `
1. 申请人姓名*
2、身份证号码（必填）
（3）性别：男/女
- 手机号码	必填
电子邮箱
*统一社会信用代码
法定代表人
住所
经营面积（平方米）
注册资本（万元）
从业人数
成立日期
经营期限（起止日期）
经营项目（多选）：食品销售、餐饮服务、单位食堂、食品生产、小作坊、其他
是否委托代理人办理
申请理由	多行文本
营业执照扫描件
门头照片
备注：没有可以不填
主体业态：食品销售经营者|餐饮服务经营者|单位食堂|集体用餐配送单位|中央厨房|网络经营
所属行业	树状下拉
`

describe('a pasted list of labels', () => {
  test('gives the fields with the types that words, options or the labels tell', () => {
    expect(outline(readLabels(list))).toEqual([
      '申请人姓名 text*',
      '身份证号码 residentIdentityNumber*',
      '性别 radio',
      '手机号码 mobilePhone*',
      '电子邮箱 email',
      '统一社会信用代码 creditCode*',
      '法定代表人 text',
      '住所 address',
      '经营面积（平方米） number',
      '注册资本（万元） money',
      '从业人数 integer',
      '成立日期 date',
      '经营期限 dateRange',
      '经营项目 checkboxes',
      '是否委托代理人办理 boolean',
      '申请理由 textarea',
      '营业执照扫描件 upload',
      '门头照片 image',
      '备注 textarea',
      '主体业态 select',
      '所属行业 text',
    ])
  })

  test('says what was guessed, and what word it did not know', () => {
    const { fields } = readLabels(list)
    const of = (label: string) => fields.find(field => field.label === label)
    expect(of('性别')).toMatchObject({ typeFrom: 'stated', options: [{ label: '男' }, { label: '女' }] })
    expect(of('住所')).toMatchObject({ typeFrom: 'label' })
    expect(of('备注')).toMatchObject({ help: '没有可以不填' })
    expect(of('所属行业')).toMatchObject({
      typeFrom: 'unknown',
      notes: [{ code: 'typeUnknown', what: '树状下拉' }],
    })
  })

  test('keys come from elements, English words and types, each once', () => {
    const { fields } = settleDrafts(
      readLabels('姓名\n联系人\nProject name\nTotal Area\n广告内容\n广告效果\n2nd floor'),
    )
    expect(fields.map(field => field.key)).toEqual([
      'personName',
      'personName2',
      'projectName',
      'totalArea',
      'textarea',
      'text',
      'ndFloor',
    ])
  })

  test('a list longer than a form takes is cut, and what was cut is told', () => {
    const { fields, refused } = readLabels(
      Array.from({ length: 2_003 }, (_, index) => `字段${index}`).join('\n'),
    )
    expect(fields).toHaveLength(2_000)
    expect(refused.map(part => part.name)).toEqual(['字段2000', '字段2001', '字段2002'])
  })

  test('whatever is pasted, the fields pass the contract and lint without errors', () => {
    const pieces = fc.constantFrom(
      '姓名',
      '金额',
      '*',
      '：',
      ':',
      '男/女',
      '(',
      '（',
      '必填',
      '）',
      '\t',
      '\n',
      '=',
      '1.',
      '、',
      '单选',
      '日期',
      '{{x}}',
      'a',
      'case',
      '${1}',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'grapheme' }),
          fc.array(pieces).map(parts => parts.join('')),
        ),
        text => {
          expect(errorsOf(settleDrafts(readLabels(text)))).toEqual([])
        },
      ),
      { numRuns: 400 },
    )
  })
})
