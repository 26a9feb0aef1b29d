import type { DebtView, ItemDefinition, Receipt } from '@yibiao/schemas'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { withTransaction } from '../db/with-transaction.ts'
import { importLicences } from '../licences/import-licences.ts'
import { createRegistry } from '../registries/create-registry.ts'
import { importRows } from '../registries/import-rows.ts'
import { describeOnBothDatabases } from '../testing/databases.ts'
import {
  act,
  handleUntil,
  met,
  mustAct,
  openOffice,
  readyDraft,
  submit,
  submittedCase,
  viewOf,
  type Office,
} from './testing/open-office.ts'
import { republishItem } from './testing/republish-item.ts'

const clerk = { key: 'test', name: 'test', requestId: 'test' }
const creditCode = '91330100799655058B'
const grant = {
  type: 'decide',
  outcome: 'granted',
  content: '同意设置门头招牌。',
  validFrom: '2026-08-01',
  validThrough: '2029-07-31',
} as const

/** The register of earlier signs is not there yet: it is asked and cannot answer. A drawing may follow. */
function withDebts(definition: ItemDefinition): ItemDefinition {
  const { prefill, materials } = definition
  return {
    ...definition,
    materials: materials.map(material =>
      material.key === 'effectDrawing' ? { ...material, necessity: 'deferrable' } : material,
    ),
    prefill: {
      sources: [
        ...prefill.sources,
        {
          id: 'sourceSigns',
          key: 'signs',
          name: '既有广告登记',
          connector: { type: 'registry', registry: 'signs', key: 'applicant.documentNumber' },
          when: 'start',
          onFailure: 'verifyBeforeDecision',
        },
      ],
      mappings: [
        ...prefill.mappings.map(mapping =>
          mapping.source === 'businessLicence'
            ? { ...mapping, recheckAt: ['accept' as const, 'decide' as const] }
            : mapping,
        ),
        {
          id: 'mapSign',
          source: 'signs',
          field: 'structureMaterial',
          value: 'response.材料',
          mode: 'editable',
        },
      ],
    },
  }
}

describeOnBothDatabases('what blocks granting', database => {
  let office: Office
  let receipt: Receipt

  beforeAll(async () => {
    office = await openOffice(database())
    await republishItem(office, withDebts)
  })

  beforeEach(async () => {
    await reissue('陈明亮')
    receipt = await submittedCase(office)
  })

  test('is waived by an officer who handles the case, with the reason in its history', async () => {
    const { caseId } = receipt
    const waive = {
      type: 'waiveDebt',
      kind: 'verification',
      subject: 'signs',
      reason: '已电话向登记科核实',
    } as const
    expect((await act(office.window, caseId, 'accept', { ...waive, reason: '' })).status).toBe(422)
    expect((await act(office.window, caseId, 'accept', { ...waive, reason: '  ' })).body).toMatchObject({
      code: 'case.reasonMissing',
    })
    const { tasks, case: summary } = await viewOf(office.window, caseId)
    const asApplicant = await office.applicant.post(
      `/api/my/cases/${caseId}/commands`,
      { command: { ...waive, taskId: tasks[0]?.id } },
      { 'if-match': `"${summary.version}"` },
    )
    expect(asApplicant).toMatchObject({ status: 403, body: { code: 'case.officersOnly' } })
    expect(await act(office.decider, caseId, 'accept', waive)).toMatchObject({
      status: 403,
      body: { code: 'case.notMine' },
    })
    await mustAct(office.window, caseId, 'accept', waive)
    expect(await debts()).toMatchObject([{ state: 'waived', by: '王窗口', reason: '已电话向登记科核实' }])
    const { timeline } = await viewOf(office.window, caseId)
    expect(timeline).toContainEqual(
      expect.objectContaining({ type: 'debtWaived', actor: '王窗口', text: '已电话向登记科核实' }),
    )
    await handleUntil(office, caseId, 'decide')
    await mustAct(office.decider, caseId, 'decide', grant)
  })

  test('a material that was to follow is confirmed when it has come in', async () => {
    const draft = await readyDraft(office)
    const drawing = draft.materials.find(({ material }) => material === 'effectDrawing')?.attachments[0]?.id
    await office.applicant.request('DELETE', `/api/drafts/${draft.id}/attachments/${drawing}`)
    const submitted = await submit(office.applicant, draft)
    expect(submitted.status, submitted.text).toBe(201)
    receipt = submitted.body as Receipt
    const { caseId } = receipt
    await mustAct(office.window, caseId, 'accept', {
      type: 'waiveDebt',
      kind: 'verification',
      subject: 'signs',
      reason: '已核实',
    })
    await handleUntil(office, caseId, 'decide')
    expect((await act(office.decider, caseId, 'decide', grant)).body).toMatchObject({
      code: 'case.debtsOutstanding',
    })
    await mustAct(office.decider, caseId, 'decide', {
      type: 'confirmMaterial',
      material: 'effectDrawing',
      note: '纸质件已在窗口收取',
    })
    expect((await debts()).find(({ kind }) => kind === 'deferredMaterial')).toMatchObject({
      subject: 'effectDrawing',
      state: 'confirmed',
      reason: '纸质件已在窗口收取',
    })
    await mustAct(office.decider, caseId, 'decide', grant)
  })

  test('an official value that is another by now is shown before acceptance and decision, once', async () => {
    const { caseId } = receipt
    const accept = { type: 'accept', checklist: met('cpComplete', 'cpCompetence') } as const
    await reissue('新代表')
    expect(await act(office.window, caseId, 'accept', accept)).toMatchObject({
      status: 409,
      body: { code: 'case.valuesChanged', params: { count: 1, paths: ['/legalRepresentative'] } },
    })
    const view = await viewOf(office.window, caseId)
    expect(view.case.status).toBe('submitted')
    expect(view.answers).toMatchObject({ legalRepresentative: '陈明亮' })
    expect(view.provenance['/legalRepresentative']).toMatchObject({ laterValue: '新代表' })
    expect(view.timeline).toContainEqual(expect.objectContaining({ type: 'valuesRechecked' }))
    const mine = await office.applicant.get(`/api/my/cases/${caseId}`)
    expect(mine.text).not.toContain('新代表')
    await mustAct(office.window, caseId, 'accept', accept)

    await mustAct(office.inspector, caseId, 'inspect', {
      type: 'approve',
      opinion: '现场与申请一致',
      checklist: met('cpPlace', 'cpSafety'),
    })
    await mustAct(office.reviewer, caseId, 'review', {
      type: 'approve',
      opinion: '符合规定',
      checklist: met('cpArea', 'cpPeriod'),
    })
    await mustAct(office.decider, caseId, 'decide', {
      type: 'waiveDebt',
      kind: 'verification',
      subject: 'signs',
      reason: '已核实',
    })
    await reissue('又换代表')
    expect((await act(office.decider, caseId, 'decide', grant)).body).toMatchObject({
      code: 'case.valuesChanged',
    })
    await mustAct(office.decider, caseId, 'decide', grant)
  })

  test('is shown to officers alone, and a source that answers as submitted settles it', async () => {
    const { caseId } = receipt
    expect(await debts()).toMatchObject([
      { kind: 'verification', subject: 'signs', state: 'outstanding', source: '既有广告登记' },
    ])
    const mine = await office.applicant.get(`/api/my/cases/${caseId}`)
    expect(mine.body).not.toHaveProperty('debts')
    await handleUntil(office, caseId, 'decide')
    expect(await act(office.decider, caseId, 'decide', grant)).toMatchObject({
      status: 409,
      body: { code: 'case.debtsOutstanding' },
    })

    const verify = { type: 'verifyDebt', subject: 'signs' } as const
    await mustAct(office.decider, caseId, 'decide', verify)
    expect(await debts()).toMatchObject([{ state: 'outstanding', lastResult: 'failed' }])
    await register('别的材料')
    await mustAct(office.decider, caseId, 'decide', verify)
    expect(await debts()).toMatchObject([{ state: 'outstanding', lastResult: 'differs' }])
    await register('铝塑板')
    await mustAct(office.decider, caseId, 'decide', verify)
    expect(await debts()).toMatchObject([{ state: 'verified', lastResult: 'matches', by: '赵决定' }])
    expect(await act(office.decider, caseId, 'decide', verify)).toMatchObject({
      status: 409,
      body: { code: 'case.noSuchDebt' },
    })
    const { status } = await mustAct(office.decider, caseId, 'decide', grant)
    expect(status).toBe('granted')
  })

  async function debts(): Promise<readonly DebtView[]> {
    return (await viewOf(office.window, receipt.caseId)).debts ?? []
  }

  async function reissue(representative: string): Promise<void> {
    const name = '云南明亮广告有限公司'
    const face = {
      名称: name,
      统一社会信用代码: creditCode,
      法定代表人: representative,
      住所: '盘龙区穿金路 100 号',
    }
    const holder = { name, documentType: 'creditCode', documentNumber: creditCode }
    const licence = { holder, typeName: '营业执照', number: creditCode, issuer: '市场监督管理局', face }
    expect((await importLicences(office.context, [licence], clerk)).rejected).toEqual([])
  }

  /** The department gets its register, or puts another row into it. */
  async function register(material: string): Promise<void> {
    const { context, departmentId } = office
    await withTransaction(context.database, { departmentId }, async transaction => {
      const columns = [
        { name: '统一社会信用代码', valueType: 'text' as const },
        { name: '材料', valueType: 'text' as const },
      ]
      registryId ??= (
        await createRegistry(
          context,
          transaction,
          departmentId,
          { key: 'signs', name: '既有广告登记', keyColumn: '统一社会信用代码', columns },
          clerk,
        )
      ).id
      const table = [
        ['统一社会信用代码', '材料'],
        [creditCode, material],
      ]
      await importRows(context, transaction, { departmentId, registryId, table }, clerk)
    })
  }
  let registryId: string | undefined
})
