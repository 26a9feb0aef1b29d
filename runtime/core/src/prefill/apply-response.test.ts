import type { Field, FormDefinition, PrefillMapping } from '@yibiao/schemas'
import { describe, expect, test } from 'vitest'
import { applyResponse } from './apply-response.ts'
import { preparePrefill } from './prepare-prefill.ts'

const fields: Field[] = [
  { id: 'fName', key: 'name', type: 'text', label: '名称' },
  { id: 'fFounded', key: 'foundedOn', type: 'date', label: '成立日期' },
  { id: 'fCapital', key: 'capital', type: 'money', label: '注册资本' },
  {
    id: 'fKind',
    key: 'kind',
    type: 'radio',
    label: '类型',
    options: { type: 'inline', options: [{ value: 'company', label: '公司' }] },
  },
  {
    id: 'fGroup',
    key: 'group',
    type: 'group',
    label: '组',
    fields: [{ id: 'fInner', key: 'inner', type: 'text', label: '内' }],
  },
  {
    id: 'fRows',
    key: 'rows',
    type: 'repeat',
    label: '缴费',
    fields: [
      { id: 'fMonth', key: 'month', type: 'text', label: '月份' },
      { id: 'fAmount', key: 'amount', type: 'money', label: '金额' },
    ],
  },
]

describe('what a response fills', () => {
  test('a leaf with a Chinese name, whatever the way a date is written', () => {
    for (const written of ['2024年03月05日', '20240305', '2024-03-05', '2024/3/5']) {
      expect(
        fill({ 名称: ' 好味道餐饮店 ', 成立日期: written }, [
          map('fName', 'response.名称'),
          map('fFounded', 'response.成立日期', { conversion: { type: 'date' } }),
        ]),
      ).toEqual({ '/name': '好味道餐饮店', '/foundedOn': '2024-03-05' })
    }
  })

  test('长期 and 万元 in the form the product stores', () => {
    expect(
      fill({ 至: '长期', 资本: '500.5万元' }, [
        map('fFounded', 'response.至', { conversion: { type: 'date' } }),
        map('fCapital', 'response.资本', { conversion: { type: 'tenThousandYuan' } }),
      ]),
    ).toEqual({ '/foundedOn': '9999-12-31', '/capital': '5005000' })
  })

  test('an option by the source word, nothing for a word that is not known', () => {
    const codes = { type: 'codes', codes: { 有限责任公司: 'company' } } as const
    expect(fill({ 类型: '有限责任公司' }, [map('fKind', 'response.类型', { conversion: codes })])).toEqual({
      '/kind': 'company',
    })
    expect(fill({ 类型: '合伙' }, [map('fKind', 'response.类型', { conversion: codes })])).toEqual({})
  })

  test('a field inside a group, and the rows of a repeat', () => {
    const columns = [
      { field: 'fMonth', value: 'item.月' },
      { field: 'fAmount', value: 'item.额' },
    ]
    expect(
      fill(
        {
          a: { b: '深' },
          缴费: [
            { 月: '2026-01', 额: '800' },
            { 月: '2026-02', 额: '800.50' },
          ],
        },
        [map('fInner', 'response.a.b'), map('fRows', 'response.缴费', { columns })],
      ),
    ).toEqual({
      '/group/inner': '深',
      '/rows': [
        { month: '2026-01', amount: '800' },
        { month: '2026-02', amount: '800.5' },
      ],
    })
  })

  test('nothing where the source has no value', () => {
    expect(fill({ 名称: '' }, [map('fName', 'response.名称'), map('fFounded', 'response.无此项')])).toEqual(
      {},
    )
  })
})

function fill(
  response: Parameters<typeof applyResponse>[2],
  mappings: PrefillMapping[],
): Record<string, unknown> {
  const form: FormDefinition = {
    pages: [{ id: 'p', title: '页', sections: [{ id: 's', title: '节', fields }] }],
  }
  const [prepared] = preparePrefill({
    sources: [
      {
        id: 'src',
        key: 'source',
        name: '来源',
        connector: { type: 'account' },
        when: 'start',
        onFailure: 'typeIn',
      },
    ],
    mappings,
  })
  if (prepared === undefined) throw new Error('There is one source.')
  const filled = applyResponse(form, prepared, response, '2026-07-01')
  return Object.fromEntries(filled.map(({ path, value }) => [path, value]))
}

function map(field: string, value: string, more: Partial<PrefillMapping> = {}): PrefillMapping {
  return { id: `map${field}`, source: 'source', field, value, mode: 'locked', ...more }
}
