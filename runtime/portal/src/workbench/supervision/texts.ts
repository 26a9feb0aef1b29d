import type { SupervisionRecordView } from '@yibiao/schemas'
import { useWords } from '../../texts/texts-context.tsx'

const rules: Record<SupervisionRecordView['rule'], (params: SupervisionRecordView['params']) => string> = {
  notAccepted: () => '应受理未受理：超过受理或预审时限',
  secondCorrection: () => '未一次性告知：第二次要求补正',
  stepOverdue: () => '环节超期',
  caseOverdue: ({ mark }) => (mark === 'statutoryOverdue' ? '超过法定办理时限' : '超过承诺办理时限'),
  specialProcedureOverdue: () => '特别程序超期未结束',
  refusalWithoutReason: () => '不予受理或不予许可没有理由',
  refusalWithoutDocument: () => '不予受理或不予许可没有文书',
  extensionWithoutBasis: () => '延期没有依据',
  oftenReturned: ({ count }) => `退回 ${count ?? ''} 次`,
  oftenSuspended: ({ count }) => `特别程序 ${count ?? ''} 次`,
  longSuspended: ({ days }) => `特别程序累计 ${days ?? ''} 天`,
  ratingNotRectified: () => '差评超过 15 个工作日未整改办结',
  deliveryOverdue: () => '送达超期',
  screeningForfeited: ({ department }) => `甄别逾期失权：${department ?? ''}没有在时限内答复`,
  forfeitureLifted: ({ department }) => `甄别时限过后新增子办件：${department ?? ''}`,
  nearLimit: ({ limit, dueOn }) => `${limitsZh.get(String(limit)) ?? '办理'}时限即将到期：${dueOn ?? ''}`,
}

const limitsZh: ReadonlyMap<string, string> = new Map([
  ['preReview', '预审'],
  ['acceptance', '受理'],
  ['statutoryAcceptance', '法定受理'],
  ['promised', '承诺办理'],
  ['statutory', '法定办理'],
  ['delivery', '送达'],
])

/** Texts of records, measures and exports of supervision. */
const zhCn = {
  rules,
  records: {
    title: '监察记录',
    filters: '监察记录范围',
    filter: { red: '红牌', yellow: '黄牌', cleared: '已销号' },
    none: { red: '没有红牌', yellow: '没有黄牌', cleared: '没有已销号的记录' },
    at: (number: string, at: string) => `${number} · ${at}`,
    officers: '责任人',
    nobody: '待领取，尚无责任人',
    states: {
      open: '待处置',
      reminded: '已催办',
      supervised: '督办中',
      explained: '已说明',
      cleared: '已销号',
    },
    acts: { remind: '催办', supervise: '督办', explain: '责任人说明', clear: '销号' },
    actOn: (act: string, number: string) => `${act}：${number}`,
    text: '内容（记入处置过程）',
    textMissing: '请填写内容。',
    failed: '没有登记成功',
    cancel: '取消',
    anonymous: '匿名评价',
  },
  measures: {
    title: '事项指标',
    items: '在用事项',
    compression: '承诺时限压缩比',
    averageVisits: '平均跑动次数',
    immediateShare: '即办件占比',
    thirdDepthShare: '三级以上网办深度',
    fourthDepthShare: '四级网办深度',
    manyVisits: (names: string) => `到现场超过 2 次的事项：${names}`,
    help: '压缩比 = 1 − 承诺时限之和 ÷ 法定时限之和，只计两个时限单位相同的事项；没有填写的要素不计入。',
  },
  officers: {
    title: '按经办人',
    name: '经办人',
    closed: '办结环节',
    limited: '其中有时限',
    onTime: '按时',
    rate: '按时率',
  },
  reason: '导出原因（记入审计）',
}

const en: typeof zhCn = {
  rules: {
    notAccepted: () => 'Not accepted in time',
    secondCorrection: () => 'Asked for a correction twice',
    stepOverdue: () => 'Step overdue',
    caseOverdue: ({ mark }) =>
      mark === 'statutoryOverdue' ? 'Past the statutory limit' : 'Past the promised limit',
    specialProcedureOverdue: () => 'Special procedure overdue and not ended',
    refusalWithoutReason: () => 'Refused without a reason',
    refusalWithoutDocument: () => 'Refused without a document',
    extensionWithoutBasis: () => 'Extended without a basis',
    oftenReturned: ({ count }) => `Returned ${count ?? ''} times`,
    oftenSuspended: ({ count }) => `${count ?? ''} special procedures`,
    longSuspended: ({ days }) => `${days ?? ''} days of special procedures`,
    ratingNotRectified: () => 'Bad rating not dealt with in 15 working days',
    deliveryOverdue: () => 'Delivery overdue',
    screeningForfeited: ({ department }) => `Screening forfeited: no answer in time from ${department ?? ''}`,
    forfeitureLifted: ({ department }) => `A case added after the screening: ${department ?? ''}`,
    nearLimit: ({ limit, dueOn }) =>
      `The ${limitsEn.get(String(limit)) ?? 'handling'} limit ends soon: ${dueOn ?? ''}`,
  },
  records: {
    title: 'Records',
    filters: 'Records',
    filter: { red: 'Red', yellow: 'Yellow', cleared: 'Cleared' },
    none: { red: 'Nothing is red', yellow: 'Nothing is yellow', cleared: 'Nothing was cleared' },
    at: (number, at) => `${number} · ${at}`,
    officers: 'Responsible',
    nobody: 'Nobody has taken it',
    states: {
      open: 'Open',
      reminded: 'Reminded',
      supervised: 'Supervised',
      explained: 'Explained',
      cleared: 'Cleared',
    },
    acts: { remind: 'Remind', supervise: 'Supervise', explain: 'Explain', clear: 'Clear' },
    actOn: (act, number) => `${act}: ${number}`,
    text: 'Text (kept in the trail)',
    textMissing: 'Enter a text.',
    failed: 'It was not recorded',
    cancel: 'Cancel',
    anonymous: 'Anonymous rating',
  },
  measures: {
    title: 'Items',
    items: 'In use',
    compression: 'Shorter than the law by',
    averageVisits: 'Visits on average',
    immediateShare: 'Decided at once',
    thirdDepthShare: 'Accepted online and above',
    fourthDepthShare: 'Wholly online',
    manyVisits: names => `More than 2 visits: ${names}`,
    help: '1 − promised limits ÷ statutory limits, of items whose limits have one unit; what an item does not tell is left out.',
  },
  officers: {
    title: 'By officer',
    name: 'Officer',
    closed: 'Steps closed',
    limited: 'With a limit',
    onTime: 'On time',
    rate: 'On-time rate',
  },
  reason: 'Why it is taken out (audited)',
}

export function useSupervisionTexts(): typeof zhCn {
  return useWords().locale === 'en' ? en : zhCn
}

const limitsEn: ReadonlyMap<string, string> = new Map([
  ['preReview', 'pre-review'],
  ['acceptance', 'acceptance'],
  ['statutoryAcceptance', 'statutory acceptance'],
  ['promised', 'promised'],
  ['statutory', 'statutory'],
  ['delivery', 'delivery'],
])
