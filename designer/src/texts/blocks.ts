import type { BlockName } from '../blocks/field-block.ts'
import { defineTexts } from './define-texts.ts'

interface BlockWords {
  readonly title: string
  readonly names: Readonly<Record<BlockName, string>>
  /** What is in it. */
  readonly contents: Readonly<Record<BlockName, string>>
}

export const blockTexts = defineTexts<BlockWords>(
  {
    title: '常用字段组合',
    names: {
      applicant: '申请主体组',
      agent: '代理人组',
      contact: '联系送达组',
      declaration: '声明组',
      attachments: '附件组',
    },
    contents: {
      applicant: '主体类型；自然人的姓名、身份证号、手机；单位的名称、信用代码、法定代表人、住所',
      agent: '是否委托、代理人、授权委托书',
      contact: '联系人、手机、邮箱、送达方式',
      declaration: '声明承诺、签名',
      attachments: '身份证明、营业执照、其他附件',
    },
  },
  {
    title: 'Usual groups of fields',
    names: {
      applicant: 'Applicant',
      agent: 'Agent',
      contact: 'Contact and delivery',
      declaration: 'Declaration',
      attachments: 'Attachments',
    },
    contents: {
      applicant:
        'Kind of applicant; name, identity number and phone of a person; name, code, representative and address of an organisation',
      agent: 'Whether somebody acts, who, with what authority',
      contact: 'Contact, phone, e-mail, way of delivery',
      declaration: 'Declaration and signature',
      attachments: 'Proof of identity, business licence, other files',
    },
  },
)
