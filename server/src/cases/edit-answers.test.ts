import type { CaseView, DraftView, Field, ItemDefinition, Receipt } from '@yibiao/schemas'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { describeOnBothDatabases } from '../testing/databases.ts'
import {
  act,
  fill,
  handleUntil,
  met,
  mustAct,
  openOffice,
  readyDraft,
  submittedCase,
  viewOf,
  type Office,
} from './testing/open-office.ts'
import { republishItem } from './testing/republish-item.ts'

const official: Field[] = [
  {
    id: 'inspectedOn',
    key: 'inspectedOn',
    type: 'date',
    label: '勘查日期',
    filledBy: 'officer',
    isRequired: true,
    checks: [
      {
        id: 'notLater',
        assert: 'inspectedOn <= today()',
        message: '勘查日期不能晚于今天',
        severity: 'error',
      },
    ],
  },
  { id: 'finding', key: 'finding', type: 'textarea', label: '勘查情况', filledBy: 'officer' },
]

/** The inspector writes down what was seen, and may mend the height; nobody else writes anything. */
function withInspection(definition: ItemDefinition): ItemDefinition {
  const section = { id: 'sectionInspection', title: '现场勘查', fields: official }
  const pages = definition.form.pages.map(page =>
    page.id === 'pageSetting' ? { ...page, sections: [...page.sections, section] } : page,
  )
  const steps = definition.flow.steps.map(step =>
    step.type === 'userTask' && step.key === 'inspect'
      ? {
          ...step,
          access: {
            form: 'read' as const,
            fields: {
              inspectedOn: 'edit' as const,
              finding: 'required' as const,
              heightToGround: 'edit' as const,
              unitName: 'edit' as const,
            },
            materials: 'read' as const,
          },
        }
      : step,
  )
  return { ...definition, form: { ...definition.form, pages }, flow: { steps } }
}

const opinion = { type: 'approve', opinion: '一致', checklist: met('cpPlace', 'cpSafety') } as const
const inspected = [
  { path: '/inspectedOn', value: '2026-06-12' },
  { path: '/finding', value: '墙面稳固，与效果图一致' },
]

describeOnBothDatabases('what officers fill in', database => {
  let office: Office
  let receipt: Receipt

  beforeAll(async () => {
    office = await openOffice(database())
    await republishItem(office, withInspection)
  })

  beforeEach(async () => {
    receipt = await submittedCase(office)
    await handleUntil(office, receipt.caseId, 'inspect')
  })

  test('is not the applicant’s to write, nor asked of them', async () => {
    const draft = await readyDraft(office)
    const written = await fill(office.applicant, draft, { finding: '我自己看过', inspectedOn: '2026-06-01' })
    expect(written.body).toMatchObject({ ignored: ['/finding', '/inspectedOn'] })
    const read = (await office.applicant.get(`/api/drafts/${draft.id}`)).body as DraftView
    expect(read.answers['finding'] ?? null).toBeNull()
  })

  test('must be there before the step is passed on', async () => {
    const { caseId } = receipt
    expect(writesOf(await viewOf(office.inspector, caseId))).toEqual({
      fields: ['unitName', 'heightToGround', 'inspectedOn', 'finding'],
      missing: ['/inspectedOn', '/finding'],
    })
    expect(await act(office.inspector, caseId, 'inspect', opinion)).toMatchObject({
      status: 422,
      body: { code: 'case.fieldsMissing', params: { fields: '/inspectedOn,/finding' } },
    })
    await mustAct(office.inspector, caseId, 'inspect', {
      type: 'editAnswers',
      changes: inspected.slice(0, 1),
    })
    expect(writesOf(await viewOf(office.inspector, caseId))).toMatchObject({ missing: ['/finding'] })
    await mustAct(office.inspector, caseId, 'inspect', { type: 'editAnswers', changes: inspected.slice(1) })
    await mustAct(office.inspector, caseId, 'inspect', opinion)
    const { answers, submission } = await viewOf(office.reviewer, caseId)
    expect(submission).toBe(3)
    expect(answers).toMatchObject({ inspectedOn: '2026-06-12', finding: '墙面稳固，与效果图一致' })
  })

  test('is judged by the rules of the form', async () => {
    const tomorrow = [{ path: '/inspectedOn', value: '2026-06-13' }]
    const { caseId } = receipt
    expect(
      await act(office.inspector, caseId, 'inspect', { type: 'editAnswers', changes: tomorrow }),
    ).toMatchObject({
      status: 422,
      body: { code: 'case.answersNotAcceptable', issues: [{ path: '/inspectedOn' }] },
    })
    const height = {
      type: 'editAnswers',
      reason: '现场实测',
      changes: [{ path: '/heightToGround', value: '高' }],
    } as const
    expect((await act(office.inspector, caseId, 'inspect', height)).status).toBe(422)
    expect((await viewOf(office.inspector, caseId)).submission).toBe(1)
  })

  test('needs a reason where the applicant had filled it in, and the applicant sees both values', async () => {
    const { caseId } = receipt
    const mend = { type: 'editAnswers', changes: [{ path: '/heightToGround', value: '3.2' }] } as const
    expect(await act(office.inspector, caseId, 'inspect', mend)).toMatchObject({
      status: 422,
      body: { code: 'case.reasonMissing' },
    })
    await mustAct(office.inspector, caseId, 'inspect', { ...mend, reason: '现场实测为 3.2 米' })
    await office.runJobs()
    const mine = (await office.applicant.get(`/api/my/cases/${caseId}`)).body as CaseView
    expect(mine.editions).toEqual([
      {
        submission: 2,
        at: expect.any(String),
        step: expect.anything(),
        reason: '现场实测为 3.2 米',
        changes: [{ path: '/heightToGround', before: '3.5', after: '3.2' }],
      },
    ])
    expect(mine.timeline).toContainEqual(
      expect.objectContaining({ type: 'answersEdited', text: '现场实测为 3.2 米' }),
    )
    const told = (await office.applicant.get('/api/notifications')).body as { entries: { notice: string }[] }
    expect(told.entries.map(({ notice }) => notice)).toContain('answersEdited')
    const seen = await viewOf(office.reviewer, caseId)
    expect(seen.editions?.[0]).toMatchObject({ by: '李勘查' })
    expect(seen.provenance['/unitName']).toMatchObject({ trust: 'official' })
  })

  test('is limited to the fields, the step and the officer; what a source vouches for stays', async () => {
    const { caseId } = receipt
    const write = (path: string, value: unknown) =>
      ({ type: 'editAnswers', reason: '更正', changes: [{ path, value }] }) as const
    expect(await act(office.inspector, caseId, 'inspect', write('/content', '别的'))).toMatchObject({
      status: 422,
      body: { code: 'case.fieldNotEditable' },
    })
    expect(await act(office.inspector, caseId, 'inspect', write('/nothing', 1))).toMatchObject({
      body: { code: 'case.fieldNotEditable' },
    })
    expect(await act(office.inspector, caseId, 'inspect', write('/unitName', '另一家公司'))).toMatchObject({
      status: 422,
      body: { code: 'case.valueLocked' },
    })
    expect(await act(office.window, caseId, 'inspect', write('/finding', '代填'))).toMatchObject({
      status: 403,
      body: { code: 'case.notMine' },
    })
    await mustAct(office.inspector, caseId, 'inspect', { type: 'editAnswers', changes: inspected })
    await mustAct(office.inspector, caseId, 'inspect', opinion)
    expect(await act(office.reviewer, caseId, 'review', write('/finding', '改写'))).toMatchObject({
      status: 409,
      body: { code: 'case.actionNotOffered' },
    })
  })
})

function writesOf({ tasks }: CaseView): unknown {
  return tasks.find(({ writes }) => writes !== undefined)?.writes
}
