import { readDelimited } from '@yibiao/core/table-import'
import { describe, expect, test } from 'vitest'
import { isFieldTable, readFieldTable } from './read-field-table.ts'
import { settleDrafts } from './settle-drafts.ts'
import { errorsOf, outline } from './testing.ts'
import { toField } from './to-field.ts'

const pasted = [
  '序号\t分组\t字段名称\t字段类型\t是否必填\t取值范围\t填写说明',
  '1\t经营者信息\t经营者名称\t文本\t是\t\t与营业执照一致',
  '2\t\t统一社会信用代码\t\t是\t\t',
  '3\t\t主体业态\t下拉框\t是\t01=食品销售经营者；02=餐饮服务经营者；03=单位食堂\t',
  '4\t经营场所信息\t经营场所\t地址\t否\t\t"按“街路巷、门牌号”填写，\n可以分两行"',
  '5\t\t面积\t数值\t√\t\t',
  '6\t\t\t\t\t\t',
  '7\t\t经营项目\t多选\t必填\t散装食品、预包装食品、热食类\t',
  '8\t\t健康证明\t影像件\t\t\t',
].join('\n')

describe('a table of fields', () => {
  test('is recognised by its heading, in Chinese and English', () => {
    expect(isFieldTable([['序号', '字段名称', '类型']])).toBe(true)
    expect(isFieldTable([['Required', 'Field name', 'Help']])).toBe(false)
    expect(isFieldTable([['Label', 'Type', 'Required', 'Options']])).toBe(true)
    expect(isFieldTable([['姓名', '张三']])).toBe(false)
  })

  test('gives its fields with groups, types, options and help', () => {
    const understood = readFieldTable(readDelimited(pasted))
    expect(outline(understood)).toEqual([
      '经营者信息 heading',
      '经营者名称 text*',
      '统一社会信用代码 creditCode*',
      '主体业态 select*',
      '经营场所信息 heading',
      '经营场所 address',
      '面积 number*',
      '经营项目 checkboxes*',
      '健康证明 upload',
    ])
    expect(understood.fields[3]?.options).toEqual([
      { value: '01', label: '食品销售经营者' },
      { value: '02', label: '餐饮服务经营者' },
      { value: '03', label: '单位食堂' },
    ])
    expect(understood.fields[5]?.help).toBe('按“街路巷、门牌号”填写，\n可以分两行')
    expect(understood.fields[8]?.notes).toEqual([{ code: 'typeUnknown', what: '影像件' }])
    expect(understood.refused).toEqual([{ name: '6', note: { code: 'labelMissing', what: '7' } }])
    expect(errorsOf(settleDrafts(understood))).toEqual([])
  })

  test('gives keys, units and limits where it has columns for them, as a data dictionary has', () => {
    const { fields } = settleDrafts(
      readFieldTable(
        readDelimited(
          [
            '字段名称\t字段英文名\t类型\t最大长度\t最小值\t最大值\t单位',
            '经营者名称\tbizName\t文本\t62\t\t\t',
            '职工人数\tstaffTotal\t整数\t—\t1\t100000\t人',
            '备注\t备注\t文本\t\t\t\t',
            '网址\tnet_url\t文本\t200\t\t\t',
          ].join('\n'),
        ),
      ),
    )
    expect(fields.map(toField)).toMatchObject([
      { key: 'bizName', type: 'text', maxLength: 62 },
      { key: 'staffTotal', type: 'integer', minimum: 1, maximum: 100_000, unit: '人' },
      { key: 'text', type: 'text' },
      { key: 'netUrl', type: 'text', maxLength: 200 },
    ])
    expect(fields.flatMap(({ notes }) => notes)).toEqual([])
  })

  test('without a heading its rows are lines', () => {
    expect(
      outline(
        readFieldTable([
          ['姓名', '必填'],
          ['学历', '单选', '本科/大专'],
        ]),
      ),
    ).toEqual(['姓名 text*', '学历 radio'])
  })
})
