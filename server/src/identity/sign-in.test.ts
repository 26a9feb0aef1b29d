import type { ApiBodies } from '@yibiao/schemas'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { departmentRoutes } from '../departments/routes.ts'
import type { Route } from '../http/route.ts'
import { databaseKinds } from '../testing/databases.ts'
import { createTestBrowser, type TestBrowser } from '../testing/test-browser.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'
import type { IdentityProvider } from './identity-provider.ts'
import { identityRoutes } from './routes.ts'

const minute = 60_000

type Session = ApiBodies['SessionView']

const routes = (provider: IdentityProvider): Route[] => [...identityRoutes(provider), ...departmentRoutes]

describe.each(databaseKinds)('signing in (%s)', kind => {
  let running: TestServer | undefined
  beforeAll(async () => {
    running = await startTestServer(kind, { routes, handlers: { messages: {}, timers: {} } })
  })
  beforeEach(() => running?.clock.advance(minute))
  afterAll(() => running?.stop())
  const server = (): TestServer => {
    if (running === undefined) throw new Error('The server runs from beforeAll on.')
    return running
  }
  const browser = (): TestBrowser => createTestBrowser(server().origin)
  const session = async (from: TestBrowser) => (await (await from.fetch('/api/session')).json()) as Session
  const signedIn = async (username: string) => {
    const person = browser()
    await person.signIn(username)
    return person
  }

  test('goes through the identity provider and comes back as the person', async () => {
    const person = browser()
    expect(await session(person)).toMatchObject({ isSignedIn: false, memberships: [] })
    await person.signIn('zhangwei')
    expect(await session(person)).toMatchObject({
      isSignedIn: true,
      personName: '张伟',
      actingAs: 'applicant',
      party: { kind: 'person', documentNumber: '530103********7318' },
    })
  })

  test('acts for an organisation when the login is the organisation’s', async () => {
    const person = await signedIn('haoweidao')
    expect(await session(person)).toMatchObject({
      personName: '张伟',
      party: { kind: 'organisation', documentNumber: '92530103MA6TEXA04D' },
    })
  })

  test('finds the same party again, and the same person behind another login', async () => {
    const first = await session(await signedIn('zhangwei'))
    const second = await session(await signedIn('zhangwei'))
    expect(second.party?.id).toBe(first.party?.id)
    const organisation = await session(await signedIn('haoweidao'))
    expect(organisation.party?.id).not.toBe(first.party?.id)
    const { sql } = server().server.context.database
    const [row] = await sql`select count(distinct person_party_id)::int as people from logins
      where subject in ('zhangwei', 'haoweidao')`
    expect(row?.['people']).toBe(1)
  })

  test('keeps no identity number in the database that can be read', async () => {
    const { sql } = server().server.context.database
    const [found] = await sql`select count(*)::int as rows from parties
      where position('530103199005127318'::bytea in document_number) > 0`
    const [accounts] = await sql`select count(*)::int as rows from local_accounts
      where position('530103199005127318'::bytea in claims) > 0`
    expect([found?.['rows'], accounts?.['rows']]).toEqual([0, 0])
  })

  test('gives an officer the department and roles, and lets the same person apply', async () => {
    const officer = await signedIn('chengguan-sheji')
    const before = await session(officer)
    expect(before).toMatchObject({
      actingAs: 'officer',
      memberships: [{ departmentName: '盘龙区城市管理局' }],
    })
    const roles = await officer.fetch(`/api/departments/${before.departmentId}/roles`)
    expect(roles.status).toBe(200)
    const switched = await officer.fetch('/api/session/acting', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ actingAs: 'applicant' }),
    })
    expect(await switched.json()).toMatchObject({ actingAs: 'applicant', personName: '林晓' })
    expect((await officer.fetch(`/api/departments/${before.departmentId}/roles`)).status).toBe(403)
  })

  test('refuses a capacity the person does not have', async () => {
    const person = await signedIn('wanglei')
    const refused = await person.fetch('/api/session/acting', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ actingAs: 'officer' }),
    })
    expect(refused.status).toBe(403)
    expect(await refused.json()).toMatchObject({ code: 'session.noSuchCapacity' })
  })

  test('gives a new token each time, in a cookie that scripts and other hosts cannot use', async () => {
    const person = browser()
    const response = await person.signIn('zhangwei')
    const first = person.cookies.get('__Host-session')
    expect(response.status).toBeLessThan(500)
    await person.signIn('zhangwei')
    expect(person.cookies.get('__Host-session')).not.toBe(first)
    const old = await person.fetch('/api/session')
    expect(old.headers.get('cache-control')).toBe('no-store')
    person.cookies.set('__Host-session', first ?? '')
    expect(await session(person)).toMatchObject({ isSignedIn: false })
  })

  test('ends at once when signing out, when it was idle for half an hour, and after twelve hours', async () => {
    const leaving = await signedIn('zhangwei')
    const token = leaving.cookies.get('__Host-session') ?? ''
    expect((await leaving.fetch('/api/session/logout', { method: 'POST' })).status).toBe(204)
    leaving.cookies.set('__Host-session', token)
    expect(await session(leaving)).toMatchObject({ isSignedIn: false })

    const idle = await signedIn('zhangwei')
    server().clock.advance(29 * minute)
    expect(await session(idle)).toMatchObject({ isSignedIn: true })
    server().clock.advance(31 * minute)
    expect(await session(idle)).toMatchObject({ isSignedIn: false })

    const busy = await signedIn('zhangwei')
    for (let passed = 0; passed < 12 * 60; passed += 20) {
      expect(await session(busy)).toMatchObject({ isSignedIn: true })
      server().clock.advance(20 * minute)
    }
    expect(await session(busy)).toMatchObject({ isSignedIn: false })
  })

  test('takes whoever signs in now, whoever did before in this browser', async () => {
    const shared = browser()
    await shared.signIn('zhangwei')
    expect(await session(shared)).toMatchObject({ personName: '张伟' })
    await shared.signIn('lixiuying')
    expect(await session(shared)).toMatchObject({ personName: '李秀英' })
  })

  test('ends when a page says that nobody is there, unless another one used it meanwhile', async () => {
    const background = { headers: { 'x-background': 'yes' } }
    const lapse = { method: 'POST', ...background }
    const away = await signedIn('zhangwei')
    expect(await session(away)).toMatchObject({ idle: { limit: 1800, left: 1800 } })
    server().clock.advance(26 * minute)
    // What a page asks by itself is no use: the time goes on.
    const asked = await away.fetch('/api/session', background)
    expect(await asked.json()).toMatchObject({ idle: { left: 240 } })
    expect(await (await away.fetch('/api/session/lapse', lapse)).json()).toMatchObject({ isSignedIn: true })
    server().clock.advance(3 * minute)
    const lapsed = await away.fetch('/api/session/lapse', lapse)
    expect(await lapsed.json()).toMatchObject({ isSignedIn: false })
    // What the browser keeps of the answers stays: it is sent when the same person is back.
    expect(lapsed.headers.get('clear-site-data')).toBeNull()
    expect(await session(away)).toMatchObject({ isSignedIn: false })

    const elsewhere = await signedIn('zhangwei')
    server().clock.advance(29 * minute)
    await session(elsewhere)
    const refused = await (await elsewhere.fetch('/api/session/lapse', lapse)).json()
    expect(refused).toMatchObject({ isSignedIn: true, idle: { left: 1800 } })
  })

  test('loses a role, a membership and a suspended login with the next request', async () => {
    const { sql } = server().server.context.database
    const officer = await signedIn('chengguan-sheji')
    const { departmentId } = await session(officer)
    const path = `/api/departments/${departmentId}/roles`
    expect((await officer.fetch(path)).status).toBe(200)
    await sql`update memberships set roles = '{window}' where officer_name = '林晓'`
    expect((await officer.fetch(path)).status).toBe(403)
    await sql`update memberships set ended_at = now() where officer_name = '林晓'`
    const left = await session(officer)
    expect(left).toMatchObject({ isSignedIn: true, memberships: [] })
    expect(left).not.toHaveProperty('actingAs')
    await sql`update logins set suspended_at = now() where person_name = '林晓'`
    expect(await session(officer)).toMatchObject({ isSignedIn: false })
    const again = await officer.signIn('chengguan-sheji')
    expect(again.status).toBe(403)
    await sql`update logins set suspended_at = null where person_name = '林晓'`
  })

  test('refuses a callback without its own cookie, with another state, and a replayed code', async () => {
    const victim = browser()
    expect((await victim.fetch('/api/session/callback?code=x&state=y')).status).toBe(400)
    await victim.fetch('/api/login')
    const foreign = await victim.fetch('/api/session/callback?code=x&state=y')
    expect(await foreign.json()).toMatchObject({ code: 'session.signInFailed' })

    const person = browser()
    let response = await person.fetch('/api/login')
    let page = ''
    while (response.status >= 300 && response.status < 400) {
      page = response.headers.get('location') ?? ''
      response = await person.fetch(page)
    }
    response = await person.fetch(page, {
      method: 'POST',
      body: new URLSearchParams({ account: 'zhangwei' }),
    })
    while (!(response.headers.get('location') ?? '').includes('/api/session/callback')) {
      response = await person.fetch(response.headers.get('location') ?? '')
    }
    const callback = response.headers.get('location') ?? ''
    const pending = person.cookies.get('__Host-sign-in') ?? ''
    const elsewhere = browser()
    expect((await elsewhere.fetch(callback)).status).toBe(400)
    expect((await person.fetch(callback)).status).toBe(302)
    person.cookies.set('__Host-sign-in', pending)
    expect((await person.fetch(callback)).status).toBe(400)
  })

  test('comes back only to a path of this site', async () => {
    const returnTo = async (path: string) => {
      const person = browser()
      const begun = await person.fetch(`/api/login?returnTo=${encodeURIComponent(path)}`)
      let page = begun.headers.get('location') ?? ''
      let response = await person.fetch(page)
      while (response.status >= 300 && response.status < 400) {
        page = response.headers.get('location') ?? ''
        response = await person.fetch(page)
      }
      response = await person.fetch(page, {
        method: 'POST',
        body: new URLSearchParams({ account: 'zhangwei' }),
      })
      for (;;) {
        const location = response.headers.get('location') ?? ''
        response = await person.fetch(location)
        if (location.includes('/api/session/callback')) return response.headers.get('location')
      }
    }
    expect(await returnTo('/items/1')).toBe('/items/1')
    expect(await returnTo('//evil.example/')).toBe('/')
    expect(await returnTo('/\\evil.example')).toBe('/')
    expect(await returnTo('https://evil.example/')).toBe('/')
  })

  test('locks an account after five wrong passwords and says the same for every failure', async () => {
    const attempt = async (username: string, password: string) => {
      const person = browser()
      let response = await person.fetch('/api/login')
      let page = ''
      while (response.status >= 300 && response.status < 400) {
        page = response.headers.get('location') ?? ''
        response = await person.fetch(page)
      }
      const answer = await person.fetch(page, {
        method: 'POST',
        body: new URLSearchParams({ username, password }),
      })
      return {
        status: answer.status,
        text: (await answer.text()).replaceAll(/nonce="[^"]*"|value="[^"]*"/g, ''),
      }
    }
    const unknown = await attempt('nobody', 'wrong')
    const wrong = await attempt('wanglei', 'wrong')
    expect(wrong).toEqual({ ...unknown, status: 422 })
    for (let tries = 0; tries < 4; tries += 1) await attempt('wanglei', 'wrong')
    expect((await attempt('wanglei', 'yibiao-demo')).status).toBe(422)
    server().clock.advance(16 * minute)
    expect((await attempt('wanglei', 'yibiao-demo')).status).toBe(303)
  })

  test('shows a login page that runs no script and loads nothing', async () => {
    const person = browser()
    const page = await person.open('/api/login')
    const policy = page.headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toContain('script-src')
    expect(policy).not.toContain('unsafe')
    const text = await page.text()
    expect(text).toContain('<html lang="zh-CN">')
    expect(text).not.toMatch(/<script|https?:\/\//)
  })
})
