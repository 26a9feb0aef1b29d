import type { CaseView, DocumentView, ItemDefinition } from '@yibiao/schemas'
import { beforeAll, expect, test } from 'vitest'
import {
  act,
  handleUntil,
  met,
  mustAct,
  openOffice,
  submittedCase,
  viewOf,
  type Office,
} from '../cases/testing/open-office.ts'
import { republishItem } from '../cases/testing/republish-item.ts'
import type { AppClient } from '../testing/app-client.ts'
import { describeOnBothDatabases } from '../testing/databases.ts'

describeOnBothDatabases('documents of a case', database => {
  let office: Office
  let administrator: AppClient

  beforeAll(async () => {
    office = await openOffice(database(), '2026-07-06T02:00:00Z')
    administrator = office.app.as(await office.hire(['administrator'], '陈管理'))
  })

  test('receipt and notice of acceptance have everything the sheet of documents asks for', async () => {
    const { caseId, caseNumber, queryPassword } = await submittedCase(office)
    await accept(caseId)
    const { documents } = await viewOf(office.window, caseId)
    const receipt = await textOf(documents, 'receipt')
    for (const said of [caseNumber, queryPassword, '非受理凭证', '2026年7月6日10时00分', '收件人'])
      expect(receipt).toContain(said)
    const notice = await textOf(documents, 'acceptanceNotice')
    const facts = [
      '户外广告及临时悬挂设置许可',
      '云南明亮广告有限公司',
      '91330100799655058B',
      '将于2026年7月16日前办结',
      '已收材料',
      '营业执照',
      '电子证照免提交',
      '未收取材料',
      queryPassword,
      '承诺件',
      '0871-60000003',
      '0871-60000004',
      '受〔2026〕1号',
      '2026年7月6日',
    ]
    for (const said of facts) expect(notice, said).toContain(said)
  })

  test('an act is refused while its document lacks something, says what, and the preview shows where', async () => {
    await republishItem(office, definition => withUnknownFact(definition))
    const { caseId } = await submittedCase(office)
    const { version } = (await viewOf(office.window, caseId)).case
    const refused = await act(office.window, caseId, 'accept', acceptance)
    expect(refused).toMatchObject({
      status: 409,
      body: {
        code: 'document.valueMissing',
        issues: [{ code: 'document.valueMissing', params: { expression: 'decision.reason', field: '批注' } }],
      },
    })
    const view = await viewOf(office.window, caseId)
    expect(view.case).toMatchObject({ version, status: 'submitted' })
    const taskId = view.tasks.find(({ stepKey }) => stepKey === 'accept')?.id
    const preview = await office.window.post(`/api/cases/${caseId}/preview`, {
      template: 'acceptanceNotice',
      command: { ...acceptance, taskId },
    })
    expect(preview.text.replaceAll(/\s/g, '')).toContain('【缺：决定理由】')
    await republishItem(office, definition => withoutUnknownFact(definition))
  })

  test('an officer writes a record of inspection with two inspectors at least', async () => {
    const { caseId } = await submittedCase(office)
    await handleUntil(office, caseId, 'inspect')
    const [one, two] = [
      { name: '李勘查', certificate: '24010101001' },
      { name: '陈核查', certificate: '24010101002' },
    ]
    const order = (inspectors: readonly unknown[]) => ({
      type: 'issueDocument' as const,
      template: 'inspectionRecord',
      values: {
        inspectedOn: '2026-07-07',
        time: '上午9时',
        place: '穿金路100号',
        inspectors,
        points: [{ point: '设置位置', verdict: '符合', note: '—' }],
        opinion: '与申请一致，无需整改。',
      },
    })
    expect(await act(office.inspector, caseId, 'inspect', order([one]))).toMatchObject({
      status: 422,
      body: { code: 'case.documentIncomplete' },
    })
    expect((await act(office.window, caseId, 'inspect', order([one, two]))).status).toBe(403)
    const { documents } = await mustAct(office.inspector, caseId, 'inspect', order([one, two]))
    expect(documents).toMatchObject([{ kind: 'inspectionRecord' }])
    const text = await textOf(documents, 'inspectionRecord')
    for (const said of ['24010101001', '陈核查', '2026年7月7日上午9时', '无需整改'])
      expect(text).toContain(said)
  })

  test('a document is issued again or voided by the process administrator, and its page says so', async () => {
    const { caseId } = await submittedCase(office)
    await accept(caseId)
    const first = await documentOf(caseId, 'acceptanceNotice')
    const again = { type: 'issueDocument' as const, template: 'acceptanceNotice' }
    expect((await act(office.reviewer, caseId, '', { ...again, reason: '电话有误' })).status).toBe(409)
    expect((await act(administrator, caseId, '', again)).status).toBe(422)
    await mustAct(administrator, caseId, '', { ...again, reason: '电话有误' })
    const second = await documentOf(caseId, 'acceptanceNotice')
    expect(second.number).not.toBe(first.number)
    expect(await verification(first.id)).toMatchObject({ isSuperseded: true, number: first.number })
    expect((await viewOf(office.window, caseId)).timeline).toContainEqual(
      expect.objectContaining({ type: 'documentOrdered', text: '电话有误' }),
    )

    const path = `/api/cases/${caseId}/documents/${second.id}/void`
    expect((await office.reviewer.post(path, { reason: '误发' })).status).toBe(403)
    expect((await office.stranger.post(path, { reason: '误发' })).status).toBe(404)
    const voided = await administrator.post(path, { reason: '误发' })
    expect(voided, voided.text).toMatchObject({ status: 200, body: { isVoid: true } })
    expect(await verification(second.id)).toMatchObject({ isVoid: true })
    expect((await administrator.post(path, { reason: '误发' })).status).toBe(409)
    expect((await office.window.get(`/api/documents/${second.id}`)).status).toBe(200)
  })

  test('a receipt of delivery records who refused and who witnessed it', async () => {
    const { caseId } = await granted()
    const leaving = { type: 'deliver' as const, way: 'leaving' }
    expect(await act(office.window, caseId, 'deliver', leaving)).toMatchObject({
      status: 422,
      body: { code: 'case.deliveryIncomplete', params: { missing: 'refusal, place' } },
    })
    const late = { type: 'deliver' as const, way: 'counter', deliveredAt: '2026-07-07T02:00:00Z' }
    expect((await act(office.window, caseId, 'deliver', late)).status).toBe(422)
    await mustAct(office.window, caseId, 'deliver', {
      ...leaving,
      place: '盘龙区穿金路100号',
      refusal: { reason: '受送达人拒绝签收', witnesses: ['居委会陈见证', '居委会赵见证'] },
    })
    const text = await textOf((await viewOf(office.window, caseId)).documents, 'deliveryReceipt')
    for (const said of [
      '留置送达',
      '云南明亮广告有限公司',
      '穿金路100号',
      '拒绝签收',
      '陈见证、',
      '送达人',
      '王窗口',
    ])
      expect(text, said).toContain(said)
    const decision = await documentOf(caseId, 'grantDecision')
    expect(text).toContain(decision.number ?? 'none')
  })

  test('someone else receives it with reason and identity', async () => {
    const { caseId } = await granted()
    await mustAct(office.window, caseId, 'deliver', {
      type: 'deliver',
      way: 'counter',
      receivedBy: '何代收',
      proxy: {
        name: '何代收',
        documentNumber: '11010519491231002X',
        relation: '员工',
        reason: '法定代表人出差',
      },
    })
    const text = await textOf((await viewOf(office.window, caseId)).documents, 'deliveryReceipt')
    for (const said of ['直接送达', '代收人', '何代收', '11010519491231002X', '法定代表人出差'])
      expect(text, said).toContain(said)
  })

  test('electronic delivery has its receipt when the applicant has confirmed it', async () => {
    const { caseId } = await granted()
    await mustAct(office.window, caseId, 'deliver', { type: 'deliver', way: 'electronic' })
    const kinds = async () => (await viewOf(office.window, caseId)).documents.map(({ kind }) => kind)
    expect(await kinds()).not.toContain('deliveryReceipt')
    office.context.clock.set('2026-07-06T03:00:00Z')
    const confirm = async (client: AppClient) => {
      const view = (await client.get(`/api/my/cases/${caseId}`)).body as CaseView
      const body = { command: { type: 'confirmDelivery' } }
      return client.post(`/api/my/cases/${caseId}/commands`, body, {
        'if-match': `"${view.case?.version ?? 0}"`,
      })
    }
    expect((await confirm(office.otherApplicant)).status).toBe(404)
    const confirmed = await confirm(office.applicant)
    expect(confirmed.status, confirmed.text).toBe(200)
    const text = await textOf((await viewOf(office.window, caseId)).documents, 'deliveryReceipt')
    for (const said of ['电子送达', '电子签收', '2026年7月6日11时00分']) expect(text, said).toContain(said)
    expect((await confirm(office.applicant)).status).toBe(409)
  })

  async function granted(): Promise<{ caseId: string }> {
    const { caseId } = await submittedCase(office)
    await handleUntil(office, caseId, 'decide')
    await mustAct(office.decider, caseId, 'decide', { type: 'decide', outcome: 'granted' })
    await mustAct(office.window, caseId, 'certify', { type: 'approve' })
    return { caseId }
  }

  async function accept(caseId: string): Promise<void> {
    await mustAct(office.window, caseId, 'accept', acceptance)
  }

  async function documentOf(caseId: string, kind: string): Promise<DocumentView> {
    const { documents } = await viewOf(office.window, caseId)
    const found = documents.findLast(each => each.kind === kind)
    if (found === undefined) throw new Error(`There is no ${kind}.`)
    return found
  }

  /** Without the breaks of its layout. */
  async function textOf(documents: readonly DocumentView[], kind: string): Promise<string> {
    const found = documents.findLast(each => each.kind === kind)
    expect(found, kind).toBeDefined()
    return (await office.window.get(`/api/documents/${found?.id}`)).text.replaceAll(/\s+/g, '')
  }

  async function verification(id: string): Promise<unknown> {
    return (await office.app.as({ type: 'anonymous' }).get(`/api/documents/${id}/verification`)).body
  }
})

const acceptance = { type: 'accept' as const, checklist: met('cpComplete', 'cpCompetence') }

const unknownYet = { type: 'facts' as const, rows: [{ label: '批注', value: '${decision.reason}' }] }

/** A fact that is not known at acceptance. */
function withUnknownFact(definition: ItemDefinition): ItemDefinition {
  return {
    ...definition,
    documents: definition.documents.map(document =>
      document.key === 'acceptanceNotice'
        ? { ...document, blocks: [unknownYet, ...document.blocks] }
        : document,
    ),
  }
}

function withoutUnknownFact(definition: ItemDefinition): ItemDefinition {
  return {
    ...definition,
    documents: definition.documents.map(document =>
      document.key === 'acceptanceNotice' ? { ...document, blocks: document.blocks.slice(1) } : document,
    ),
  }
}
