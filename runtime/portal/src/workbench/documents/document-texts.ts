import { useWords } from '../../texts/texts-context.tsx'

const zhCn = {
  deliver: {
    ways: {
      counter: '直接送达',
      post: '邮寄送达',
      electronic: '电子送达',
      leaving: '留置送达',
      announcement: '公告送达',
    },
    wayHelp: {
      electronic: '申请人在“我的办件”中确认收到后，生成送达回证。',
      leaving: '受送达人拒收时，在见证人在场的情况下留下文书。',
    },
    recipient: '受送达人',
    documents: '送达的文书',
    documentsHelp: '不选时，送达本办件全部有效的文书。',
    place: '送达地点',
    deliveredAt: '送达时间',
    receivedAt: '收到时间',
    timeHelp: '不填时为现在。',
    receivedBy: '签收人',
    isProxy: '由他人代收',
    proxyName: '代收人姓名',
    proxyNumber: '代收人证件号码',
    proxyRelation: '与受送达人的关系',
    proxyReason: '代收原因',
    refusalReason: '拒收情况',
    witnesses: '见证人',
    witnessesHelp: '姓名和单位，每行一人。',
    post: '邮件号码',
    announcement: '公告载体和期限',
  },
  issue: {
    title: '出具文书',
    template: '文书',
    choose: '请选择文书',
    reason: '更正理由',
    reasonHelp: '重新出具后，原文书标记为已被代替，核验页面同时说明。',
    missing: (name: string) => `请填写${name}`,
    fewest: (name: string, count: number) => `${name}至少填写 ${count} 行，每格都要填`,
    addRow: (name: string) => `添加一行：${name}`,
    removeRow: (name: string, number: number) => `删除第 ${number} 行：${name}`,
    cell: (column: string, number: number) => `${column}（第 ${number} 行）`,
    remove: '删除',
  },
  void: {
    button: '作废',
    what: (name: string) => `作废：${name}`,
    title: '作废文书',
    help: '作废后文书仍保留在办件中，核验页面说明已作废。作废不能撤销。',
    reason: '作废理由',
    done: '文书已作废',
  },
}

const en: typeof zhCn = {
  deliver: {
    ways: {
      counter: 'In person',
      post: 'By post',
      electronic: 'Electronically',
      leaving: 'By leaving it',
      announcement: 'By announcement',
    },
    wayHelp: {
      electronic: 'The receipt is made when the applicant confirms it under “My cases”.',
      leaving: 'When the recipient refuses it: the document is left before witnesses.',
    },
    recipient: 'Recipient',
    documents: 'Documents delivered',
    documentsHelp: 'When none is chosen, all valid documents of the case.',
    place: 'Place of delivery',
    deliveredAt: 'Time of delivery',
    receivedAt: 'Time received',
    timeHelp: 'Now when left empty.',
    receivedBy: 'Signed for by',
    isProxy: 'Received by somebody else',
    proxyName: 'Name of who received it',
    proxyNumber: 'Number of their document',
    proxyRelation: 'Relation to the recipient',
    proxyReason: 'Why not the recipient',
    refusalReason: 'How it was refused',
    witnesses: 'Witnesses',
    witnessesHelp: 'Name and unit, one per line.',
    post: 'Number of the mail item',
    announcement: 'Where and how long it was announced',
  },
  issue: {
    title: 'Issue document',
    template: 'Document',
    choose: 'Please choose a document',
    reason: 'Why it is issued again',
    reasonHelp: 'The earlier document is then marked as replaced, and its verification page says so.',
    missing: (name: string) => `Please fill in: ${name}`,
    fewest: (name: string, count: number) => `${name}: at least ${count} row(s), with every cell`,
    addRow: (name: string) => `Add row: ${name}`,
    removeRow: (name: string, number: number) => `Delete row ${number}: ${name}`,
    cell: (column: string, number: number) => `${column} (row ${number})`,
    remove: 'Delete',
  },
  void: {
    button: 'Void',
    what: (name: string) => `Void: ${name}`,
    title: 'Void document',
    help: 'It stays in the case and its verification page says that it is void. This cannot be undone.',
    reason: 'Why it is void',
    done: 'The document is void',
  },
}

export type DocumentTexts = typeof zhCn

/** Texts of issuing, voiding and delivering documents. */
export function useDocumentTexts(): DocumentTexts {
  return documentTextsOf(useWords().locale)
}

export function documentTextsOf(locale: 'zh-CN' | 'en'): DocumentTexts {
  return locale === 'en' ? en : zhCn
}
