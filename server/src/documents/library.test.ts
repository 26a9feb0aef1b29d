import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  documentKinds,
  documentLibrary,
  followUpActs,
  takeForFollowUp,
  takeFromLibrary,
  type DocumentKind,
  type FollowUpAct,
} from '@yibiao/core/documents'
import type { JsonValue } from '@yibiao/core/expression'
import { extractText } from 'unpdf'
import { describe, expect, test } from 'vitest'
import { drawDocument, findMissing } from './draw-document.ts'
import { sampleDocumentFacts, sampleFacts } from './testing/sample-facts.ts'

const issuedAt = new Date('2026-07-16T02:00:00Z')
const departmentName = '昆明市盘龙区市场监督管理局'
const everywhere = [
  '昆明滇味餐饮管理有限公司',
  '食品经营许可（新办）',
  departmentName,
  '2026年7月16日',
  'https://example.cn/verify/1',
]

/** 必备内容 of each document, as the sample case has them. */
const required: Readonly<Record<DocumentKind, readonly string[]>> = {
  receipt: [
    '营业执照',
    '食品经营场所平面布局图',
    '原件',
    '2026年7月6日10时05分',
    '王窗口',
    '办件编号',
    '604213',
    '非受理凭证',
  ],
  oneTimeNotice: [
    '申请、受理、审查、决定、送达',
    '现场核查，时限10个工作日',
    '云价收费〔2015〕1号',
    '10元/本',
    '已具备',
    '需提交',
    '告知人（签字）',
    '申请人（签字）',
  ],
  applicationForm: ['申请表'],
  acceptanceNotice: [
    '91530103MA6K00001X',
    '承诺件',
    '10个工作日',
    '13888880000',
    '北京路1号',
    '已收材料',
    '营业执照',
    '未收取材料',
    '从业人员健康证明',
    '申请材料齐全、符合法定形式',
    '将于2026年7月21日前办结',
    '凭本通知书取件',
    '缴费',
    '经办人（签字）',
    '真实性',
    '申请人（签字）',
    '窗口电话',
    '0871-60000001',
    '监督电话',
    '0871-60000002',
    '查询密码',
    '604213',
  ],
  deferralNotice: ['从业人员健康证明', '复印件1份', '2026年7月21日', '超期处理', '一式二份'],
  commitment: [
    '设定依据',
    '《中华人民共和国食品安全法》第三十五条',
    '办理条件',
    '食品安全管理制度',
    '承诺方式',
    '不实承诺的责任',
    '核查权力',
    '已经知晓',
    '真实、准确',
    '符合行政机关告知的条件',
    '愿意承担',
    '申请人（签章）',
    '（七）',
  ],
  correctionNotice: [
    '申请时间',
    '2026年7月3日',
    '食品经营场所平面布局图',
    '未标明操作区面积',
    '影像不清晰',
    '审核意见',
    '2026年10月4日',
    '逾期未补正',
    '告知日期',
    '2026年7月6日',
  ],
  restartNotice: ['补件时间', '2026年7月10日09时30分', '新的承诺结束时间', '2026年7月21日'],
  refusalNotice: [
    '不属于本机关职权范围',
    '昆明市五华区市场监督管理局',
    '第三十二条',
    '投诉',
    '六十日内',
    '盘龙区人民政府',
    '六个月内',
    '人民法院',
  ],
  returnNotice: ['退件原因', '逾期未按照补正告知书', '投诉', '行政复议', '行政诉讼'],
  withdrawalNotice: ['经营场所变更'],
  lapseNotice: ['视同撤回申请', '2026年10月4日'],
  deemedAcceptanceNotice: ['即为受理', '2026年7月7日'],
  specialProcedureNotice: [
    '现场核查',
    '《食品经营许可和备案管理办法》第二十一条',
    '2026年7月8日',
    '10个工作日',
    '不计入办理期限',
    '联系人',
    '李勘查',
  ],
  extensionNotice: [
    '原期限',
    '2026年8月4日',
    '延长天数',
    '10',
    '新期限',
    '2026年8月18日',
    '案情复杂',
    '批准人',
    '孙负责',
    '第四十二条',
  ],
  hearingRightsNotice: ['要求听证的权利', '五日内', '不承担组织听证的费用'],
  hearingNotice: ['2026年7月28日上午9时30分', '盘龙区政务服务大厅二楼会议室', '主持人', '孙负责', '七日前'],
  inspectionRecord: [
    '2026年7月10日',
    '盘龙区政务服务大厅',
    '李勘查',
    '24010101001',
    '陈核查',
    '24010101002',
    '冷藏设备温度记录',
    '不符合',
    '整改意见',
    '被核查人（签字）',
  ],
  rectificationNotice: ['冷藏设备无温度记录', '2026年7月20日', '复查'],
  paymentNotice: ['工本费', '10元/本', '10元', '53010326000012345678', '2026年7月20日'],
  grantDecision: [
    '符合法定条件、标准',
    '《中华人民共和国食品安全法》第三十五条',
    '热食类食品制售',
    '有效期至2031年7月14日',
    '范围',
  ],
  denialDecision: ['污染源距离不足', '第三十三条', '行政复议', '行政诉讼'],
  rescissionDecision: [
    '盘市监许〔2025〕88号',
    '场所证明不实',
    '第六十九条',
    '撤回',
    '陈述、申辩',
    '行政复议',
    '行政诉讼',
  ],
  revocationDecision: ['盘市监许〔2025〕88号', '场所证明不实', '第六十九条', '撤销', '行政复议', '行政诉讼'],
  deregistrationDecision: [
    '盘市监许〔2025〕88号',
    '场所证明不实',
    '第六十九条',
    '注销',
    '行政复议',
    '行政诉讼',
  ],
  terminationNotice: [
    '主体资格注销',
    '依据',
    '《中华人民共和国食品安全法》第三十五条',
    '行政复议',
    '行政诉讼',
  ],
  consultationLetter: [
    '昆明市盘龙区消防救援大队',
    '2026年7月16日前（7个工作日）',
    '超期未提交的，视为默认同意',
    '存根联',
    '回执联',
    '无意见',
    '法律依据',
  ],
  consultationReply: ['具体意见：疏散通道宽度不足', '法律依据：《中华人民共和国消防法》第十六条', '周消防'],
  reviewSummary: ['疏散通道宽度不足', '视为默认同意', '张审查', '材料真实'],
  signingSheet: ['受理通知书', '盘市监受〔2026〕12号', '签收人'],
  jointInspectionNotice: [
    '2026年7月28日上午9时30分',
    '缺席视为无不同意见',
    '盘龙区消防救援大队',
    '存根联',
    '回执联',
  ],
  publicNotice: ['拟准予从事热食类食品制售', '2026年7月8日', '2026年7月14日', '异议'],
  deliveryReceipt: [
    '受送达人',
    '不予行政许可决定书',
    '盘市监不许〔2026〕3号',
    '2026年7月16日15时10分',
    '北京路2号',
    '留置送达',
    '收到时间',
    '李代收',
    '530103199001017318',
    '受送达人外出',
    '拒收',
    '陈见证',
    '送达人（签字）',
  ],
  other: [],
}

describe('usual documents', () => {
  test.each(documentKinds)('%s says what it must', async kind => {
    const template = takeFromLibrary(kind, { id: kind, key: kind, seal: 'seal' })
    const drawing = {
      template,
      facts: sampleDocumentFacts,
      number: template.numbering === undefined ? undefined : '盘市监文〔2026〕9号',
      issuedAt,
      departmentName,
      verificationAddress: 'https://example.cn/verify/1',
    }
    const pdf = await drawDocument(drawing)
    const folder = process.env['YIBIAO_TEST_DOCUMENTS']
    if (folder !== undefined) writeFileSync(join(folder, `${kind}.pdf`), pdf)
    const text = await wordsOf(pdf)
    const ofAll = kind === 'applicationForm' ? ['食品经营许可（新办）'] : everywhere
    const isUnsigned = documentLibrary[kind].isUnsigned === true
    for (const said of [...ofAll, ...required[kind]]) {
      if (isUnsigned && (said === departmentName || said === '2026年7月16日')) continue
      expect(text, `${kind}: ${said}`).toContain(said.replaceAll(/\s/g, ''))
    }
    if (template.numbering !== undefined) expect(text).toContain('盘市监文〔2026〕9号')
    // The seal: its letters stand one by one around the star.
    const { seal, ...unsealed } = template
    const bare = await wordsOf(await drawDocument({ ...drawing, template: unsealed }))
    expect(count(text, '监'), `${kind}: seal`).toBe(count(bare, '监') + (seal === undefined ? 0 : 1))
  })

  const ofActs: Readonly<Record<FollowUpAct, readonly string[]>> = {
    orderRectification: [
      '2026年8月20日',
      '冷藏设施与承诺不符',
      '李检查（执法证号云A001）',
      '赵检查',
      '2026年9月10日前',
      '配备冷藏设施',
      '撤销',
    ],
    revoke: ['决定撤销', '复查仍不符合', '行政许可法》第六十九条', '申请行政复议', '证照'],
    cancel: ['决定注销', '复查仍不符合', '行政许可法》第六十九条', '提起行政诉讼'],
  }

  test.each(followUpActs)(
    'what %s issues after the decision is drawn from the facts of the act',
    async act => {
      const template = takeForFollowUp(act, { id: 'a', key: 'a', seal: 'seal' })
      expect(template).toMatchObject({ issuedOn: act })
      expect(template).not.toHaveProperty('inputs')
      const drawing = {
        template,
        facts: sampleDocumentFacts,
        number: '1',
        issuedAt,
        departmentName,
        verificationAddress: 'https://example.cn/verify/1',
      }
      expect(findMissing(drawing)).toEqual([])
      const text = await wordsOf(await drawDocument(drawing))
      for (const said of [...everywhere, ...ofActs[act]]) {
        expect(text, `${act}: ${said}`).toContain(said.replaceAll(/\s/g, ''))
      }
    },
  )

  test('a document without one of its facts is not drawn, and says which is missing', async () => {
    const template = takeFromLibrary('acceptanceNotice', { id: 'a', key: 'a' })
    const facts = { ...sampleDocumentFacts, facts: without('case', 'queryPassword') }
    const drawing = { template, facts, number: '1', issuedAt, departmentName }
    const missing = [
      { code: 'document.valueMissing', params: { expression: 'case.queryPassword', field: '查询密码' } },
    ]
    expect(findMissing(drawing)).toMatchObject(missing)
    await expect(drawDocument(drawing)).rejects.toMatchObject({ code: 'document.valueMissing' })
  })

  test('a preview marks what is missing, and has no seal', async () => {
    const template = takeFromLibrary('acceptanceNotice', { id: 'a', key: 'a', seal: 'seal' })
    const facts = { ...sampleDocumentFacts, facts: without('case', 'queryPassword') }
    const pdf = await drawDocument({ template, facts, issuedAt, departmentName, isPreview: true })
    const folder = process.env['YIBIAO_TEST_DOCUMENTS']
    if (folder !== undefined) writeFileSync(join(folder, 'preview.pdf'), pdf)
    const text = await wordsOf(pdf)
    expect(text).toContain('【缺：查询密码】')
    expect(count(text, '监')).toBe(count(text, '市场监督管理局') + count(text, '监督电话'))
  })
})

function without(name: string, member: string): Record<string, JsonValue> {
  const { [member]: _left, ...kept } = sampleFacts[name] as Record<string, JsonValue>
  return { ...sampleFacts, [name]: kept }
}

/** Without the breaks of its layout. */
async function wordsOf(pdf: Uint8Array): Promise<string> {
  const { text } = await extractText(pdf.slice(), { mergePages: true })
  return text.replaceAll(/\s+/g, '')
}

function count(text: string, part: string): number {
  return text.split(part).length - 1
}
