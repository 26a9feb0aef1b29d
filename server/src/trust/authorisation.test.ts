import type { BlockDetail, CaseView, RectificationPage } from '@yibiao/schemas'
import { beforeAll, expect, test } from 'vitest'
import type { Actor, OfficerActor } from '../access/actor.ts'
import type { Policy } from '../access/policy.ts'
import { builtInRoles } from '../access/roles.ts'
import {
  mustAct,
  met,
  openOffice,
  readyDraft,
  submittedCase,
  type Office,
} from '../cases/testing/open-office.ts'
import { withReader } from '../db/with-transaction.ts'
import { findDepartmentByCreditCode } from '../departments/queries.ts'
import { attachEvidence } from '../evidence/testing/attach-evidence.ts'
import type { Route } from '../http/route.ts'
import { AppError } from '../problems/app-error.ts'
import { allRoutes } from '../routes.ts'
import { canaryDepartmentId } from '../testing/canaries.ts'
import { createTestApp, type TestApp, type TestResponse } from '../testing/app-client.ts'
import { describeOnBothDatabases } from '../testing/databases.ts'
import { membersOf, sampleBody } from './sample-body.ts'

/** Signing in is proved elsewhere; here nobody comes back from the provider. */
const nobody = async (): Promise<never> => {
  throw new AppError('session.signInFailed')
}
const routes = allRoutes({ begin: nobody, finish: nobody })

/** What anybody may call without signing in. A route that comes to this list gives something to the whole world. */
const publicRoutes = [
  'GET /api/calendar',
  'GET /api/decisions',
  'GET /api/documents/:documentId/verification',
  'GET /api/items',
  'GET /api/items/:itemId',
  'GET /api/items/:itemId/blank-form',
  'GET /api/items/:itemId/versions/:version',
  'GET /api/licences/:code/verification',
  'GET /api/login',
  'GET /api/notices',
  'GET /api/notices/:noticeId',
  'GET /api/rating-figures',
  'GET /api/ratings/:code',
  'GET /api/regions',
  'GET /api/session',
  'GET /api/session/callback',
  'POST /api/licence-queries',
  'POST /api/notices/:noticeId/objections',
  'POST /api/progress-queries',
  'POST /api/ratings/:code',
  'POST /api/session/lapse',
  'POST /api/session/logout',
]

/** Members of bodies an attacker would try. */
const forgedMembers = [
  'id',
  'departmentId',
  'partyId',
  'ownerId',
  'tenantId',
  'role',
  'roles',
  'status',
  'version',
  'decidedBy',
  'createdAt',
  'platformRole',
]

test('no route is public but those that are meant to be', () => {
  const found = routes.filter(({ policy }) => isPublic(policy)).map(nameOf)
  expect(found.toSorted()).toEqual(publicRoutes)
})

describeOnBothDatabases('authorisation, route by route', database => {
  let office: Office
  let app: TestApp
  let actors: Record<string, Actor>
  /** Of the department and of one applicant, by name of the parameter. */
  let theirs: Record<string, string>

  beforeAll(async () => {
    office = await openOffice(database(), '2026-07-06T02:00:00Z')
    app = createTestApp(office.context, routes)
    actors = await castOf(office)
    theirs = await belongings(office, app)
  })

  test('a route without a policy stops the server', () => {
    for (const route of routes) {
      const { policy: _policy, ...bare } = route
      expect(() => createTestApp(office.context, [bare as Route])).toThrow('declares no policy')
    }
  })

  test('lets in exactly whom its policy names, of every kind of actor there is', async () => {
    const refusals = new Map<number, number>()
    for (const [name, actor] of Object.entries(actors)) {
      const client = app.as(actor)
      for (const route of routes) {
        // Whom it lets in it tells without end.
        if (route.path === '/api/events' && refusalOf(route, actor) === undefined) continue
        office.context.clock.advance(1_000)
        const answer = await client.request(route.method, fill(route, {}))
        const told = `${name}: ${nameOf(route)} → ${answer.status} ${answer.text}`
        expect(answer.status, told).toBeLessThan(answer.status === 503 ? 504 : 500)
        const expected = refusalOf(route, actor)
        if (expected !== undefined) expect(answer.status, told).toBe(expected)
        else expect(answer.status, told).not.toBe(401)
        if (expected !== undefined) refusals.set(expected, (refusals.get(expected) ?? 0) + 1)
      }
    }
    // Each way of refusing occurs, or the table above is not what is tested.
    expect([...refusals.keys()].toSorted((a, b) => a - b)).toEqual([401, 403, 404])
  })

  test('answers the ids of others exactly as ids that were never given', async () => {
    const before = await ownView(office, theirs)
    let compared = 0
    for (const name of ['otherApplicant', 'otherDepartment', 'canary']) {
      const actor = actors[name]
      if (actor === undefined) throw new Error(`There is no ${name}.`)
      const client = app.as(actor)
      for (const route of routes.filter(({ path }) => /:\w+Id/.test(path))) {
        if (isPublic(route.policy) || !admitted(route.policy, actor)) continue
        office.context.clock.advance(60_000)
        const known = await send(client, route, theirs)
        const unknown = await send(client, route, {})
        const told = `${name}: ${nameOf(route)} → ${known.text}`
        expect(known.status, told).toBe(404)
        expect(visible(known), told).toEqual(visible(unknown))
        compared += 1
      }
    }
    expect(compared).toBeGreaterThanOrEqual(25)
    expect(await ownView(office, theirs)).toEqual(before)
  })

  test('takes no body with a key the contract does not name', async () => {
    for (const route of routes) {
      if (route.body === undefined) continue
      const [name, actor] =
        Object.entries(actors).find(([, each]) => admitted(route.policy, each)) ?? ([] as const)
      if (actor === undefined) throw new Error(`Nobody may call ${nameOf(route)}.`)
      const client = app.as(actor)
      const body = sampleBody(route.body)
      if (typeof body !== 'object' || body === null) throw new Error(`${route.body} is no object.`)
      const known = membersOf(route.body)
      for (const member of forgedMembers.filter(each => !known.includes(each))) {
        office.context.clock.advance(20_000)
        // In the officer's own department: another one does not exist, whatever the body says.
        const own = actor.type === 'officer' ? { departmentId: actor.departmentId } : {}
        const answer = await client.request(route.method, fill(route, own), {
          body: { ...body, [member]: 'forged' },
          headers: { 'idempotency-key': crypto.randomUUID(), 'if-match': '"1"' },
        })
        const told = `${name}: ${nameOf(route)} with ${member} → ${answer.text}`
        expect(answer.status, told).toBe(422)
        expect(answer.body, told).toMatchObject({
          code: 'request.invalid',
          issues: expect.arrayContaining([expect.objectContaining({ path: `/${member}` })]),
        })
      }
    }
  })
})

/** Everybody there is: in each capacity, with each role alone, here and elsewhere. */
async function castOf(office: Office): Promise<Record<string, Actor>> {
  const { applicant, otherApplicant } = office.actors
  const { loginId, sessionId, name } = applicant
  const officers: Record<string, OfficerActor> = {}
  for (const role of Object.keys(builtInRoles)) officers[`officer ${role}`] = await office.hire([role])
  const elsewhere = { ...office.actors.decider, roles: Object.keys(builtInRoles), name: '外部门' }
  const administrator = (platformRole: 'system' | 'security' | 'audit'): Actor => ({
    type: 'administrator',
    loginId: crypto.randomUUID(),
    sessionId,
    name: '管理员',
    platformRole,
  })
  return {
    anonymous: { type: 'anonymous' },
    person: { type: 'person', loginId, sessionId, name },
    applicant,
    otherApplicant,
    ...officers,
    otherDepartment: { ...elsewhere, loginId: crypto.randomUUID(), departmentId: await gardenOf(office) },
    canary: { ...elsewhere, loginId: crypto.randomUUID(), departmentId: canaryDepartmentId },
    'administrator system': administrator('system'),
    'administrator security': administrator('security'),
    'administrator audit': administrator('audit'),
  }
}

/** A department that could be asked in a case, and is not in these. */
async function gardenOf(office: Office): Promise<string> {
  const garden = await withReader(office.context.database, {}, reader =>
    findDepartmentByCreditCode(reader, '11530103015100055J'),
  )
  if (garden === undefined) throw new Error('There is no garden department.')
  return garden.id
}

/** A case with a document, a draft with a file, an item, a register: one thing of each kind that has an id. */
async function belongings(office: Office, app: TestApp): Promise<Record<string, string>> {
  const { caseId } = await submittedCase(office)
  await mustAct(office.window, caseId, 'accept', {
    type: 'accept',
    checklist: met('cpComplete', 'cpCompetence'),
  })
  const view = (await office.applicant.get(`/api/my/cases/${caseId}`)).body as CaseView
  const draft = await readyDraft(office)
  const uploadId = crypto.randomUUID()
  const begun = await office.applicant.request('PUT', `/api/drafts/${draft.id}/uploads/${uploadId}`, {
    body: { material: 'siteRights', name: 'a.pdf', size: 10, sha256: '0'.repeat(64) },
  })
  expect(begun.status, begun.text).toBe(201)
  const evidence = await inspectedSite(office, caseId)
  const designer = app.as(await office.hire(['designer']))
  const registry = await designer.post('/api/design/registries', {
    key: 'owners',
    name: '业主',
    keyColumn: '号码',
    columns: [{ name: '号码', valueType: 'text' }],
  })
  expect(registry.status, registry.text).toBe(201)
  const block = await designer.post('/api/design/blocks', {
    name: '联系人组',
    description: '',
    isShared: false,
    fields: [{ id: 'f1', key: 'contact', type: 'text', label: '联系人' }],
  })
  expect(block.status, block.text).toBe(201)
  const rated = await app.as(office.actors.applicant).post(`/api/my/cases/${caseId}/ratings`, {
    service: 1,
    level: 'dissatisfied',
    tags: [],
    indicators: {},
    isAnonymous: false,
    device: 'pc',
  })
  expect(rated.status, rated.text).toBe(201)
  const supervisor = app.as(await office.hire(['supervisor']))
  const { entries } = (await supervisor.get('/api/rectifications')).body as RectificationPage
  const ids = {
    caseId,
    rectificationId: entries[0]?.id,
    documentId: view.documents[0]?.id,
    ...evidence,
    draftId: draft.id,
    uploadId,
    attachmentId: draft.materials.flatMap(({ attachments }) => attachments)[0]?.id,
    itemId: office.itemId,
    departmentId: office.departmentId,
    registryId: (registry.body as { id: string }).id,
    blockId: (block.body as BlockDetail).block.id,
  }
  return Object.fromEntries(
    Object.entries(ids).map(([name, id]) => {
      if (id === undefined) throw new Error(`There is no ${name}.`)
      return [name, id]
    }),
  )
}

/** A task of the inspector, with a photograph at a point of its checklist. */
async function inspectedSite(
  office: Office,
  caseId: string,
): Promise<{ taskId: string; evidenceId: string }> {
  const { tasks } = (await office.inspector.get(`/api/cases/${caseId}`)).body as CaseView
  const taskId = tasks.find(({ stepKey }) => stepKey === 'inspect')?.id
  if (taskId === undefined) throw new Error('There is no inspection.')
  const { id } = await attachEvidence(office.inspector, { caseId, taskId, point: 'cpPlace' })
  return { taskId, evidenceId: id }
}

/** What the owners see of it all. */
async function ownView(office: Office, ids: Record<string, string>): Promise<string[]> {
  const answers = [
    await office.applicant.get(`/api/my/cases/${ids['caseId']}`),
    await office.applicant.get(`/api/drafts/${ids['draftId']}`),
    await office.supervisor.get(`/api/cases/${ids['caseId']}`),
    await office.inspector.get(`/api/cases/${ids['caseId']}`),
  ]
  for (const { status, text } of answers) expect(status, text).toBe(200)
  return answers.map(({ text }) => text)
}

/** As `authorise` should answer; undefined where the route itself answers. */
function refusalOf(route: Route, actor: Actor): number | undefined {
  if (isPublic(route.policy)) return undefined
  if (actor.type === 'anonymous') return 401
  // The department in these paths is nobody's.
  if (route.path.includes(':departmentId') && actor.type === 'officer') return 404
  return admitted(route.policy, actor) ? undefined : 403
}

function admitted(policy: Policy, actor: Actor): boolean {
  const policies = policy.type === 'anyOf' ? policy.policies : [policy]
  return policies.some(
    one =>
      one.type === 'public' ||
      (one.type === 'signedIn' && actor.type !== 'anonymous') ||
      (one.type === 'applicant' && actor.type === 'applicant') ||
      (one.type === 'administrator' &&
        actor.type === 'administrator' &&
        one.platformRoles.includes(actor.platformRole)) ||
      (one.type === 'officer' &&
        actor.type === 'officer' &&
        (one.roles === 'any' || one.roles.some(role => actor.roles.includes(role)))),
  )
}

function isPublic(policy: Policy): boolean {
  return policy.type === 'public' || (policy.type === 'anyOf' && policy.policies.some(isPublic))
}

function nameOf({ method, path }: Route): string {
  return `${method} ${path}`
}

/** The path with these ids, and new ones where none is given. */
function fill({ path }: Route, ids: Readonly<Record<string, string>>): string {
  return path.replaceAll(/:(\w+)/g, (_, name: string) =>
    name === 'version' ? '1' : (ids[name] ?? crypto.randomUUID()),
  )
}

/** A request that has everything the route asks for. */
function send(
  client: ReturnType<TestApp['as']>,
  route: Route,
  ids: Readonly<Record<string, string>>,
): Promise<TestResponse> {
  const upload = route.upload?.mediaTypes[0]
  return client.request(route.method, fill(route, ids), {
    ...(route.body === undefined ? {} : { body: sampleBody(route.body) }),
    ...(upload === undefined ? {} : { raw: '%PDF-1.4' }),
    headers: {
      'idempotency-key': crypto.randomUUID(),
      'if-match': '"1"',
      'x-file-name': 'a.pdf',
      ...(upload === undefined ? {} : { 'content-type': upload }),
    },
  })
}

/** All of an answer that its reader gets. */
function visible({ status, headers, text }: TestResponse): unknown {
  return { status, text, headers: Object.fromEntries(headers) }
}
