import { defineTexts } from './define-texts.ts'

export const elementTexts = defineTexts(
  {
    title: '常用信息',
    suggested: '这是不是：',
    accept: (label: string, name: string) => `${label}，设为数据元 ${name}`,
    insert: (label: string, name: string) => `${label}，数据元 ${name}`,
    chosen: (label: string) => `数据元：${label}`,
    delivered: '已有来源可预填',
    fillFrom: (source: string) => `从“${source}”预填`,
    wrongType: (label: string) => `这个类型的字段存不了“${label}”，请换数据元或换字段类型。`,
  },
  {
    title: 'Usual data',
    suggested: 'Is this:',
    accept: (label: string, name: string) => `${label}, set as data element ${name}`,
    insert: (label: string, name: string) => `${label}, data element ${name}`,
    chosen: (label: string) => `Data element: ${label}`,
    delivered: 'a source can fill it',
    fillFrom: (source: string) => `Fill from “${source}”`,
    wrongType: (label: string) =>
      `A field of this type cannot hold “${label}”: choose another element or type.`,
  },
)
