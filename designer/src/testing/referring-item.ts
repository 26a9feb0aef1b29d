import type { ItemDefinition } from '@yibiao/schemas'
import { sampleItem } from './sample-item.ts'

/** The sample item with a choice, a code table and a question, each used wherever a value can be. */
export function referringItem(): ItemDefinition {
  const item = sampleItem()
  const [first, ...pages] = item.form.pages
  const [section, ...sections] = first?.sections ?? []
  const [scenario] = item.scenarios ?? []
  if (!first || !section || !scenario) throw new Error('The sample has a page, a section and a scenario.')
  const fields: ItemDefinition['form']['pages'][number]['sections'][number]['fields'] = [
    ...section.fields,
    {
      id: 'k1',
      key: 'kind',
      type: 'radio',
      label: '申请人类型',
      options: {
        type: 'inline',
        options: [
          { value: 'person', label: '个人' },
          { value: 'firm', label: '企业' },
          { value: 'other', label: '其他组织' },
        ],
      },
      initial: '"person"',
    },
    {
      id: 'k2',
      key: 'ways',
      type: 'checkboxes',
      label: '送达方式',
      options: {
        type: 'inline',
        options: [
          { value: 'post', label: '邮寄' },
          { value: 'visit', label: '自取' },
        ],
      },
    },
    {
      id: 'k3',
      key: 'trade',
      type: 'select',
      label: '行业',
      options: { type: 'codeTable', codeTable: 'trades' },
    },
    {
      id: 'k4',
      key: 'licence',
      type: 'text',
      label: '执照号',
      visibleWhen: 'kind = "firm"',
      requiredWhen: 'kind = "firm" and trade in ("01", "02")',
      checks: [
        {
          id: 'c1',
          assert: 'kind != "other" or list contains(ways, "post")',
          message: '其他组织只能邮寄。',
          severity: 'error',
        },
      ],
    },
    {
      id: 'k5',
      key: 'fee',
      type: 'calculated',
      label: '费用',
      valueType: 'number',
      calculate: 'if kind = "firm" then 100 else if situation.who = "new" then 50 else 0',
    },
  ]
  return {
    ...item,
    form: { pages: [{ ...first, sections: [{ ...section, fields }, ...sections] }, ...pages] },
    materials: [
      ...item.materials,
      {
        id: 'm2',
        key: 'plan',
        name: '平面图',
        necessity: 'required',
        source: 'applicant',
        condition: 'kind in ("firm", "other")',
      },
    ],
    prefill: {
      ...item.prefill,
      mappings: [
        ...item.prefill.mappings,
        {
          id: 'r2',
          source: 'account',
          field: 'k1',
          value: 'response.kind',
          mode: 'suggested',
          conversion: { type: 'codes', codes: { 自然人: 'person', 法人: 'firm' } },
        },
      ],
    },
    flow: {
      steps: [
        {
          id: 'g9',
          key: 'byKind',
          name: '按类型',
          type: 'exclusiveGateway',
          branches: [{ id: 'b9', name: '企业', condition: 'kind = "firm"', steps: [] }],
          default: [],
        },
        ...item.flow.steps.slice(0, -1),
        {
          id: 't9',
          key: 'instant',
          name: '秒批',
          type: 'businessRuleTask',
          decision: 'grade',
          onUncertain: { type: 'role', role: { type: 'role', role: 'reviewer' } },
          grantsWhen: 'nodes.instant.level = "甲" and kind = "firm" and nodes.accept.outcome = "accepted"',
        },
        {
          id: 's9',
          key: 'screen',
          name: '甄别',
          type: 'screening',
          candidates: [
            {
              id: 'w9',
              department: { type: 'own' },
              role: { type: 'role', role: 'reviewer' },
              item: 'other-permit',
              condition: 'kind = "firm" and nodes.accept.outcome = "accepted"',
              input: { holder: 'licence', trade: 'if trade = "01" then "food" else null' },
            },
          ],
          limit: { amount: 3, unit: 'workingDay' },
          access: { form: 'read', fields: { k4: 'read' } },
        },
        {
          id: 'y9',
          key: 'call',
          name: '子办件',
          type: 'callActivity',
          item: 'other-permit',
          input: { holder: 'licence', way: 'if list contains(ways, "post") then "post" else null' },
        },
        ...item.flow.steps.slice(-1),
      ],
      followUps: [
        {
          id: 'v9',
          key: 'promiseCheck',
          name: '后置核查',
          condition: 'kind = "firm" and nodes.accept.outcome = "accepted" and situation.who = "new"',
          assignees: { type: 'expression', officers: '[licence]' },
          limit: { amount: 20, unit: 'workingDay' },
          inspectors: 2,
          checklist: [
            { id: 'p9', text: '与承诺一致', rule: 'trade in ("01", "02")', onFailure: 'block' },
            {
              id: 'p8',
              text: '首次核查',
              rule: 'nodes.promiseCheck.outcome = null',
              onFailure: 'needsReason',
            },
          ],
          access: { form: 'read', fields: { k4: 'read', k5: 'hidden' } },
          revocation: {
            assignees: {
              type: 'departmentByField',
              field: 'k3',
              role: { type: 'role', role: 'decider' },
            },
            limit: { amount: 10, unit: 'workingDay' },
          },
        },
      ],
    },
    decisions: [
      {
        id: 'd9',
        key: 'grade',
        name: '分级',
        hitPolicy: 'F',
        inputs: [
          { id: 'i1', label: '类型', expression: 'kind' },
          { id: 'i2', label: '行业', expression: 'trade' },
        ],
        outputs: [{ id: 'o1', key: 'level', label: '级别', valueType: 'text' }],
        rules: [
          { id: 'u1', inputs: ['"firm"', '"01", "02"'], outputs: ['"甲"'] },
          { id: 'u2', inputs: ['"person", "firm"', '-'], outputs: ['"乙"'] },
        ],
      },
    ],
    situations: {
      firstQuestion: 'q1',
      questions: [
        {
          id: 'q1',
          key: 'who',
          title: '怎样办理',
          answers: [
            { value: 'new', label: '新办', handlingItem: 'h1' },
            { value: 'renew', label: '延续', handlingItem: 'h1' },
          ],
        },
      ],
      handlingItems: [{ id: 'h1', name: '办理' }],
    },
    codeTables: [
      {
        key: 'trades',
        name: '行业',
        edition: '1',
        rows: [
          { code: '01', label: '餐饮' },
          { code: '02', label: '零售', parent: '01' },
          { code: '03', label: '其他' },
        ],
      },
    ],
    scenarios: [
      {
        ...scenario,
        given: { ...scenario.given, sources: { account: { type: 'noData' } } },
        steps: [
          ...scenario.steps,
          { type: 'fill', answers: { '/kind': 'firm', '/ways': ['post', 'visit'], '/trade': '01' } },
          { type: 'attach', materials: ['plan', 'photo'] },
          { type: 'act', step: 'accept', command: { type: 'accept' } },
          {
            type: 'expect',
            expectations: [
              { type: 'value', path: '/kind', value: 'firm' },
              { type: 'visible', path: '/licence', is: true },
              { type: 'material', material: 'plan', is: 'required' },
              { type: 'active', step: 'visit', is: false },
            ],
          },
        ],
      },
    ],
  }
}
