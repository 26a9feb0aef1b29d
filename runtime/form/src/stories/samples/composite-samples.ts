import type { FieldSamples } from './field-sample.ts'

export const compositeSamples = {
  person: {
    field: {
      type: 'person',
      id: 'person',
      key: 'person',
      label: { 'zh-CN': '法定代表人', en: 'Legal representative' },
    },
    filled: {
      name: '王建国',
      identityDocument: { documentType: '111', number: '11010519491231002X' },
      mobilePhone: '13800000000',
    },
    wrong: {
      name: '王建国',
      identityDocument: { documentType: '111', number: '110105194912310021' },
      mobilePhone: '138',
    },
  },
  organisation: {
    field: {
      type: 'organisation',
      id: 'organisation',
      key: 'organisation',
      label: { 'zh-CN': '申请单位', en: 'Applicant' },
      parts: [
        { part: 'name', isRequired: true },
        { part: 'creditCode', isRequired: true },
        { part: 'address' },
        { part: 'telephone' },
      ],
    },
    filled: {
      name: '昆明云岭餐饮管理有限公司',
      creditCode: '91350100M000100Y43',
      address: { region: '530103001', detail: '拓东路 1 号' },
      telephone: '0871-63130000',
    },
    wrong: { name: '昆明云岭餐饮管理有限公司', creditCode: '9135', address: null, telephone: null },
  },
  agent: {
    field: { type: 'agent', id: 'agent', key: 'agent', label: { 'zh-CN': '代办人', en: 'Agent' } },
    filled: {
      name: '李春梅',
      identityDocument: { documentType: '111', number: '11010519491231002X' },
      mobilePhone: '13800000000',
      relation: '员工',
      period: { from: '2026-03-01', to: '2026-06-30' },
      powers: '代为提交申请、领取文书',
    },
    wrong: {
      name: '李春梅',
      identityDocument: { documentType: '111', number: '1101' },
      mobilePhone: '138',
      relation: '员工',
      period: { from: '2026-06-30', to: '2026-03-01' },
      powers: null,
    },
  },
  address: {
    field: {
      type: 'address',
      id: 'address',
      key: 'address',
      label: { 'zh-CN': '经营场所', en: 'Place of business' },
      requiredLevel: 'county',
    },
    filled: { region: '530103001', detail: '拓东路 1 号 2 幢 101 室' },
    wrong: { region: '5301', detail: null },
  },
  delivery: {
    field: {
      type: 'delivery',
      id: 'delivery',
      key: 'delivery',
      label: { 'zh-CN': '送达方式', en: 'Delivery' },
      ways: ['counter', 'post', 'electronic', 'otherPerson'],
    },
    filled: {
      way: 'post',
      recipient: '王建国',
      address: { region: '530103001', detail: '拓东路 1 号' },
      mobilePhone: '13800000000',
    },
    wrong: { way: 'otherPerson', recipient: null, address: null, mobilePhone: '138' },
  },
  mapPoint: {
    field: {
      type: 'mapPoint',
      id: 'mapPoint',
      key: 'mapPoint',
      label: { 'zh-CN': '排放口位置', en: 'Position of the outlet' },
    },
    filled: { longitude: '102.7183', latitude: '25.0389' },
    wrong: { longitude: '302.7', latitude: '25.0389' },
  },
} satisfies FieldSamples<'person' | 'organisation' | 'agent' | 'address' | 'delivery' | 'mapPoint'>
