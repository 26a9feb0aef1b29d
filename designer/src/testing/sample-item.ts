import type { ItemDefinition } from '@yibiao/schemas'

/** A small item with every kind of nesting, for tests of the document. */
export function sampleItem(): ItemDefinition {
  return {
    formatVersion: 1,
    key: 'outdoor-sign',
    name: '设置大型户外广告',
    guide: { itemType: '01', serviceObjects: ['2'], caseType: 'promised', summary: '设置大型户外广告的许可' },
    form: {
      pages: [
        {
          id: 'p1',
          title: '基本信息',
          sections: [
            {
              id: 's1',
              title: '申请人',
              fields: [
                { id: 'f1', key: 'name', type: 'text', label: '名称', maxLength: 100 },
                { id: 'f2', key: 'hasDepot', type: 'boolean', label: '是否外设仓库' },
                {
                  id: 'f3',
                  key: 'depot',
                  type: 'text',
                  label: '仓库地址',
                  visibleWhen: 'hasDepot = true and name != null',
                },
              ],
            },
            {
              id: 's2',
              title: '设施',
              fields: [
                {
                  id: 'f4',
                  key: 'signs',
                  type: 'repeat',
                  label: '设施清单',
                  uniqueBy: [['name']],
                  fields: [
                    { id: 'f5', key: 'name', type: 'text', label: '设施名称' },
                    { id: 'f6', key: 'area', type: 'number', label: '面积', visibleWhen: 'name != null' },
                  ],
                },
                {
                  id: 'f7',
                  key: 'total',
                  type: 'calculated',
                  label: '总面积',
                  valueType: 'number',
                  calculate: 'sum(for sign in signs[area > 0] return sign.area)',
                },
              ],
            },
          ],
        },
        { id: 'p2', title: '其他', sections: [{ id: 's3', title: '备注', fields: [] }] },
      ],
    },
    materials: [
      {
        id: 'm1',
        key: 'photo',
        name: '效果图',
        necessity: 'required',
        source: 'applicant',
        condition: 'hasDepot',
      },
    ],
    prefill: {
      sources: [
        {
          id: 'o1',
          key: 'account',
          name: '登录账号',
          connector: { type: 'account' },
          when: 'start',
          onFailure: 'typeIn',
        },
      ],
      mappings: [{ id: 'r1', source: 'account', field: 'f1', value: 'response.name', mode: 'locked' }],
    },
    flow: {
      steps: [
        {
          id: 't1',
          key: 'accept',
          name: '受理',
          type: 'userTask',
          phase: 'accept',
          assignees: { type: 'role', role: { type: 'role', role: 'window' } },
          completion: { type: 'single' },
          access: { form: 'read', fields: { f1: 'edit', f3: 'hidden' } },
        },
        {
          id: 'g1',
          key: 'size',
          name: '面积大小',
          type: 'exclusiveGateway',
          branches: [
            {
              id: 'b1',
              name: '大于 50 平方米',
              condition: 'total > 50 and nodes.accept.outcome = "accepted"',
              steps: [
                {
                  id: 't2',
                  key: 'visit',
                  name: '现场踏勘',
                  type: 'userTask',
                  phase: 'review',
                  assignees: { type: 'role', role: { type: 'role', role: 'reviewer' } },
                  completion: { type: 'all' },
                },
              ],
            },
          ],
          default: [],
        },
        { id: 'e1', key: 'granted', name: '办结', type: 'endEvent', outcome: 'granted' },
      ],
    },
    documents: [
      {
        id: 'd1',
        key: 'grantDecision',
        name: '准予行政许可决定书',
        kind: 'grantDecision',
        issuedOn: 'grant',
        blocks: [
          { type: 'title', text: '准予行政许可决定书' },
          { type: 'paragraph', text: '${name}：你单位申请设置面积 ${total} 平方米的设施……' },
          { type: 'table', items: 'signs', columns: [{ label: '名称', value: '${item.name}' }] },
        ],
      },
    ],
    limits: {
      acceptance: { amount: 2, unit: 'workingDay' },
      statutoryAcceptance: { amount: 5, unit: 'workingDay' },
      promised: { amount: 10, unit: 'workingDay' },
      statutory: { amount: 20, unit: 'workingDay' },
    },
    scenarios: [
      {
        id: 'c1',
        name: '准予',
        given: {
          applicant: { name: '张伟', documentType: '111', documentNumber: '530103199005127318' },
          now: '2026-03-02T01:00:00Z',
        },
        steps: [
          { type: 'fill', answers: { '/name': '甲', '/signs/0/name': '一号牌' } },
          { type: 'expect', expectations: [{ type: 'visible', path: '/depot', is: false }] },
        ],
      },
    ],
  }
}
