import type { Field, RepeatField } from '@yibiao/schemas'
import { expect, test } from 'vitest'
import { compileForm, prepareForm, startForm } from '../form/index.ts'
import { chooseRows } from './choose-rows.ts'
import { matchColumns } from './match-columns.ts'
import { readDelimited } from './read-delimited.ts'
import { listColumns, listLeftOut } from './table-columns.ts'
import { tryTable, type TriedTable } from './try-table.ts'
import { writeTemplate } from './write-template.ts'

const staff: RepeatField = {
  type: 'repeat',
  id: 'staff',
  key: 'staff',
  label: '从业人员',
  uniqueBy: [['name']],
  fields: [
    { type: 'text', id: 'name', key: 'name', label: '姓名', isRequired: true },
    {
      type: 'select',
      id: 'post',
      key: 'post',
      label: { 'zh-CN': '岗位', en: 'Post' },
      options: {
        type: 'inline',
        options: [
          { value: 'cook', label: '厨师' },
          { value: 'waiter', label: '服务员', visibleWhen: 'name != "王五"' },
        ],
      },
    },
    { type: 'date', id: 'since', key: 'since', label: '入职日期' },
    { type: 'money', id: 'pay', key: 'pay', label: '工资' },
    { type: 'boolean', id: 'isFull', key: 'isFull', label: '是否全职' },
    { type: 'upload', id: 'proof', key: 'proof', label: '证明' },
  ],
}

function tryText(text: string, answers: Record<string, unknown> = {}, field = staff): TriedTable {
  const fields: Field[] = [field]
  const result = compileForm(
    { pages: [{ id: 'p', title: '页', sections: [{ id: 's', title: '节', fields }] }] },
    {},
  )
  if ('issues' in result) throw new Error(JSON.stringify(result.issues))
  const prepared = prepareForm(result.form)
  const context = { today: '2026-03-05', now: '2026-03-05T02:32:00Z' }
  const table = readDelimited(text)
  return tryTable({
    prepared,
    state: startForm(prepared, { answers, context }),
    path: '/staff',
    field,
    table,
    ...matchColumns(table, listColumns(field)),
  })
}

const problemsOf = (tried: TriedTable) =>
  tried.rows.flatMap(({ number, problems }) =>
    problems.map(({ column, text, issue }) => [number, column?.field.key ?? null, text, issue.code]),
  )

test('columns are found by their names in either language, and values read as people write them', () => {
  const tried = tryText(
    '入职日期\tPost\t姓名\t工资\t备注\t是否全职\n2024年3月5日\t厨师\t张三\t1,234.50\t无\t是\n',
  )
  expect(problemsOf(tried)).toEqual([])
  expect(tried.rows[0]?.answers).toEqual({
    since: '2024-03-05',
    post: 'cook',
    name: '张三',
    pay: '1234.5',
    isFull: true,
  })
})

test('without names the columns go by their order', () => {
  expect(tryText('李四,服务员,2024/3/5').rows[0]?.answers).toEqual({
    name: '李四',
    post: 'waiter',
    since: '2024-03-05',
  })
})

test('each problem is named by row and column, and the cell stays as it was typed', () => {
  const tried = tryText('姓名\t岗位\t入职日期\n张三\t厨师\t2024-13-05\n\t厨师\t\n王五\t服务员\t\n')
  expect(problemsOf(tried)).toEqual([
    [2, 'since', '2024-13-05', 'date.format'],
    [3, 'name', '', 'answer.required'],
    [4, 'post', '服务员', 'choice.notOffered'],
  ])
  expect(tried.rows.map(({ answers }) => answers['since'])).toEqual(['2024-13-05', null, null])
  expect(chooseRows(tried, 'keep')).toHaveLength(3)
  expect(chooseRows(tried, 'empty')[0]).toEqual({ name: '张三', post: 'cook', since: null })
  expect(chooseRows(tried, 'leaveOut')).toEqual([])
})

test('a repeated row names the other: of the table by its number there, of the form as filled', () => {
  const tried = tryText('姓名\n张三\n李四\n张三', { staff: [{ name: '李四' }, {}] })
  expect(tried.kept).toBe(1)
  expect(
    tried.rows.flatMap(({ problems }) => problems.map(({ issue }) => [issue.code, issue.params])),
  ).toEqual([
    ['rows.duplicateFilled', { row: 3, first: 1 }],
    ['rows.duplicate', { row: 4, first: 2 }],
  ])
})

test('rows that no longer fit are counted and left alone', () => {
  const tried = tryText('甲\n乙\n丙', { staff: [{ name: '丁' }] }, { ...staff, maxRows: 3 })
  expect(tried.rows.map(({ answers }) => answers['name'])).toEqual(['甲', '乙'])
  expect(tried.beyond).toBe(1)
})

test('cells in quotes hold separators, line breaks and quotes', () => {
  expect(readDelimited('a,"b,""c""\nd"\r\n,\r\ne,f')).toEqual([
    ['a', 'b,"c"\nd'],
    ['e', 'f'],
  ])
})

test('the template has every column once, is read as UTF-8, and holds no formula', () => {
  const columns = listColumns({
    ...staff,
    fields: [...staff.fields, { type: 'text', id: 'x', key: 'x', label: '=1+1' }],
  })
  expect(writeTemplate(columns, 'zh-CN')).toBe("\uFEFF姓名,岗位,入职日期,工资,是否全职,'=1+1\r\n")
  expect(listLeftOut(staff).map(({ key }) => key)).toEqual(['proof'])
  const again = matchColumns(readDelimited(writeTemplate(columns, 'zh-CN')), columns)
  expect(again.columns).toEqual(columns)
})
