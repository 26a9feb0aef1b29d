import { findElement } from '@yibiao/core/elements'
import type { Field } from '@yibiao/schemas'
import { createElementField } from '../elements/apply-element.ts'
import { fresh, type FieldBlock } from './field-block.ts'

/** The blocks of the palette. What they put in is a copy: changing a block later changes no form. */
export const fieldBlocks: readonly FieldBlock[] = [
  { name: 'applicant', icon: 'person', create: createApplicant },
  { name: 'agent', icon: 'agent', create: createAgent },
  { name: 'contact', icon: 'truck', create: createContact },
  { name: 'declaration', icon: 'declare', create: createDeclaration },
  { name: 'attachments', icon: 'upload', create: createAttachments },
]

/** Who applies: a person or an organisation, each asked for its own data only. */
function createApplicant(): Field[] {
  const person = { visibleWhen: 'applicantKind = "person"', isRequired: true }
  const organisation = { visibleWhen: 'applicantKind = "organisation"', isRequired: true }
  return [
    fresh({ key: 'applicantHeading', type: 'heading', label: '申请主体' }),
    fresh({
      key: 'applicantKind',
      type: 'radio',
      label: '申请主体类型',
      isRequired: true,
      width: 12,
      options: {
        type: 'inline',
        options: [
          { value: 'person', label: '自然人' },
          { value: 'organisation', label: '法人和其他组织' },
        ],
      },
    }),
    { ...elementField('person.name', '姓名'), ...person },
    { ...elementField('person.identityNumber', '居民身份证号'), ...person },
    { ...elementField('person.mobilePhone', '手机号码'), ...person },
    { ...elementField('organisation.name', '单位名称'), ...organisation },
    { ...elementField('organisation.creditCode', '统一社会信用代码'), ...organisation },
    { ...elementField('organisation.legalRepresentative', '法定代表人（负责人）'), ...organisation },
    { ...elementField('organisation.address', '单位住所'), ...organisation },
  ]
}

/** Whether somebody acts for the applicant, and then who, with what authority. */
function createAgent(): Field[] {
  const shown = { visibleWhen: 'hasAgent = true', isRequired: true }
  return [
    fresh({ key: 'hasAgent', type: 'boolean', label: '是否委托代理人办理' }),
    fresh({ key: 'agentPerson', type: 'agent', label: '代理人', classification: 'personal', ...shown }),
    fresh({
      key: 'authorisation',
      type: 'upload',
      label: '授权委托书',
      help: '写明委托事项、权限和期限，由委托人签名或盖章。',
      accept: ['pdf', 'png', 'jpeg'],
      ...shown,
    }),
  ]
}

/** Who can be asked, and how the result gets to the applicant. */
function createContact(): Field[] {
  return [
    fresh({ key: 'contactHeading', type: 'heading', label: '联系和送达' }),
    fresh({
      key: 'contactName',
      type: 'text',
      label: '联系人',
      isRequired: true,
      maxLength: 50,
      classification: 'personal',
    }),
    fresh({
      key: 'contactPhone',
      type: 'mobilePhone',
      label: '联系人手机',
      isRequired: true,
      classification: 'personal',
    }),
    fresh({ key: 'contactEmail', type: 'email', label: '电子邮箱', classification: 'personal' }),
    fresh({
      key: 'delivery',
      type: 'delivery',
      label: '结果送达方式',
      isRequired: true,
      classification: 'personal',
      ways: ['counter', 'post', 'electronic'],
    }),
  ]
}

/** What the applicant stands for, and the signature under it. */
function createDeclaration(): Field[] {
  return [
    fresh({
      key: 'declaration',
      type: 'declaration',
      label: '申请人声明',
      isRequired: true,
      statement:
        '本人（本单位）承诺：所填内容和所交材料真实、准确、完整；已了解办理条件和有关规定；如有不实，承担相应的法律责任。',
    }),
    fresh({
      key: 'declarationSignature',
      type: 'signature',
      label: '申请人签名',
      isRequired: true,
      classification: 'personal',
    }),
  ]
}

/** Files that are no material of their own on the item's list. */
function createAttachments(): Field[] {
  const papers = { accept: ['pdf', 'png', 'jpeg'] satisfies ('pdf' | 'png' | 'jpeg')[], maxMegabytes: 20 }
  return [
    fresh({ key: 'attachmentsHeading', type: 'heading', label: '附件' }),
    fresh({
      key: 'identityScan',
      type: 'upload',
      label: '身份证明扫描件',
      classification: 'sensitive',
      maxFiles: 2,
      ...papers,
    }),
    fresh({ key: 'licenceScan', type: 'upload', label: '营业执照扫描件', maxFiles: 2, ...papers }),
    fresh({
      key: 'otherFiles',
      type: 'upload',
      label: '其他附件',
      help: '没有可以不传。',
      maxFiles: 10,
      maxMegabytes: 20,
    }),
  ]
}

function elementField(name: string, label: string): Field {
  const element = findElement(name)
  if (!element) throw new Error(`no data element ${name}`)
  return createElementField(element, label)
}
