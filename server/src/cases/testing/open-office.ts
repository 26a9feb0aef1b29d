import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type {
  CaseCommand,
  CaseView,
  CommandDone,
  DraftView,
  Receipt,
  WorklistFilter,
  WorklistPage,
} from '@yibiao/schemas'
import { expect } from 'vitest'
import type { ApplicantActor, OfficerActor } from '../../access/actor.ts'
import { seedCalendars } from '../../calendars/seed-calendars.ts'
import { attachmentRoutes } from '../../attachments/routes.ts'
import type { Database } from '../../db/database.ts'
import { withTransaction } from '../../db/with-transaction.ts'
import { createDepartment } from '../../departments/create-department.ts'
import { setMembership } from '../../departments/set-membership.ts'
import { departmentRoles } from '../../departments/tables.ts'
import { documentRoutes } from '../../documents/routes.ts'
import { voidDocumentRoutes } from '../../documents/void-routes.ts'
import { windowRoutes } from '../../window/routes.ts'
import { evidenceRoutes } from '../../evidence/routes.ts'
import { draftRoutes } from '../../drafts/routes.ts'
import { findOrCreateParty } from '../../identity/find-or-create-party.ts'
import { publishItem } from '../../items/publish-item.ts'
import { allHandlers } from '../../jobs/all-handlers.ts'
import { runDueJobs } from '../../jobs/run-jobs.ts'
import { importLicences } from '../../licences/import-licences.ts'
import { notificationRoutes } from '../../notifications/routes.ts'
import { installTemplate } from '../../templates/install-template.ts'
import { createTestApp, type AppClient, type TestApp, type TestResponse } from '../../testing/app-client.ts'
import { canary } from '../../testing/canaries.ts'
import { seedCanaryDepartment } from '../../testing/seed-canary-department.ts'
import { createTestContext, type TestContext } from '../../testing/test-context.ts'
import { supervisionRoutes } from '../../supervision/routes.ts'
import { uploadRoutes } from '../../uploads/routes.ts'
import { worklistRoutes } from '../../worklist/routes.ts'
import { caseMigrationRoutes } from '../../case-migrations/routes.ts'
import { caseRoutes } from '../routes.ts'
import { supplyRoutes } from '../supply-routes.ts'
import { seedCanaryCase } from './seed-canary-case.ts'

/** 盘龙区 with the item of outdoor advertising in use, its officers, two applicants, and a department to consult. */
export type Office = {
  context: TestContext
  app: TestApp
  itemId: string
  departmentId: string
  window: AppClient
  inspector: AppClient
  reviewer: AppClient
  decider: AppClient
  supervisor: AppClient
  designer: AppClient
  /** Of the garden department. */
  garden: AppClient
  /** A department that has nothing to do with it. */
  stranger: AppClient
  applicant: AppClient
  otherApplicant: AppClient
  actors: {
    window: OfficerActor
    decider: OfficerActor
    /** Of the garden department. */
    garden: OfficerActor
    applicant: ApplicantActor
    otherApplicant: ApplicantActor
  }
  hire(roles: readonly string[], name?: string): Promise<OfficerActor>
  runJobs(): Promise<number>
}

const setUp = { key: 'test', name: 'test', requestId: 'test' }
const place = {
  parentId: null,
  level: 4 as const,
  regionCode: '530103',
  address: '盘龙区北京路 1 号',
  phones: { enquiry: '0871-60000001', complaint: '0871-60000002' },
}

/** @param start where the clock stands, UTC */
export async function openOffice(database: Database, start = '2026-06-12T02:00:00Z'): Promise<Office> {
  const context = createTestContext(database)
  context.clock.set(start)
  context.config = { ...context.config, dataFolder: mkdtempSync(join(tmpdir(), 'yibiao-office-')) }
  await seedCalendars(context)
  const departmentId = await openDepartment(context, '盘龙区城市管理局', '11530103015100047P')
  const gardenId = await openDepartment(context, '盘龙区园林绿化局', '11530103015100055J')
  await withTransaction(context.database, { departmentId }, transaction =>
    transaction.insert(departmentRoles).values({ departmentId, key: 'inspector', name: '勘查岗' }),
  )
  const hire = (roles: readonly string[], name = '经办人', where = departmentId): Promise<OfficerActor> =>
    hireOfficer(context, where, roles, name)
  const window = await hire(['window'], '王窗口')
  const inspector = await hire(['inspector'], '李勘查')
  const reviewer = await hire(['reviewer'], '张审查')
  const decider = await hire(['decider'], '赵决定')
  const supervisor = await hire(['supervisor', 'head'], '孙监督')
  const designer = await hire(['designer'], '钱设计')
  const garden = await hire(['reviewer'], '周园林', gardenId)
  const stranger = await seedCanaryDepartment(context)
  const itemId = await publishAdvertising(context, departmentId, '11530103015100055J')
  const applicant = await registerApplicant(context, '云南明亮广告有限公司', '91330100799655058B')
  const otherApplicant = await registerApplicant(context, '昆明另一家公司', '91350100M000100Y43')
  const app = createTestApp(context, [
    ...draftRoutes,
    ...attachmentRoutes,
    ...uploadRoutes,
    ...caseRoutes,
    ...caseMigrationRoutes,
    ...supplyRoutes,
    ...evidenceRoutes,
    ...worklistRoutes,
    ...documentRoutes,
    ...voidDocumentRoutes,
    ...windowRoutes,
    ...notificationRoutes,
    ...supervisionRoutes,
  ])
  const canaryApplicant = await registerApplicant(context, canary('organisation'), '91370200163562681G')
  await seedCanaryCase(context, stranger, app.as({ ...canaryApplicant, name: canary('applicant') }))
  return {
    context,
    app,
    itemId,
    departmentId,
    window: app.as(window),
    inspector: app.as(inspector),
    reviewer: app.as(reviewer),
    decider: app.as(decider),
    supervisor: app.as(supervisor),
    designer: app.as(designer),
    garden: app.as(garden),
    stranger: app.as(stranger),
    applicant: app.as(applicant),
    otherApplicant: app.as(otherApplicant),
    actors: { window, decider, garden, applicant, otherApplicant },
    hire,
    runJobs: () => runDueJobs(context, allHandlers),
  }
}

export async function openDepartment(
  context: TestContext,
  name: string,
  creditCode: string,
): Promise<string> {
  const id = context.newId()
  await withTransaction(context.database, { platformRole: 'system', departmentId: id }, transaction =>
    createDepartment(context, transaction, { ...place, id, name, creditCode }, setUp),
  )
  return id
}

export async function hireOfficer(
  context: TestContext,
  departmentId: string,
  roles: readonly string[],
  name: string,
): Promise<OfficerActor> {
  const loginId = context.newId()
  await withTransaction(context.database, { departmentId }, transaction =>
    setMembership(
      context,
      transaction,
      { departmentId, loginId, officerName: name, position: '', roles },
      setUp,
    ),
  )
  return {
    type: 'officer',
    departmentId,
    loginId,
    sessionId: context.newId(),
    name,
    roles,
    actingPartyId: null,
  }
}

async function publishAdvertising(
  context: TestContext,
  departmentId: string,
  garden: string,
): Promise<string> {
  return withTransaction(context.database, { departmentId }, async transaction => {
    const bindings = {
      window: 'window',
      inspector: 'inspector',
      reviewer: 'reviewer',
      decider: 'decider',
      gardenDepartment: garden,
      taskCode: '11530103015100047P4000117008000',
      windowAddress: '盘龙区政务服务中心 3 号窗口',
      consultationTelephone: '0871-60000003',
      supervisionTelephone: '0871-60000004',
      seal: 'official',
    }
    const template = { departmentId, slug: 'outdoor-advertising', version: '1.0.0', bindings }
    const item = await installTemplate(context, transaction, template, setUp)
    await publishItem(context, transaction, { departmentId, itemId: item.id, revision: item.revision }, setUp)
    return item.id
  })
}

async function registerApplicant(
  context: TestContext,
  name: string,
  creditCode: string,
): Promise<ApplicantActor> {
  const organisation = {
    kind: 'organisation' as const,
    name,
    documentType: 'creditCode',
    documentNumber: creditCode,
  }
  const person = {
    kind: 'person' as const,
    name: '何联系',
    documentType: '111',
    documentNumber: '11010519491231002X',
    mobile: '13888880000',
  }
  const { partyId, actingPartyId } = await withTransaction(
    context.database,
    { service: 'identity' },
    async transaction => ({
      partyId: await findOrCreateParty(context, transaction, organisation, true),
      actingPartyId: await findOrCreateParty(context, transaction, person, true),
    }),
  )
  const licence = {
    holder: { name, documentType: 'creditCode', documentNumber: creditCode },
    typeName: '营业执照',
    number: creditCode,
    issuer: '盘龙区市场监督管理局',
    face: { 名称: name, 统一社会信用代码: creditCode, 法定代表人: '陈明亮', 住所: '盘龙区穿金路 100 号' },
  }
  const { rejected } = await importLicences(context, [licence], setUp)
  expect(rejected).toEqual([])
  const loginId = context.newId()
  return { type: 'applicant', loginId, sessionId: context.newId(), name: person.name, partyId, actingPartyId }
}

/** Answers of a fixed sign on a wall that meet every rule, for an applicant whose licence fills the rest. */
export function wallSign(more: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    contactName: '何联系',
    contactMobile: '13800138000',
    kind: 'fixed',
    location: { region: '530103', detail: '穿金路100号临街墙面' },
    place: 'wall',
    involves: [],
    'size/w': '4',
    'size/h': '2',
    'size/sides': 2,
    'size/area': '16',
    heightToGround: '3.5',
    structureMaterial: '铝塑板',
    lighting: 'none',
    content: '门头招牌',
    period: { from: '2026-08-01', to: '2029-07-31' },
    ownership: 'own',
    involvesNeighbours: false,
    declaration: { agreed: true, agreedAt: '2026-06-12T02:00:00Z' },
    ...more,
  }
}

/** Saves answers by path below the root. */
export async function fill(
  client: AppClient,
  draft: Pick<DraftView, 'id' | 'revision'>,
  answers: Readonly<Record<string, unknown>>,
): Promise<TestResponse> {
  const changes = Object.entries(answers).map(([key, value]) => ({
    path: `/${key}`,
    value,
    baseRevision: draft.revision,
  }))
  return client.request('PATCH', `/api/drafts/${draft.id}`, { body: { changes } })
}

/** The smallest file that is a PDF. */
export const pdf = new TextEncoder().encode(
  '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
)

export function upload(
  client: AppClient,
  draftId: string,
  target: string,
  file: { bytes?: Uint8Array<ArrayBuffer>; name?: string; type?: string; key?: string } = {},
): Promise<TestResponse> {
  return client.request('POST', `/api/drafts/${draftId}/attachments?${target}`, {
    raw: file.bytes ?? pdf,
    headers: {
      'content-type': file.type ?? 'application/pdf',
      'x-file-name': encodeURIComponent(file.name ?? '材料.pdf'),
      'idempotency-key': file.key ?? crypto.randomUUID(),
    },
  })
}

/** A draft that can be submitted. */
export async function readyDraft(
  office: Office,
  client: AppClient = office.applicant,
  more: Readonly<Record<string, unknown>> = {},
): Promise<DraftView> {
  const begun = await client.post('/api/drafts', { itemId: office.itemId })
  expect([200, 201], begun.text).toContain(begun.status)
  const draft = begun.body as DraftView
  const saved = await fill(client, draft, wallSign(more))
  expect(saved.status, saved.text).toBe(200)
  for (const material of ['effectDrawing', 'siteRights']) {
    const uploaded = await upload(client, draft.id, `material=${material}`)
    expect(uploaded.status, uploaded.text).toBe(201)
  }
  const read = await client.get(`/api/drafts/${draft.id}`)
  return read.body as DraftView
}

export async function submit(
  client: AppClient,
  draft: Pick<DraftView, 'id' | 'revision'>,
  key?: string,
): Promise<TestResponse> {
  return client.post(
    `/api/drafts/${draft.id}/submit`,
    { revision: draft.revision },
    key === undefined ? {} : { 'idempotency-key': key },
  )
}

/** A case as it is right after its submission. */
export async function submittedCase(
  office: Office,
  more: Readonly<Record<string, unknown>> = {},
  client: AppClient = office.applicant,
): Promise<Receipt> {
  const answer = await submit(client, await readyDraft(office, client, more))
  expect(answer.status, answer.text).toBe(201)
  return answer.body as Receipt
}

export async function viewOf(client: AppClient, caseId: string): Promise<CaseView> {
  const answer = await client.get(`/api/cases/${caseId}`)
  expect(answer.status, answer.text).toBe(200)
  return answer.body as CaseView
}

/** The command with the id of the open task of a step put in. */
export async function act(
  client: AppClient,
  caseId: string,
  step: string,
  command: { type: CaseCommand['type'] } & Readonly<Record<string, unknown>>,
): Promise<TestResponse> {
  const view = await viewOf(client, caseId)
  const ofStep = view.tasks.filter(({ stepKey, closedAt }) => stepKey === step && closedAt === undefined)
  const workable = ofStep.filter(({ state }) => state !== 'suspended')
  // Of several at one step, the officer's own; one that waits for others only when there is nothing else.
  const task = workable.find(({ isMine }) => isMine) ?? ofStep.find(({ isMine }) => isMine) ?? workable[0]
  const body = { command: { ...command, ...(task === undefined ? {} : { taskId: task.id }) } }
  return client.post(`/api/cases/${caseId}/commands`, body, { 'if-match': `"${view.case.version}"` })
}

/** As `act`, and it must succeed. */
export async function mustAct(...parameters: Parameters<typeof act>): Promise<CommandDone> {
  const answer = await act(...parameters)
  expect(answer.status, answer.text).toBe(200)
  return answer.body as CommandDone
}

export const met = (...points: string[]): { point: string; verdict: string }[] =>
  points.map(point => ({ point, verdict: 'met' }))

/** The acts of a case without anything unusual, up to a step. */
export async function handleUntil(
  office: Office,
  caseId: string,
  step: 'inspect' | 'review' | 'decide',
): Promise<void> {
  await mustAct(office.window, caseId, 'accept', {
    type: 'accept',
    checklist: met('cpComplete', 'cpCompetence'),
  })
  if (step === 'inspect') return
  await mustAct(office.inspector, caseId, 'inspect', {
    type: 'approve',
    opinion: '现场与申请一致',
    checklist: met('cpPlace', 'cpSafety'),
  })
  if (step === 'review') return
  await mustAct(office.reviewer, caseId, 'review', {
    type: 'approve',
    opinion: '符合规定',
    checklist: met('cpArea', 'cpPeriod'),
  })
}

export async function worklistOf(
  client: AppClient,
  filter: WorklistFilter['part'],
  narrowed: Readonly<Record<string, string>> = {},
): Promise<WorklistPage> {
  const query = new URLSearchParams({ filter, ...narrowed })
  const answer = await client.get(`/api/worklist?${query.toString()}`)
  expect(answer.status, answer.text).toBe(200)
  return answer.body as WorklistPage
}
