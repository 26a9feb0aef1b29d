import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { flattenDrafts, type DraftField, type Understood } from './draft-field.ts'
import { readStart, recogniseStart } from './read-start.ts'
import { settleDrafts } from './settle-drafts.ts'
import { errorsOf, outline } from './testing.ts'

describe('rules of Formily', () => {
  const schema = {
    form: { labelCol: 6 },
    schema: {
      type: 'object',
      properties: {
        card: {
          type: 'void',
          title: '经营信息',
          'x-component': 'Card',
          'x-index': 1,
          properties: {
            remark: {
              type: 'string',
              title: '备注',
              'x-component': 'Input.TextArea',
              'x-index': 1,
              'x-reactions': {
                dependencies: ['kind'],
                fulfill: { state: { visible: "{{$deps[0] === 'other'}}" } },
              },
            },
            kind: {
              type: 'string',
              title: '业态',
              required: true,
              enum: [
                { label: '餐饮', value: 'food' },
                { label: '其他', value: 'other' },
              ],
              'x-component': 'Select',
              'x-index': 0,
              'x-reactions': [
                {
                  target: 'permit',
                  when: "{{$self.value === 'food'}}",
                  fulfill: { state: { visible: true } },
                  otherwise: { state: { visible: false } },
                },
              ],
            },
            permit: { type: 'string', title: '许可证编号', 'x-component': 'Input' },
            area: {
              type: 'number',
              title: '面积',
              'x-component': 'NumberPicker',
              'x-component-props': { precision: 2, addonAfter: '平方米' },
              'x-reactions': "{{(field) => { field.value = fetch('/steal') }}}",
            },
            reason: {
              type: 'string',
              title: '理由',
              'x-component': 'Input',
              'x-visible': '{{$form.values.hasAgent && $form.values.kind !== "food"}}',
            },
            hasAgent: { type: 'boolean', title: '是否委托', 'x-component': 'Switch' },
            secret: { type: 'string', title: '内部', 'x-component': 'Input', 'x-display': 'hidden' },
            people: {
              type: 'array',
              title: '人员',
              'x-component': 'ArrayTable',
              items: {
                type: 'object',
                properties: {
                  column: {
                    type: 'void',
                    'x-component': 'ArrayTable.Column',
                    'x-component-props': { title: '姓名' },
                    properties: { name: { type: 'string', 'x-component': 'Input', title: '姓名' } },
                  },
                },
              },
              properties: { add: { type: 'void', title: '添加', 'x-component': 'ArrayTable.Addition' } },
            },
          },
        },
      },
    },
  }

  test('that only compare become conditions; code is refused and named', () => {
    const understood = read(schema)
    expect(outline(understood)).toEqual([
      '经营信息 heading',
      '业态 select*',
      '备注 textarea',
      '许可证编号 licenceNumber',
      '面积 number',
      '理由 textarea',
      '是否委托 boolean',
      '人员 repeat',
      '姓名 text',
    ])
    expect(find(understood, 'remark').visibleWhen).toBe('kind = "other"')
    expect(find(understood, 'permit').visibleWhen).toBe('kind = "food"')
    expect(find(understood, 'area')).toMatchObject({
      limits: { scale: 2, unit: '平方米' },
      notes: [{ code: 'codeRefused', what: 'x-reactions' }],
    })
    expect(find(understood, 'reason').visibleWhen).toBe('hasAgent = true and kind != "food"')
    expect(understood.refused.map(part => [part.name, part.note.code])).toEqual([['内部', 'hiddenRefused']])
    expect(errorsOf(understood)).toEqual([])
  })
})

describe('rules of form.io', () => {
  const form = {
    display: 'form',
    components: [
      {
        type: 'radio',
        key: 'owner',
        label: '产权',
        values: [
          { label: '自有', value: 'own' },
          { label: '租赁', value: 'rent' },
        ],
        validate: { required: true },
      },
      {
        type: 'panel',
        key: 'lease',
        title: '租赁信息',
        conditional: { show: true, when: 'owner', eq: 'rent' },
        components: [
          {
            type: 'textfield',
            key: 'landlord',
            label: '出租人',
            conditional: { show: '', when: null, eq: '' },
          },
          {
            type: 'datetime',
            key: 'until',
            label: '租赁到期',
            enableTime: false,
            customConditional: 'show = data.owner == "rent"',
          },
        ],
      },
      {
        type: 'number',
        key: 'years',
        label: '年限',
        conditional: {
          show: false,
          conjunction: 'any',
          conditions: [{ component: 'owner', operator: 'isEqual', value: 'own' }],
        },
      },
      {
        type: 'textfield',
        key: 'other',
        label: '其他',
        conditional: { show: true, conditions: [{ component: 'owner', operator: 'startsWith', value: 'r' }] },
      },
      { type: 'selectboxes', key: 'uses', label: '用途', values: [{ label: '办公', value: 'office' }] },
      {
        type: 'textarea',
        key: 'plan',
        label: '方案',
        conditional: { show: true, when: 'uses', eq: 'office' },
      },
      {
        type: 'textfield',
        key: 'sum',
        label: '合计',
        calculateValue: 'value = fetch("/steal")',
        validate: { custom: 'valid = true' },
      },
    ],
  }

  test('show, when and eq become conditions, of layout for what is inside; JavaScript is refused and named', () => {
    const understood = read(form)
    const lease = 'owner = "rent"'
    expect(find(understood, 'landlord').visibleWhen).toBe(lease)
    expect(find(understood, 'until')).toMatchObject({
      type: 'date',
      visibleWhen: lease,
      notes: [{ code: 'codeRefused', what: 'customConditional' }],
    })
    expect(find(understood, 'years').visibleWhen).toBe('owner != "own"')
    expect(find(understood, 'other')).toMatchObject({ notes: [{ code: 'ruleRefused', what: 'owner' }] })
    expect(find(understood, 'other').visibleWhen).toBeUndefined()
    expect(find(understood, 'plan').visibleWhen).toBe('list contains(uses, "office")')
    expect(find(understood, 'sum').notes.map(note => note.what)).toEqual([
      'calculateValue',
      'validate.custom',
    ])
    expect(errorsOf(understood)).toEqual([])
  })
})

describe('rules of JSON Schema', () => {
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    type: 'object',
    required: ['kind'],
    properties: {
      kind: { type: 'string', title: '主体', enum: ['person', 'company'], enumNames: ['个人', '企业'] },
      name: { type: 'string', title: '名称', minLength: 9, maxLength: 3 },
      phone: { type: 'string', title: '联系电话' },
      email: { type: 'string', format: 'email', title: '邮箱' },
      boss: { $ref: '#/definitions/person' },
    },
    dependentRequired: { phone: ['email'] },
    if: { properties: { kind: { const: 'company' } } },
    // A word of JSON Schema, not of promises.
    // oxlint-disable-next-line unicorn/no-thenable
    then: { properties: { code: { type: 'string', title: '统一社会信用代码' } }, required: ['code', 'name'] },
    else: { properties: { card: { type: 'string', title: '身份证号' } } },
    definitions: {
      person: {
        type: 'object',
        title: '负责人',
        properties: {
          name: { type: 'string', title: '姓名' },
          deputy: { $ref: '#/definitions/person', title: '副职' },
        },
      },
    },
  }

  test('if, then, else and dependencies become conditions; a circle is refused', () => {
    const understood = read(schema)
    expect(find(understood, 'kind')).toMatchObject({
      type: 'radio',
      isRequired: true,
      options: [{ value: 'person', label: '个人' }, {}],
    })
    expect(find(understood, 'name')).toMatchObject({
      requiredWhen: 'kind = "company"',
      notes: [{ code: 'limitsLost' }],
    })
    expect(find(understood, 'email').requiredWhen).toBe('phone != null')
    expect(find(understood, 'code')).toMatchObject({
      type: 'creditCode',
      isRequired: true,
      visibleWhen: 'kind = "company"',
    })
    expect(find(understood, 'card').visibleWhen).toBe('kind != "company"')
    expect(understood.refused).toEqual([
      { name: '副职', note: { code: 'circleRefused', what: '#/definitions/person' } },
    ])
    expect(errorsOf(understood)).toEqual([])
  })
})

describe('whatever is imported', () => {
  test('passes the contract and lints without errors', () => {
    const word = fc.constantFrom(
      'type',
      'key',
      'label',
      'title',
      'properties',
      'components',
      'x-component',
      'x-reactions',
      'required',
      'enum',
      'conditional',
      'when',
      'show',
      'eq',
      'validate',
      'pattern',
      'default',
      'defaultValue',
      'if',
      'then',
      'const',
      'items',
      'maxLength',
      'values',
      'value',
      'name',
      '$ref',
      'allOf',
    )
    const value = fc.constantFrom<unknown>(
      'string',
      'object',
      'array',
      'textfield',
      'datagrid',
      'select',
      'radio',
      'Input',
      'Select',
      'a',
      'A B',
      '申请人',
      '',
      '(',
      '{{x}}',
      '#',
      '#/properties/a',
      0,
      -1,
      1e40,
      true,
      null,
    )
    const { tree } = fc.letrec<{ tree: unknown }>(tie => ({
      tree: fc.oneof(
        { depthSize: 'small' },
        value,
        fc.array(tie('tree'), { maxLength: 4 }),
        fc.dictionary(fc.oneof(word, fc.string()), tie('tree'), { maxKeys: 6 }),
      ),
    }))
    fc.assert(
      fc.property(tree, fc.constantFrom('formio', 'formily', 'jsonSchema'), (inside, kind) => {
        const part = {
          type: 'string',
          key: 'a',
          title: '甲',
          'x-component': 'Input',
          ...(typeof inside === 'object' ? inside : {}),
        }
        const whole =
          kind === 'formio'
            ? { components: [{ type: 'radio', key: 'b' }, part] }
            : { type: 'object', properties: { a: part, b: inside } }
        const understood = readStart({ text: JSON.stringify(whole) }, kind)
        if (typeof understood !== 'string') expect(errorsOf(settleDrafts(understood))).toEqual([])
      }),
      { numRuns: 2_000 },
    )
  })

  test('a property without a name is called by its key', () => {
    const understood = read({
      type: 'object',
      properties: { '': { type: 'string' }, ' ': { type: 'number' } },
    })
    expect(errorsOf(understood)).toEqual([])
    expect(understood.fields.map(({ key, label }) => [key, label])).toEqual([
      ['text', 'text'],
      ['number', 'number'],
    ])
  })

  test('half a document and a list of nothing are told', () => {
    expect(readStart({ text: '{"components": [' }, 'formio')).toBe('notJson')
    expect(readStart({ text: '{"components": []}' }, 'formio')).toBe('nothing')
    expect(readStart({ text: ' \n ' }, 'labels')).toBe('nothing')
  })
})

function read(value: unknown): Understood {
  const text = JSON.stringify(value)
  const understood = readStart({ text }, recogniseStart({ text }))
  if (typeof understood === 'string') throw new Error(understood)
  return settleDrafts(understood)
}

function find(understood: Understood, path: string): DraftField {
  const field = flattenDrafts(understood.fields).find(each => each.path === path)
  if (!field) throw new Error(`no field ${path}`)
  return field
}
