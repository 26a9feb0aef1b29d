import type { Locale } from '../http/locale.ts'

/** What stands around a printed form. */
export type FormWords = {
  title: (item: string) => string
  number: string
  applicant: string
  submittedAt: string
  /** Under a filled form. */
  filledNote: (digest: string) => string
  /** Under a blank one. */
  blankNote: string
  fileName: (item: string, number?: string) => string
}

export const formWords: Readonly<Record<Locale, FormWords>> = {
  'zh-CN': {
    title: item => (item.endsWith('表') ? item : `${item}申请表`),
    number: '办件编号',
    applicant: '申请人',
    submittedAt: '提交时间',
    filledNote: digest => `本表按提交时审定的填报内容生成。内容摘要（SHA-256）：${digest}`,
    blankNote:
      '请用黑色签字笔填写，在所选项前的方框内打勾；不适用的栏目不填。网上申请时，部分内容可以自动填写。',
    fileName: (item, number) => (number === undefined ? `${item}（空白表）.pdf` : `${item} ${number}.pdf`),
  },
  en: {
    title: item => `${item}: application form`,
    number: 'Case number',
    applicant: 'Applicant',
    submittedAt: 'Submitted',
    filledNote: digest =>
      `Made from the answers as they were judged when submitted. Digest (SHA-256): ${digest}`,
    blankNote:
      'Write in black ink and tick the boxes that apply; leave empty what does not. Some of it is filled for you when you apply online.',
    fileName: (item, number) => (number === undefined ? `${item} (blank form).pdf` : `${item} ${number}.pdf`),
  },
}
