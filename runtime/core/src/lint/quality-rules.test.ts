import type { FlowStep, ItemDefinition } from '@yibiao/schemas'
import { expect, test } from 'vitest'
import { lintItem, type LintEnvironment } from './index.ts'

/**
 * The twenty rules of the quality check before publishing (办事指南质检规则 and the rules of this product beside it). Each
 * breaks alone: the item is sound but for one change, and what refuses it is the lint named here. Publishing shows an
 * error as a failed gate of the part in which it lies.
 */
const rules: readonly Rule[] = [
  {
    rule: 'Q01 承诺时限不超过法定时限',
    refusedBy: 'guide.promisedExceedsStatutory',
    change: item => void (item.limits.promised = { amount: 21, unit: 'workingDay' }),
  },
  {
    rule: 'Q01 单位不同也比',
    refusedBy: 'guide.promisedExceedsStatutory',
    change: item => void (item.limits.promised = { amount: 29, unit: 'calendarDay' }),
  },
  {
    rule: 'Q02 即办件没有承诺时限',
    refusedBy: 'guide.immediateWithLimit',
    change: item => void (item.guide.caseType = 'immediate'),
  },
  {
    rule: 'Q02 承诺件有承诺时限',
    refusedBy: 'guide.promisedWithoutLimit',
    change: item => void (item.limits.promised = { amount: 0, unit: 'workingDay' }),
  },
  {
    rule: 'Q03 到现场要有原因',
    refusedBy: 'guide.onSiteReasonMissing',
    change: item => void (item.guide.onSiteVisits = 1),
  },
  {
    rule: 'Q03 不到现场没有原因',
    refusedBy: 'guide.onSiteReasonUnneeded',
    change: item => void Object.assign(item.guide, { onSiteVisits: 0, onSiteReason: '核对原件' }),
  },
  {
    rule: 'Q04 不到现场又不能全程网办的，可以快递申请',
    refusedBy: 'guide.postMissing',
    change: item => void Object.assign(item.guide, { onSiteVisits: 0, onlineDepth: 'appointment' }),
  },
  {
    rule: 'Q05 全程网办不到现场',
    refusedBy: 'guide.fullyOnlineWithVisits',
    change: item =>
      void Object.assign(item.guide, {
        onSiteVisits: 1,
        onSiteReason: '核对原件',
        onlineDepth: 'fullyOnline',
      }),
  },
  {
    rule: 'Q03 线下收件至少到现场一次',
    refusedBy: 'guide.counterReceiptWithoutVisit',
    change: item =>
      void Object.assign(item, {
        guide: { ...item.guide, onSiteVisits: 0, onSiteReason: '无' },
        limits: { ...item.limits, counterReceipt: { onLapse: 'withdrawn' } },
      }),
  },
  {
    rule: 'Q06 收费的写明项目',
    refusedBy: 'guide.chargesMissing',
    change: item => void Object.assign(item.guide, { isCharged: true, paysOnline: true }),
  },
  {
    rule: 'Q06 收费的写明能否网上支付',
    refusedBy: 'guide.paysOnlineMissing',
    change: item =>
      void Object.assign(item.guide, {
        isCharged: true,
        charges: [{ name: '工本费', standard: '10 元', basis: '价费〔2020〕1号' }],
      }),
  },
  {
    rule: 'Q06 不收费的不支付',
    refusedBy: 'guide.paysOnlineWithoutCharge',
    change: item => void Object.assign(item.guide, { isCharged: false, paysOnline: true }),
  },
  {
    rule: 'Q07 有咨询电话',
    refusedBy: 'guide.telephoneMissing',
    change: item => void (item.guide.consultationTelephone = ''),
  },
  {
    rule: 'Q07 电话带区号',
    refusedBy: 'guide.telephoneWrong',
    change: item => void (item.guide.supervisionTelephone = '63190001'),
  },
  {
    rule: 'Q07 咨询和投诉电话不同',
    refusedBy: 'guide.telephonesEqual',
    change: item => void (item.guide.supervisionTelephone = item.guide.consultationTelephone ?? ''),
  },
  {
    rule: 'Q08 服务自然人的有自然人主题',
    refusedBy: 'guide.naturalPersonTopicsMissing',
    change: item => void (item.guide.serviceObjects = ['1', '2']),
  },
  {
    rule: 'Q08 服务法人的有法人主题',
    refusedBy: 'guide.legalPersonTopicsMissing',
    change: item => void (item.guide.legalPersonTopics = []),
  },
  {
    rule: 'Q08 不服务自然人的没有自然人主题',
    refusedBy: 'guide.naturalPersonTopicsUnneeded',
    change: item => void (item.guide.naturalPersonTopics = ['其他']),
  },
  {
    rule: 'Q09 许可有常见问题',
    refusedBy: 'guide.questionsMissing',
    weighs: 'warning',
    change: item => void (item.guide.questions = []),
  },
  { rule: 'Q10 许可有五个环节', refusedBy: 'flow.stagesMissing', change: item => void item.flow.steps.pop() },
  {
    rule: 'Q11 以“证”结尾的出证',
    refusedBy: 'guide.resultTypeDiffers',
    weighs: 'warning',
    change: item => void (item.guide.results = [{ name: '许可证', resultType: 'document', sample: 's1' }]),
  },
  {
    rule: 'Q11 批复出文',
    refusedBy: 'guide.resultTypeDiffers',
    weighs: 'warning',
    change: item =>
      void (item.guide.results = [{ name: '关于开业的批复', resultType: 'licence', sample: 's1' }]),
  },
  {
    rule: 'Q12 结果有样本',
    refusedBy: 'guide.resultSampleMissing',
    weighs: 'warning',
    change: item => void (item.guide.results = [{ name: '许可证', resultType: 'licence' }]),
  },
  {
    rule: 'Q13 申请表有空白表',
    refusedBy: 'material.blankFormMissing',
    change: item => askFor(item, '申请表', { sample: 's1' }),
  },
  {
    rule: 'Q13 申请表有样表',
    refusedBy: 'material.sampleMissing',
    change: item => askFor(item, '申请书', { blankForm: 's2' }),
  },
  {
    rule: 'Q14 政府核发的写明机构',
    refusedBy: 'material.issuerMissing',
    change: item => askFor(item, '营业执照', { source: 'government' }),
  },
  {
    rule: 'Q14 本机关核发的不要求提交',
    refusedBy: 'material.ownIssuer',
    environment: { departmentName: '盘龙区城市管理局' },
    change: item => askFor(item, '设置许可', { source: 'government', issuer: '盘龙区城市管理局' }),
  },
  {
    rule: 'Q15 环节时限之和不超过承诺时限',
    refusedBy: 'flow.limitsExceedPromised',
    change: item => void Object.assign(stepOf(item, 'review'), { limit: { amount: 11, unit: 'workingDay' } }),
  },
  {
    rule: 'Q16 有受理',
    refusedBy: 'flow.acceptMissing',
    also: ['flow.decidesBeforeAcceptance'],
    change: item => {
      item.guide.itemType = '20'
      item.flow.steps = item.flow.steps.filter(({ key }) => key !== 'accept')
    },
  },
  {
    rule: 'Q16 每条路径经过决定',
    refusedBy: 'flow.endsWithoutDecision',
    change: item => goRoundDecision(item),
  },
  {
    rule: 'Q17 必填的显示得出来',
    refusedBy: 'form.requiredButHidden',
    also: ['expression.constantCondition'],
    change: item =>
      void fieldsOf(item).push({
        id: 'f2',
        key: 'more',
        type: 'text',
        label: '补充',
        isRequired: true,
        visibleWhen: 'false',
      }),
  },
  {
    rule: 'Q17 必填的填得了',
    refusedBy: 'form.requiredButReadOnly',
    change: item => void Object.assign(fieldsOf(item)[0] ?? {}, { isRequired: true, isReadOnly: true }),
  },
  {
    rule: 'Q18 没有兜底材料',
    refusedBy: 'material.catchAll',
    change: item => askFor(item, '法律法规规定的其他材料'),
  },
  {
    rule: 'Q19 没有已取消的证明',
    refusedBy: 'material.cancelled',
    environment: { cancelledCertificates: ['户籍证明'] },
    change: item => askFor(item, '派出所户籍证明'),
  },
  {
    rule: 'Q20 情形没有死路',
    refusedBy: 'situation.deadEnd',
    change: item => void (item.situations = askWhich({})),
  },
  {
    rule: 'Q20 情形不绕圈',
    refusedBy: 'situation.circle',
    change: item => void (item.situations = askWhich({ nextQuestion: 'q1' })),
  },
]

interface Rule {
  readonly rule: string
  /** The one lint that says so. */
  readonly refusedBy: string
  /** An error keeps the item from being published; a warning is shown to who publishes it. */
  readonly weighs?: 'warning'
  /** Lints that say the same in their own terms. */
  readonly also?: readonly string[]
  readonly environment?: LintEnvironment
  readonly change: (item: ItemDefinition) => void
}

test('the item the rules are broken in is sound', () => {
  expect(lintItem(soundPermit(), everythingKnown)).toEqual([])
})

test('every rule of the check is among those that are broken', () => {
  const numbers = Array.from({ length: 20 }, (_, index) => `Q${String(index + 1).padStart(2, '0')}`)
  expect([...new Set(rules.map(({ rule }) => rule.slice(0, 3)))]).toEqual(numbers)
})

test.each(rules)('$rule: $refusedBy', ({ refusedBy, weighs = 'error', also = [], environment, change }) => {
  const item = soundPermit()
  change(item)
  const found = lintItem(item, { ...everythingKnown, ...environment })
  expect(new Set(found.map(({ code }) => code))).toEqual(new Set([refusedBy, ...also]))
  expect(found.filter(({ code }) => code === refusedBy).map(({ severity }) => severity)).toEqual([weighs])
})

/** What a department knows that offers the item. */
const everythingKnown: LintEnvironment = { departmentName: '某区城市管理局', cancelledCertificates: [] }

function soundPermit(): ItemDefinition {
  return {
    formatVersion: 1,
    key: 'permit',
    name: '许可',
    guide: {
      itemType: '01',
      serviceObjects: ['2'],
      caseType: 'promised',
      summary: '许可',
      consultationTelephone: '0871-63190000',
      supervisionTelephone: '0871-63190001',
      legalPersonTopics: ['其他'],
      questions: [{ question: '要多久？', answer: '十个工作日。' }],
    },
    form: {
      pages: [
        {
          id: 'p',
          title: '申请',
          sections: [
            { id: 's', title: '内容', fields: [{ id: 'f1', key: 'content', type: 'text', label: '内容' }] },
          ],
        },
      ],
    },
    materials: [],
    prefill: { sources: [], mappings: [] },
    flow: { steps: (['accept', 'review', 'decide', 'certify', 'deliver'] as const).map(task) },
    documents: [],
    limits: {
      acceptance: { amount: 5, unit: 'workingDay' },
      statutoryAcceptance: { amount: 5, unit: 'workingDay' },
      promised: { amount: 10, unit: 'workingDay' },
      statutory: { amount: 20, unit: 'workingDay' },
    },
  }
}

function task(phase: 'accept' | 'review' | 'decide' | 'certify' | 'deliver'): FlowStep {
  return {
    type: 'userTask',
    id: phase,
    key: phase,
    name: phase,
    phase,
    assignees: { type: 'role', role: { type: 'role', role: 'window' } },
    completion: { type: 'single' },
  }
}

function stepOf(item: ItemDefinition, key: string): FlowStep {
  const step = item.flow.steps.find(each => each.key === key)
  if (!step) throw new Error(key)
  return step
}

function fieldsOf(item: ItemDefinition) {
  return item.form.pages[0]?.sections[0]?.fields ?? []
}

function askFor(item: ItemDefinition, name: string, more: object = {}): void {
  item.materials = [{ id: 'm', key: 'm', name, necessity: 'required', source: 'applicant', ...more }]
}

/** The decision stands on one of two branches only. */
function goRoundDecision(item: ItemDefinition): void {
  const [accept, review, ...rest] = item.flow.steps
  if (!accept || !review) throw new Error('no steps')
  item.flow.steps = [
    accept,
    review,
    {
      type: 'exclusiveGateway',
      id: 'way',
      key: 'way',
      name: '要不要决定',
      branches: [{ id: 'b', name: '要', condition: 'content = "1"', steps: rest }],
      default: [],
    },
  ]
}

/** One question with two answers, of which one leads where the caller says. */
function askWhich(leads: { nextQuestion?: string }): NonNullable<ItemDefinition['situations']> {
  return {
    firstQuestion: 'q1',
    questions: [
      {
        id: 'q1',
        key: 'which',
        title: '办哪一种',
        answers: [
          { value: 'new', label: '新办', handlingItem: 'h1' },
          { value: 'other', label: '其他', ...leads },
        ],
      },
    ],
    handlingItems: [{ id: 'h1', name: '新办' }],
  }
}
