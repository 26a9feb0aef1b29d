import type { Comparison } from '../settings.ts'

/** The documents of the food permit as the department writes them, block by block. */

export type Block =
  | { type: '标题'; text: string }
  | { type: '段落'; text: string; isIndented?: boolean }
  | { type: '要素表'; rows: readonly (readonly [label: string, value: string])[] }
  | { type: '按条件显示'; when: Comparison; blocks: readonly Block[] }
  | { type: '落款与印章' | '核验二维码' }

export type Letter = {
  /** What it is called in the list of usual documents. */
  usual: string
  name: string
  number: string
  blocks: readonly Block[]
}

const applicant: Block = { type: '段落', text: '${applicant.name}：' }
const end: readonly Block[] = [{ type: '落款与印章' }, { type: '核验二维码' }]
const caseRows = [
  ['办件编号', '${case.number}'],
  ['事项名称', '${item.name}'],
  ['申请人', '${applicant.name}'],
  ['统一社会信用代码', '${answers.uscc}'],
] as const
const caseFacts: Block = { type: '要素表', rows: caseRows }

function indented(text: string): Block {
  return { type: '段落', text, isIndented: true }
}

/** Of the others the usual text is what the department says. */
export const letters: readonly Letter[] = [
  {
    usual: '准予行政许可决定书',
    name: '准予食品经营行政许可决定书',
    number: '${department.code}许〔${year}〕${sequence}号',
    blocks: [
      { type: '标题', text: '准予食品经营行政许可决定书' },
      applicant,
      indented(
        '您（单位）于 ${case.receivedOn} 提出的“${item.name}”申请，本机关于 ${case.acceptedOn} 受理。经审查，申请符合法定条件、标准。根据《中华人民共和国行政许可法》第三十八条第一款的规定，决定准予许可。',
      ),
      {
        type: '要素表',
        rows: [
          ...caseRows,
          ['主体业态', '${answers.mainForm}'],
          ['经营项目', '${answers.projects}'],
          ['有效期', '${answers.period}'],
          ['副本数', '${answers.copies}'],
        ],
      },
      {
        type: '按条件显示',
        when: { about: '决定内容', compares: '已填写' },
        blocks: [indented('决定内容：${decision.content}')],
      },
      indented(
        '请在经营场所显著位置悬挂许可证正本，按许可的经营项目经营；有效期届满 90 个工作日前至 15 个工作日前申请延续。',
      ),
      ...end,
    ],
  },
  {
    usual: '不予行政许可决定书',
    name: '不予行政许可决定书',
    number: '${department.code}不许〔${year}〕${sequence}号',
    blocks: [
      { type: '标题', text: '不予行政许可决定书' },
      applicant,
      indented(
        '您（单位）于 ${case.receivedOn} 提出的“${item.name}”申请，本机关于 ${case.acceptedOn} 受理。经审查，决定不予许可。',
      ),
      indented('理由：${decision.reason}'),
      indented('法律依据：${decision.legalBasis}'),
      indented('${decision.remedies}'),
      caseFacts,
      ...end,
    ],
  },
]
