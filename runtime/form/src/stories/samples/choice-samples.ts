import type { FieldSamples } from './field-sample.ts'

export const choiceSamples = {
  boolean: {
    field: {
      type: 'boolean',
      id: 'boolean',
      key: 'boolean',
      label: { 'zh-CN': '是否外设仓库', en: 'Is there a warehouse elsewhere?' },
    },
    filled: true,
  },
  radio: {
    field: {
      type: 'radio',
      id: 'radio',
      key: 'radio',
      label: { 'zh-CN': '申请类型', en: 'Kind of application' },
      options: {
        type: 'inline',
        options: [
          { value: 'new', label: { 'zh-CN': '新办', en: 'New' } },
          { value: 'change', label: { 'zh-CN': '变更', en: 'Change' } },
          {
            value: 'renew',
            label: { 'zh-CN': '延续', en: 'Renewal' },
            help: { 'zh-CN': '有效期届满 30 日前申请。', en: 'Apply 30 days before it ends.' },
          },
        ],
      },
    },
    filled: 'change',
  },
  select: {
    field: {
      type: 'select',
      id: 'select',
      key: 'select',
      label: { 'zh-CN': '主体业态', en: 'Kind of business' },
      options: {
        type: 'inline',
        options: [
          { value: 'restaurant', label: { 'zh-CN': '餐饮服务经营者', en: 'Restaurant' } },
          { value: 'seller', label: { 'zh-CN': '食品销售经营者', en: 'Shop' } },
          { value: 'canteen', label: { 'zh-CN': '单位食堂', en: 'Canteen' } },
        ],
      },
    },
    filled: 'restaurant',
  },
  checkboxes: {
    field: {
      type: 'checkboxes',
      id: 'checkboxes',
      key: 'checkboxes',
      label: { 'zh-CN': '经营项目', en: 'Products' },
      maxItems: 2,
      options: {
        type: 'inline',
        options: [
          { value: 'hot', label: { 'zh-CN': '热食类食品制售', en: 'Hot food' } },
          { value: 'cold', label: { 'zh-CN': '冷食类食品制售', en: 'Cold food' } },
          { value: 'cake', label: { 'zh-CN': '糕点类食品制售', en: 'Cakes' } },
        ],
      },
    },
    filled: ['hot', 'cake'],
    wrong: ['hot', 'cold', 'cake'],
  },
  treeChoice: {
    field: {
      type: 'treeChoice',
      id: 'treeChoice',
      key: 'treeChoice',
      label: { 'zh-CN': '许可项目', en: 'Licensed projects' },
      isMultiple: true,
      leavesOnly: true,
      options: {
        type: 'inline',
        options: [
          {
            value: 'sale',
            label: { 'zh-CN': '食品销售', en: 'Sale of food' },
            children: [
              { value: 'packed', label: { 'zh-CN': '预包装食品', en: 'Prepackaged food' } },
              { value: 'bulk', label: { 'zh-CN': '散装食品', en: 'Food in bulk' } },
            ],
          },
          {
            value: 'catering',
            label: { 'zh-CN': '餐饮服务', en: 'Catering' },
            children: [
              { value: 'hot', label: { 'zh-CN': '热食类', en: 'Hot food' } },
              { value: 'cold', label: { 'zh-CN': '冷食类', en: 'Cold food' } },
            ],
          },
        ],
      },
    },
    filled: ['packed', 'hot'],
  },
  region: {
    field: {
      type: 'region',
      id: 'region',
      key: 'region',
      label: { 'zh-CN': '所在地区', en: 'Region' },
      toLevel: 'village',
      requiredLevel: 'county',
    },
    filled: '530103001',
    wrong: '5301',
  },
  codeCascade: {
    field: {
      type: 'codeCascade',
      id: 'codeCascade',
      key: 'codeCascade',
      label: { 'zh-CN': '行业类别', en: 'Industry' },
      codeTable: 'industry',
      leavesOnly: true,
    },
    filled: 'H621',
  },
} satisfies FieldSamples<
  'boolean' | 'radio' | 'select' | 'checkboxes' | 'treeChoice' | 'region' | 'codeCascade'
>
