import type { Field, Option } from '@yibiao/schemas'
import type { Random } from './random.ts'

export type FieldType = Field['type']

/** Types that hold an answer of their own or show something; groups and repeats are made around them. */
export const plainTypes = [
  'text',
  'textarea',
  'number',
  'integer',
  'money',
  'email',
  'url',
  'boolean',
  'radio',
  'select',
  'checkboxes',
  'treeChoice',
  'region',
  'codeCascade',
  'date',
  'dateRange',
  'time',
  'dateTime',
  'duration',
  'month',
  'identityDocument',
  'residentIdentityNumber',
  'creditCode',
  'projectCode',
  'mobilePhone',
  'telephone',
  'postalCode',
  'bankCard',
  'plateNumber',
  'realEstateUnitNumber',
  'licenceNumber',
  'person',
  'organisation',
  'agent',
  'address',
  'delivery',
  'mapPoint',
  'upload',
  'image',
  'signature',
  'declaration',
  'heading',
  'notice',
  'divider',
  'calculated',
] as const satisfies readonly FieldType[]

export type PlainType = (typeof plainTypes)[number]

/** A field of the type, with settings of its type and without rules. */
export function createField(random: Random, type: PlainType, key: string): Field {
  const base = { id: `id-${key}`, key, label: `字段${key}` }
  const or = <Setting extends object>(setting: Setting): Partial<Setting> =>
    random.chance(0.5) ? setting : {}
  switch (type) {
    case 'text':
      return { ...base, type, ...or({ maxLength: 12 }), ...or({ pattern: '[\\p{Han}A-Za-z0-9·,-]+' }) }
    case 'textarea':
      return { ...base, type, ...or({ minLength: 2 }), ...or({ maxLength: 40 }) }
    case 'number':
      return { ...base, type, ...or({ minimum: '0' }), ...or({ maximum: '1000.5' }), ...or({ scale: 2 }) }
    case 'integer':
      return { ...base, type, ...or({ minimum: 1 }), ...or({ maximum: 99 }) }
    case 'money':
      return { ...base, type, ...or({ minimum: '0' }), ...or({ showsInWords: true }) }
    case 'boolean':
    case 'email':
    case 'url':
    case 'residentIdentityNumber':
    case 'creditCode':
    case 'projectCode':
    case 'mobilePhone':
    case 'telephone':
    case 'postalCode':
    case 'bankCard':
    case 'plateNumber':
    case 'realEstateUnitNumber':
    case 'mapPoint':
    case 'signature':
    case 'divider':
      return { ...base, type }
    case 'heading':
      return { ...base, type, level: 2 }
    case 'radio':
    case 'select':
      return { ...base, type, options: { type: 'inline', options: someOptions(random) } }
    case 'checkboxes':
      return {
        ...base,
        type,
        options: { type: 'inline', options: someOptions(random) },
        ...or({ minItems: 1 }),
        ...or({ maxItems: 2 }),
      }
    case 'treeChoice':
      return {
        ...base,
        type,
        options: { type: 'inline', options: someTree() },
        ...or({ isMultiple: true }),
        ...or({ leavesOnly: true }),
      }
    case 'region':
      return { ...base, type, root: '5301', toLevel: 'township', ...or({ requiredLevel: 'county' as const }) }
    case 'codeCascade':
      return { ...base, type, codeTable: 'kinds', ...or({ leavesOnly: true }) }
    case 'date':
    case 'dateRange':
      return { ...base, type, ...or({ allowsLongTerm: true }) }
    case 'dateTime':
    case 'month':
      return { ...base, type }
    case 'time':
      return { ...base, type, ...or({ step: 30 }) }
    case 'duration':
      return {
        ...base,
        type,
        units: random.pick([['days'], ['years', 'months'], ['hours', 'minutes']] as const).slice(),
      }
    case 'identityDocument':
      return { ...base, type, ...or({ documentTypes: ['111' as const] }) }
    case 'licenceNumber':
      return { ...base, type, ...or({ pattern: 'JY[0-9]{14}' }) }
    case 'person':
    case 'organisation':
    case 'agent':
      return { ...base, type }
    case 'address':
      return { ...base, type, root: '5301', ...or({ requiredLevel: 'county' as const }) }
    case 'delivery':
      return { ...base, type, ways: ['counter', 'post', 'electronic', 'otherPerson'] }
    case 'upload':
      return { ...base, type, ...or({ minFiles: 1 }), maxFiles: 2 }
    case 'image':
      return { ...base, type, maxFiles: 1 }
    case 'declaration':
      return { ...base, type, statement: '本人承诺以上内容真实。', ...or({ needsSignature: true }) }
    case 'notice':
      return { ...base, type, body: '请如实填写。' }
    case 'calculated':
      return {
        ...base,
        type,
        valueType: random.pick(['text', 'number', 'money', 'date', 'boolean'] as const),
        calculate: 'null',
      }
  }
}

function someOptions(random: Random): Option[] {
  return ['甲', '乙', '丙', '丁']
    .slice(0, 2 + random.index(3))
    .map((label, index) => ({ value: `${index + 1}`, label }))
}

function someTree(): Option[] {
  return [
    {
      value: '01',
      label: '食品销售',
      children: [
        { value: '01-1', label: '预包装' },
        { value: '01-2', label: '散装' },
      ],
    },
    { value: '02', label: '餐饮服务', children: [{ value: '02-1', label: '热食' }] },
    { value: '03', label: '单位食堂' },
  ]
}
