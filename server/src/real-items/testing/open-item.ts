import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CaseView, ClockView, DraftView, Issue, ItemDefinition, Receipt } from '@yibiao/schemas'
import { expect } from 'vitest'
import type { ApplicantActor } from '../../access/actor.ts'
import { breachRoutes } from '../../breaches/routes.ts'
import { attachmentRoutes } from '../../attachments/routes.ts'
import { seedCalendars } from '../../calendars/seed-calendars.ts'
import { fill, hireOfficer, openDepartment, submit, upload } from '../../cases/testing/open-office.ts'
import { caseRoutes } from '../../cases/routes.ts'
import type { Database } from '../../db/database.ts'
import { withTransaction } from '../../db/with-transaction.ts'
import { demonstrationFolder } from '../../demonstration/load.ts'
import { decisionRoutes } from '../../decisions/routes.ts'
import { documentRoutes } from '../../documents/routes.ts'
import { draftRoutes } from '../../drafts/routes.ts'
import { evidenceRoutes } from '../../evidence/routes.ts'
import { findOrCreateParty } from '../../identity/find-or-create-party.ts'
import { createItem } from '../../items/create-item.ts'
import { publishItem } from '../../items/publish-item.ts'
import { itemRoutes } from '../../items/routes.ts'
import { allHandlers } from '../../jobs/all-handlers.ts'
import { runDueJobs } from '../../jobs/run-jobs.ts'
import { importLicences } from '../../licences/import-licences.ts'
import { licenceRoutes } from '../../licences/routes.ts'
import { noticeRoutes } from '../../notices/routes.ts'
import { notificationRoutes } from '../../notifications/routes.ts'
import { createRegistry } from '../../registries/create-registry.ts'
import { importRows } from '../../registries/import-rows.ts'
import { installTemplate } from '../../templates/install-template.ts'
import { createTestApp, type AppClient } from '../../testing/app-client.ts'
import { createTestContext, type TestContext } from '../../testing/test-context.ts'
import { worklistRoutes } from '../../worklist/routes.ts'
import { bindingsFor } from './bindings-for.ts'
import { definitionOf, type Answers } from './open-form.ts'

/** A template installed and published by its department, with an officer for each role and one more to supervise. */
export type OpenItem = {
  context: TestContext
  definition: ItemDefinition
  itemId: string
  departmentId: string
  /** Holds the role. */
  officer(role: (typeof roles)[number]): AppClient
  /** Somebody of the demonstration, with the licences the demonstration gives them. */
  applicant(username: string): Promise<AppClient>
  anyone: AppClient
  runJobs(): Promise<number>
}

/** A register of the department, the heading first. The key column is the first. */
export type OpenRegister = { key: string; rows: readonly (readonly (string | number | boolean)[])[] }

type ItemOffice = {
  slug: string
  /** The item as somebody built it; installed from its template when absent. */
  built?: ItemDefinition
  department: { name: string; creditCode: string }
  /** Where the clock stands, UTC. */
  start: string
  registers?: readonly OpenRegister[]
}

const setUp = { key: 'test', name: 'test', requestId: 'test' }
const roles = ['window', 'reviewer', 'decider', 'supervisor', 'head'] as const

export async function openItem(database: Database, office: ItemOffice): Promise<OpenItem> {
  const context = createTestContext(database)
  context.clock.set(office.start)
  context.config = { ...context.config, dataFolder: mkdtempSync(join(tmpdir(), 'yibiao-item-')) }
  await seedCalendars(context)
  const departmentId = await openDepartment(context, office.department.name, office.department.creditCode)
  const officers = new Map(
    await Promise.all(
      roles.map(async role => [role, await hireOfficer(context, departmentId, [role], role)] as const),
    ),
  )
  for (const register of office.registers ?? []) await openRegister(context, departmentId, register)
  const itemId = await withTransaction(context.database, { departmentId }, async transaction => {
    const bindings = bindingsFor(
      definitionOf(office.slug),
      office.department.creditCode,
      office.registers?.map(({ key }) => key),
    )
    const item =
      office.built === undefined
        ? await installTemplate(context, transaction, { departmentId, slug: office.slug, bindings }, setUp)
        : await createItem(context, transaction, { departmentId, definition: office.built }, setUp)
    await publishItem(context, transaction, { departmentId, itemId: item.id, revision: item.revision }, setUp)
    return item.id
  })
  const app = createTestApp(context, [
    ...itemRoutes,
    ...draftRoutes,
    ...attachmentRoutes,
    ...caseRoutes,
    ...evidenceRoutes,
    ...worklistRoutes,
    ...documentRoutes,
    ...notificationRoutes,
    ...noticeRoutes,
    ...decisionRoutes,
    ...licenceRoutes,
    ...breachRoutes,
  ])
  return {
    context,
    definition: office.built ?? definitionOf(office.slug),
    itemId,
    departmentId,
    officer(role) {
      const actor = officers.get(role)
      if (actor === undefined) throw new Error(`Nobody is ${role}.`)
      return app.as(actor)
    },
    applicant: async username => app.as(await register(context, username)),
    anyone: app.as({ type: 'anonymous' }),
    runJobs: () => runDueJobs(context, allHandlers),
  }
}

async function openRegister(
  context: TestContext,
  departmentId: string,
  { key, rows }: OpenRegister,
): Promise<void> {
  const [heading = [], first = []] = rows
  const columns = heading.map((name, at) => ({
    name: String(name),
    valueType: typeof first[at] === 'boolean' ? ('boolean' as const) : ('text' as const),
  }))
  const keyColumn = columns[0]?.name ?? ''
  await withTransaction(context.database, { departmentId }, async transaction => {
    const registry = { key, name: key, keyColumn, columns }
    const { id } = await createRegistry(context, transaction, departmentId, registry, setUp)
    const table = rows.map(row => row.map(cell => (typeof cell === 'boolean' ? (cell ? '是' : '否') : cell)))
    await importRows(context, transaction, { departmentId, registryId: id, table }, setUp)
  })
}

type Account = {
  username: string
  person: { name: string; documentType: string; documentNumber: string; mobile: string }
  organisation?: { name: string; creditCode: string }
}

type DemonstrationLicence = { holder: { documentNumber: string } }

/** Makes the account's parties and imports their licences. */
async function register(context: TestContext, username: string): Promise<ApplicantActor> {
  const account = read<Account[]>('accounts.json').find(each => each.username === username)
  if (account === undefined) throw new Error(`The demonstration has no ${username}.`)
  const { person, organisation } = account
  const { actingPartyId, partyId } = await withTransaction(
    context.database,
    { service: 'identity' },
    async transaction => {
      const acting = await findOrCreateParty(context, transaction, { kind: 'person', ...person }, true)
      if (organisation === undefined) return { actingPartyId: acting, partyId: acting }
      const { name, creditCode } = organisation
      const unit = {
        kind: 'organisation' as const,
        name,
        documentType: 'creditCode',
        documentNumber: creditCode,
      }
      return { actingPartyId: acting, partyId: await findOrCreateParty(context, transaction, unit, true) }
    },
  )
  const holders = [person.documentNumber, organisation?.creditCode]
  const theirs = read<DemonstrationLicence[]>('licences.json').filter(({ holder }) =>
    holders.includes(holder.documentNumber),
  )
  const { rejected } = await importLicences(context, theirs, setUp)
  expect(rejected).toEqual([])
  return {
    type: 'applicant',
    loginId: context.newId(),
    sessionId: context.newId(),
    name: person.name,
    partyId,
    actingPartyId,
  }
}

function read<Data>(file: string): Data {
  return JSON.parse(readFileSync(join(demonstrationFolder, file), 'utf8')) as Data
}

/** The smallest picture. */
export const picture = {
  bytes: Uint8Array.from(
    atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='),
    char => char.codePointAt(0) ?? 0,
  ),
  name: '照片.png',
  type: 'image/png',
}

/** A new draft as the sources fill it. */
export async function begin(item: OpenItem, client: AppClient): Promise<DraftView> {
  const begun = await client.post('/api/drafts', { itemId: item.itemId })
  expect([200, 201], begun.text).toContain(begun.status)
  return begun.body as DraftView
}

/** A draft with answers by path and a file for each material. */
export async function complete(
  item: OpenItem,
  client: AppClient,
  answers: Answers,
  materials: readonly string[],
): Promise<DraftView> {
  const draft = await begin(item, client)
  const saved = await fill(client, draft, answers)
  expect(saved.body, saved.text).toMatchObject({ ignored: [], conflicts: [] })
  for (const material of materials) {
    const { accept = [] } = item.definition.materials.find(({ key }) => key === material) ?? {}
    const file = accept.includes('pdf') ? {} : picture
    const uploaded = await upload(client, draft.id, `material=${material}`, file)
    expect(uploaded.status, uploaded.text).toBe(201)
  }
  return readDraft(client, draft.id)
}

export async function readDraft(client: AppClient, id: string): Promise<DraftView> {
  return (await client.get(`/api/drafts/${id}`)).body as DraftView
}

export async function mustSubmit(client: AppClient, draft: DraftView): Promise<Receipt> {
  const answer = await submit(client, draft)
  expect(answer.status, answer.text).toBe(201)
  return answer.body as Receipt
}

/** What is said against submitting. */
export async function refusedBecause(client: AppClient, draft: DraftView): Promise<Issue[]> {
  const answer = await submit(client, draft)
  expect(answer.status, answer.text).toBe(422)
  return (answer.body as { issues: Issue[] }).issues
}

export async function readAsApplicant(client: AppClient, caseId: string): Promise<CaseView> {
  const answer = await client.get(`/api/my/cases/${caseId}`)
  expect(answer.status, answer.text).toBe(200)
  return answer.body as CaseView
}

/** The last day of the running limit. */
export function dueOn(clocks: readonly ClockView[], limit: ClockView['limit']): string | undefined {
  return clocks.find(clock => clock.limit === limit && clock.stoppedOn === undefined)?.dueOn
}
