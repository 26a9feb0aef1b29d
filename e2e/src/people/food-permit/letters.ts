import type { Comparison } from '../settings.ts'

/** The documents of the food permit as the department writes them, block by block. */

export type Block =
  | { type: '标题' | '小标题'; text: string }
  | { type: '段落'; text: string; isIndented?: boolean }
  | { type: '要素表'; rows: readonly (readonly [label: string, value: string])[] }
  | {
      type: '表格（逐行）'
      of: string
      columns: readonly (readonly [label: string, value: string, width: number])[]
    }
  | { type: '列表（逐行）'; of: string; text: string }
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

export const letters: readonly Letter[] = [
  {
    usual: '受理通知书',
    name: '受理通知书',
    number: '${department.code}受〔${year}〕${sequence}号',
    blocks: [
      { type: '标题', text: '受理通知书' },
      applicant,
      indented(
        '您（单位）于 ${case.receivedOn} 提出的“${item.name}”申请，申请材料齐全、符合法定形式，根据《中华人民共和国行政许可法》第三十二条的规定，决定予以受理。',
      ),
      indented(
        '本机关将于 ${case.promisedDueOn} 前办结（承诺时限 ${limits.promised.amount} 个工作日，不含依法不计入的时间）。',
      ),
      {
        type: '要素表',
        rows: [
          ...caseRows,
          ['受理日期', '${case.acceptedOn}'],
          ['承诺办结日期', '${case.promisedDueOn}'],
          ['查询密码', '${case.queryPassword}'],
          ['联系电话', '${department.telephone}'],
          ['监督电话', '${department.supervisionTelephone}'],
        ],
      },
      { type: '小标题', text: '已收材料' },
      {
        type: '表格（逐行）',
        of: '已收到的材料',
        columns: [
          ['材料名称', '${item.name}', 7],
          ['收取方式', '${item.way}', 3],
          ['数量', '${item.count}', 2],
        ],
      },
      {
        type: '按条件显示',
        when: { about: '未收到的材料的数量', compares: '大于', with: '0' },
        blocks: [
          { type: '小标题', text: '未收取材料' },
          { type: '列表（逐行）', of: '未收到的材料', text: '${item.name}' },
        ],
      },
      ...end,
    ],
  },
  {
    usual: '补正告知书',
    name: '补正告知书',
    number: '${department.code}补〔${year}〕${sequence}号',
    blocks: [
      { type: '标题', text: '补正告知书' },
      applicant,
      indented(
        '您（单位）于 ${case.receivedOn} 提出的“${item.name}”申请，经审查需要补正下列内容。根据《中华人民共和国行政许可法》第三十二条第一款第四项的规定，现一次性告知：',
      ),
      {
        type: '表格（逐行）',
        of: '需要补正的内容',
        columns: [
          ['需要补正的内容', '${item.name}', 4],
          ['原因和要求', '${item.reason}', 8],
        ],
      },
      indented('请于 ${correction.dueOn} 前补正；逾期未补正的，视同撤回申请，不影响您（单位）再次申请。'),
      {
        type: '要素表',
        rows: [
          ...caseRows,
          ['告知日期', '${correction.requestedOn}'],
          ['补正期限', '${correction.dueOn}'],
          ['联系电话', '${department.telephone}'],
        ],
      },
      ...end,
    ],
  },
  {
    usual: '视同撤回申请通知书',
    name: '视同撤回申请通知书',
    number: '${department.code}撤〔${year}〕${sequence}号',
    blocks: [
      { type: '标题', text: '视同撤回申请通知书' },
      applicant,
      indented(
        '本机关于 ${correction.requestedOn} 告知您（单位）补正“${item.name}”申请材料，期限为 ${correction.dueOn}。您（单位）逾期未补正，视同撤回申请。您（单位）可以随时重新申请。',
      ),
      caseFacts,
      ...end,
    ],
  },
  {
    usual: '不予受理通知书',
    name: '不予受理通知书',
    number: '${department.code}不受〔${year}〕${sequence}号',
    blocks: [
      { type: '标题', text: '不予受理通知书' },
      applicant,
      indented(
        '您（单位）于 ${case.receivedOn} 提出的“${item.name}”申请，经审查，决定不予受理。理由：${refusal.reason}',
      ),
      {
        type: '按条件显示',
        when: { about: '应当受理的机关', compares: '已填写' },
        blocks: [indented('该事项请向 ${refusal.competentAuthority} 申请。')],
      },
      indented(
        '如对本决定不服，可以自收到本文书之日起六十日内向本级人民政府申请行政复议，或者在六个月内依法向人民法院提起行政诉讼。',
      ),
      caseFacts,
      ...end,
    ],
  },
  {
    usual: '撤回申请确认书',
    name: '撤回申请确认书',
    number: '${department.code}撤〔${year}〕${sequence}号',
    blocks: [
      { type: '标题', text: '撤回申请确认书' },
      applicant,
      indented('您（单位）撤回“${item.name}”申请的请求已收到，本办件终结。您（单位）可以随时重新申请。'),
      caseFacts,
      ...end,
    ],
  },
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
