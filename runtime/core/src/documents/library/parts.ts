import type { DocumentBlock } from '@yibiao/schemas'

type Facts = Extract<DocumentBlock, { type: 'facts' }>
export type Row = Facts['rows'][number]

/** Parts that documents share. They are issued in Chinese, whatever language the designer is used in. */

export function indented(text: string): DocumentBlock {
  return { type: 'paragraph', text, isIndented: true }
}

export function plain(text: string): DocumentBlock {
  return { type: 'paragraph', text }
}

export function title(text: string): DocumentBlock {
  return { type: 'title', text }
}

export function heading(text: string): DocumentBlock {
  return { type: 'heading', text }
}

export function facts(...rows: readonly (readonly [label: string, value: string])[]): DocumentBlock {
  return { type: 'facts', rows: rows.map(([label, value]) => ({ label, value })) }
}

/** A condition with what stands when it holds. */
export function when(condition: string, ...blocks: DocumentBlock[]): DocumentBlock {
  return { type: 'condition', when: condition, blocks }
}

/** Columns as label, text and share of the width. */
export function table(
  items: string,
  ...columns: readonly (readonly [label: string, value: string, width: number])[]
): DocumentBlock {
  return { type: 'table', items, columns: columns.map(([label, value, width]) => ({ label, value, width })) }
}

export function list(items: string, text: string): DocumentBlock {
  return { type: 'list', items, text, isOrdered: true }
}

export function slip(name: string, ...blocks: DocumentBlock[]): DocumentBlock {
  return { type: 'slip', name, blocks }
}

export function signatures(...lines: string[]): DocumentBlock {
  return { type: 'signatures', lines }
}

/** 称谓. */
export const salutation = plain('${applicant.name}：')

/** Which case it is about. */
export const caseRows = [
  ['办件编号', '${case.number}'],
  ['事项名称', '${item.name}'],
  ['申请人', '${applicant.name}'],
  ['证件号码', '${applicant.documentNumber}'],
] as const

export const contactRows = [
  ['联系电话', '${department.telephone}'],
  ['监督电话', '${department.supervisionTelephone}'],
] as const

/** 救济: to whom, and within which time (行政复议法 第二十条、行政诉讼法 第四十六条). */
export const remedies = indented(
  '如不服本决定，可以自收到本文书之日起六十日内向${department.reviewAuthority}申请行政复议，或者自收到本文书之日起六个月内依法向${department.court}提起行政诉讼。',
)

export const complaint = indented(
  '对办理过程有意见的，可以向本机关投诉，投诉电话：${department.supervisionTelephone}。',
)

export const receivedMaterials: readonly DocumentBlock[] = [
  heading('已收材料'),
  table(
    'materials.received',
    ['材料名称', '${item.name}', 6],
    ['收取方式', '${item.way}', 4],
    ['份数', '${item.count}', 2],
  ),
]

export const missingMaterials: readonly DocumentBlock[] = [
  heading('未收取材料'),
  { type: 'list', items: 'materials.missing', text: '${item.name}', isOrdered: true, empty: '无。' },
]
