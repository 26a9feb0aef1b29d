import { connect } from 'node:net'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Hono } from 'hono'
import { describe, expect, test } from 'vitest'
import type { Bindings } from './create-app.ts'
import { listen } from './listen.ts'
import { readStaticApp, serveApp } from './static-app.ts'

describe('the listener', () => {
  test('sheds a sender that never finishes its headers, and keeps answering', async () => {
    const app = new Hono<Bindings>().get('/healthz', c => c.text('ok'))
    const listener = await listen(app, { host: '127.0.0.1', port: 0 }, [])
    const startedAt = performance.now()
    const closings = Array.from({ length: 50 }, () => {
      const socket = connect(listener.port, '127.0.0.1')
      socket.write('GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ')
      socket.on('error', () => undefined).resume()
      return new Promise(resolve => socket.once('close', resolve))
    })
    const answer = await fetch(`http://127.0.0.1:${listener.port}/healthz`)
    expect(answer.status).toBe(200)
    await Promise.all(closings)
    expect(performance.now() - startedAt).toBeLessThan(15_000)
    await listener.drain(1_000)
  })

  test('finishes what is being answered before it stops', async () => {
    const release = Promise.withResolvers<void>()
    const app = new Hono<Bindings>().get('/slow', async c => {
      await release.promise
      return c.text('done')
    })
    const listener = await listen(app, { host: '127.0.0.1', port: 0 }, [])
    const answer = fetch(`http://127.0.0.1:${listener.port}/slow`)
    await new Promise(resolve => setTimeout(resolve, 100))
    const drained = listener.drain(5_000)
    release.resolve()
    expect(await (await answer).text()).toBe('done')
    await drained
    await expect(fetch(`http://127.0.0.1:${listener.port}/slow`)).rejects.toThrow()
  })
})

describe('a built web app', () => {
  const folder = mkdtempSync(join(tmpdir(), 'yibiao-static-'))
  mkdirSync(join(folder, 'assets'))
  writeFileSync(
    join(folder, 'index.html'),
    '<script type="module" nonce="__CSP_NONCE__" src="/assets/a-1.js"></script>',
  )
  writeFileSync(join(folder, 'assets/a-1.js'), 'export default 1\n'.repeat(50))
  writeFileSync(join(folder, '.env'), 'SECRET=1')
  const ask = async (path: string, headers: Record<string, string> = {}) => {
    const app = readStaticApp('/', 'portal', folder)
    if (app === undefined) throw new Error('The app was not read.')
    return serveApp(new Request(`http://localhost${path}`, { headers }), app)
  }

  test('gives its document, with a fresh nonce, for every path of its own', async () => {
    const nonces = new Set<string>()
    for (const path of ['/', '/cases/1', '/index.html']) {
      const response = await ask(path)
      const nonce = /nonce="([^"]+)"/.exec(await response.text())?.[1] ?? ''
      expect(response.headers.get('content-security-policy')).toContain(`script-src 'self' 'nonce-${nonce}'`)
      expect(response.headers.get('content-security-policy')).not.toContain('unsafe')
      expect(response.headers.get('cache-control')).toBe('no-store')
      nonces.add(nonce)
    }
    expect(nonces.size).toBe(3)
  })

  test('keeps hashed assets for ever and sends them packed', async () => {
    const response = await ask('/assets/a-1.js', { 'accept-encoding': 'gzip, br' })
    expect(response.headers.get('cache-control')).toContain('immutable')
    expect(response.headers.get('content-encoding')).toBe('br')
    expect((await response.arrayBuffer()).byteLength).toBeLessThan(100)
    expect((await ask('/assets/gone.js')).status).toBe(404)
  })

  test('serves no file that is not part of the app', async () => {
    for (const path of ['/.env', '/..%2f..%2fetc%2fpasswd', '/assets/%2e%2e/.env']) {
      expect(await (await ask(path)).text()).not.toContain('SECRET')
    }
  })
})
