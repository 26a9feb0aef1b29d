import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import type { Actor } from '../access/actor.ts'
import { everyone, officers, signedIn } from '../access/policy.ts'
import { departments } from '../departments/tables.ts'
import { describeOnBothDatabases } from '../testing/databases.ts'
import { createTestApp } from '../testing/app-client.ts'
import { createTestContext } from '../testing/test-context.ts'
import { created, noContent, ok } from './answer.ts'
import { integerParameter } from './query-parameters.ts'
import { route } from './route.ts'

const departmentId = '01990000-0000-7000-8000-00000000000a'
const officer: Actor = {
  type: 'officer',
  departmentId,
  roles: ['designer'],
  actingPartyId: null,
  loginId: '01990000-0000-7000-8000-00000000000b',
  sessionId: '01990000-0000-7000-8000-00000000000c',
  name: '王工',
}

const echo = route({
  method: 'POST',
  path: '/api/echo',
  summary: 'Takes and gives the same body',
  policy: everyone(),
  body: 'SwitchActing',
  answer: 'SwitchActing',
  rate: 'write',
  handler: async ({ body }) => ok(body),
})
const own = route({
  method: 'GET',
  path: '/api/departments/:departmentId/own',
  summary: 'Something of a department',
  policy: officers('designer'),
  query: { limit: integerParameter('How many', 1, 100) },
  answer: 'Empty',
  rate: 'read',
  handler: async () => ok({}),
})
const found = route({
  method: 'POST',
  path: '/api/foundings',
  summary: 'Makes a department',
  policy: signedIn(),
  body: 'SwitchActing',
  answer: 'Empty',
  rate: 'submit',
  idempotent: true,
  handler: ({ context, write }) =>
    write(
      async transaction => {
        const id = context.newId()
        const values = { id, level: 4, creditCode: `X${id.slice(-16)}`, name: '部门', regionCode: '530103' }
        const phones = { enquiry: '', complaint: '' }
        await transaction
          .insert(departments)
          .values({ ...values, address: '', phones, createdAt: context.clock.now() })
        return created({}, `/api/departments/${id}`)
      },
      { platformRole: 'system' },
    ),
})
const failing = route({
  method: 'DELETE',
  path: '/api/failing',
  summary: 'Fails',
  policy: everyone(),
  answer: null,
  rate: 'write',
  handler: async ({ header }) => {
    if (header('x-fail') !== undefined) throw new Error('secret detail 530103199005127318')
    return noContent()
  },
})
const routes = [echo, own, found, failing]
const body = { actingAs: 'applicant' }

describeOnBothDatabases('the HTTP application', database => {
  const context = () => createTestContext(database())
  const app = () => createTestApp(context(), routes)
  const anonymous = () => app().as({ type: 'anonymous' })

  test('answers refusals as problem details in the language asked for', async () => {
    const chinese = await anonymous().post('/api/echo', { actingAs: 'nobody' })
    expect(chinese.status).toBe(422)
    expect(chinese.headers.get('content-type')).toBe('application/problem+json; charset=utf-8')
    expect(chinese.body).toMatchObject({
      code: 'request.invalid',
      title: '请求内容不符合要求。',
      issues: [{ code: 'contract.enum', path: '/actingAs', severity: 'error' }],
    })
    const english = await anonymous().post('/api/echo', {}, { 'accept-language': 'en-GB, zh;q=0.5' })
    expect(english.body).toMatchObject({ title: 'The request does not meet its contract.' })
  })

  test('refuses keys the contract does not name, and keys that poison objects', async () => {
    expect(await anonymous().post('/api/echo', { ...body, isAdministrator: true })).toMatchObject({
      status: 422,
      body: { issues: [{ code: 'contract.additionalProperties', path: '/isAdministrator' }] },
    })
    const json = { 'content-type': 'application/json' }
    const poisoned = await anonymous().request('POST', '/api/echo', {
      raw: '{"__proto__":{"x":1}}',
      headers: json,
    })
    expect(poisoned).toMatchObject({ status: 422, body: { code: 'request.forbiddenKey' } })
  })

  test('refuses JSON that is too deep, too long or none at all, and stays up', async () => {
    const send = (raw: string, type = 'application/json') =>
      anonymous().request('POST', '/api/echo', { raw, headers: { 'content-type': type } })
    expect(await send('['.repeat(200_000))).toMatchObject({ status: 400, body: { code: 'request.tooDeep' } })
    expect(await send(JSON.stringify('x'.repeat(1_100_000)))).toMatchObject({ status: 413 })
    expect(await send('{"a":')).toMatchObject({ status: 400, body: { code: 'request.malformed' } })
    expect(await send(JSON.stringify(body), 'text/plain')).toMatchObject({ status: 415 })
    expect(await send(JSON.stringify(body))).toMatchObject({ status: 200, body })
  })

  test('refuses writes that come from another site, for every content type', async () => {
    const from = (headers: Record<string, string>, raw = JSON.stringify(body)) =>
      anonymous().request('POST', '/api/echo', {
        raw,
        headers: { 'content-type': 'application/json', ...headers },
      })
    expect(await from({ origin: 'https://evil.example' })).toMatchObject({
      status: 403,
      body: { code: 'request.crossSite' },
    })
    expect(await from({ 'sec-fetch-site': 'cross-site' })).toMatchObject({ status: 403 })
    expect(await from({ 'sec-fetch-site': 'same-site' })).toMatchObject({ status: 403 })
    expect(await from({ origin: 'null', 'content-type': 'text/plain' })).toMatchObject({ status: 403 })
    expect(await from({ 'sec-fetch-site': 'same-origin' })).toMatchObject({ status: 200 })
    expect(await anonymous().request('DELETE', '/api/failing', { headers: { origin: '' } })).toMatchObject({
      status: 403,
    })
  })

  test('gives the same bytes for what is not visible and for what never was', async () => {
    const path = (id: string) => `/api/departments/${id}/own`
    const client = app().as(officer)
    expect(await client.get(path(departmentId))).toMatchObject({ status: 200, body: {} })
    const foreign = await client.get(path('01990000-0000-7000-8000-0000000000ff'))
    const unknown = await client.get('/api/no-such-route')
    const crooked = await client.get('/api/departments/..%2f..%2fetc/own')
    expect(foreign).toMatchObject({ status: 404, body: { code: 'request.notFound' } })
    expect(unknown.text).toBe(foreign.text)
    expect(crooked.text).toBe(foreign.text)
    const headers = (response: { headers: Headers }) =>
      [...response.headers].map(header => header.join(': ')).toSorted()
    expect(headers(unknown)).toEqual(headers(foreign))
  })

  test('asks for a sign-in before it says that something is forbidden', async () => {
    const path = `/api/departments/${departmentId}/own`
    expect(await anonymous().get(path)).toMatchObject({ status: 401 })
    expect(
      await app()
        .as({ ...officer, roles: ['window'] })
        .get(path),
    ).toMatchObject({ status: 403 })
    expect(await app().as(officer).get(`${path}?limit=1e9`)).toMatchObject({
      status: 400,
      body: { code: 'request.queryInvalid' },
    })
    expect(await app().as(officer).get(`${path}?include=*`)).toMatchObject({ status: 400 })
  })

  test('sends every answer with the headers that protect it', async () => {
    const { headers } = await anonymous().post('/api/echo', body)
    expect(Object.fromEntries(headers)).toMatchObject({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    })
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(headers.has('strict-transport-security')).toBe(false)
    const secure = {
      ...context(),
      config: { ...context().config, publicUrl: new URL('https://yibiao.example') },
    }
    const answer = await createTestApp(secure, routes).as({ type: 'anonymous' }).post('/api/echo', body)
    expect(answer.headers.get('strict-transport-security')).toBe('max-age=63072000; includeSubDomains')
  })

  test('tells nothing about an unexpected error but the number of the request', async () => {
    const failed = await anonymous().request('DELETE', '/api/failing', { headers: { 'x-fail': '1' } })
    expect(failed).toMatchObject({ status: 500, body: { code: 'request.failed' } })
    expect(failed.text).not.toContain('secret')
  })

  test('answers a repeated request with the stored answer and does nothing twice', async () => {
    const count = () =>
      database().sql`select count(*)::int as n from departments`.then(rows => Number(rows[0]?.['n']))
    const client = app().as(officer)
    const before = await count()
    const key = { 'idempotency-key': 'one-and-the-same' }
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => client.post('/api/foundings', body, key)),
    )
    const later = await client.post('/api/foundings', body, key)
    const done = [...answers, later].filter(answer => answer.status === 201)
    expect(done.length).toBeGreaterThanOrEqual(2)
    expect(new Set(done.map(answer => answer.headers.get('location'))).size).toBe(1)
    for (const answer of answers) expect([201, 409]).toContain(answer.status)
    expect(await count()).toBe(before + 1)
  })

  test('refuses a missing key, and a key that was used for something else', async () => {
    const client = app().as(officer)
    const missing = await client.request('POST', '/api/foundings', { body })
    expect(missing).toMatchObject({ status: 400, body: { code: 'idempotency.keyMissing' } })
    const key = { 'idempotency-key': 'for-two-things' }
    expect(await client.post('/api/foundings', body, key)).toMatchObject({ status: 201 })
    expect(await client.post('/api/foundings', { actingAs: 'officer' }, key)).toMatchObject({
      status: 422,
      body: { code: 'idempotency.otherPayload' },
    })
    const colleague = app().as({ ...officer, loginId: '01990000-0000-7000-8000-0000000000dd' })
    expect(await colleague.post('/api/foundings', { actingAs: 'officer' }, key)).toMatchObject({
      status: 201,
    })
  })

  test('stores no answer for an effect that was rolled back', async () => {
    const broken = {
      ...found,
      path: '/api/broken',
      handler: async ({ write }: Parameters<typeof found.handler>[0]) =>
        write(
          async transaction => {
            await transaction.update(departments).set({ name: '改名' }).where(eq(departments.level, 4))
            throw new Error('after the write')
          },
          { platformRole: 'system' },
        ),
    }
    const client = createTestApp(context(), [broken]).as(officer)
    const key = { 'idempotency-key': 'fails-both-times' }
    expect(await client.post('/api/broken', body, key)).toMatchObject({ status: 500 })
    expect(await client.post('/api/broken', body, key)).toMatchObject({ status: 500 })
    const renamed = await database().sql`select count(*)::int as n from departments where name = '改名'`
    expect(renamed[0]?.['n']).toBe(0)
  })

  test('limits how fast one actor can go, and says when to come back', async () => {
    const client = app().as({ ...officer, loginId: '01990000-0000-7000-8000-0000000000ee' })
    const answers = await Promise.all(
      Array.from({ length: 40 }, () => client.request('POST', '/api/foundings', { body })),
    )
    const refused = answers.filter(answer => answer.status === 429)
    expect(refused).toHaveLength(10)
    expect(refused[0]?.headers.get('retry-after')).toBe('1')
  })

  test('publishes its routes as OpenAPI and as a page without scripts', async () => {
    const document = await anonymous().get('/api/openapi.json')
    expect(document.body).toMatchObject({
      openapi: '3.1.0',
      paths: {
        '/api/departments/{departmentId}/own': { get: { 'x-policy': 'officers with a role of designer' } },
      },
    })
    const page = await anonymous().get('/api')
    expect(page.text).toContain('/api/echo')
    expect(page.text).not.toContain('<script')
  })
})

describe('the route registry', () => {
  test('stops the start when a route declares no policy or names an unknown schema', () => {
    const start = (changed: object) => () =>
      createTestApp(contextWithoutDatabase(), [{ ...echo, ...changed }])
    expect(start({ policy: undefined })).toThrow('declares no policy')
    expect(start({ answer: 'NoSuchBody' })).toThrow('there is no schema')
    expect(start({ path: '/elsewhere' })).toThrow('must begin with /api/')
  })
})

function contextWithoutDatabase(): Parameters<typeof createTestApp>[0] {
  const unused = new Proxy({}, { get: () => undefined })
  return createTestContext(unused as Parameters<typeof createTestContext>[0])
}
