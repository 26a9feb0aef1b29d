import { createServer, type Server, type Socket } from 'node:net'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { isPublicAddress } from './public-address.ts'
import { parseNetwork } from './permit-destination.ts'
import { requestJson, type Resolve } from './request-json.ts'

/** One address in the many ways to write it, and every network that is not the public internet. */
const inwardHosts = [
  '127.0.0.1',
  '127.1',
  '2130706433',
  '0x7f.1',
  '0x7f000001',
  '0177.0.0.1',
  '0177.1',
  '127.255.255.254',
  'localhost',
  '0.0.0.0',
  '0',
  '10.0.0.1',
  '10.255.255.255',
  '100.64.0.1',
  '100.100.100.200',
  '169.254.169.254',
  '0xa9fea9fe',
  '2852039166',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.0.1',
  '192.0.0.1',
  '192.0.2.1',
  '192.88.99.1',
  '198.18.0.1',
  '198.19.255.255',
  '198.51.100.1',
  '203.0.113.1',
  '224.0.0.1',
  '239.255.255.255',
  '240.0.0.1',
  '255.255.255.255',
  '１２７.0.0.1',
  '[::]',
  '[::1]',
  '[0:0:0:0:0:0:0:1]',
  '[::ffff:127.0.0.1]',
  '[::ffff:7f00:1]',
  '[::ffff:10.0.0.1]',
  '[::ffff:a9fe:a9fe]',
  '[::127.0.0.1]',
  '[64:ff9b::7f00:1]',
  '[64:ff9b::127.0.0.1]',
  '[64:ff9b:1::1]',
  '[2002:7f00:1::]',
  '[2001:0:4136:e378:8000:63bf:3fff:fdd2]',
  '[2001:db8::1]',
  '[2001:10::1]',
  '[fc00::1]',
  '[fd00:ec2::254]',
  '[fe80::1]',
  '[febf::1]',
  '[fec0::1]',
  '[ff02::1]',
  '[ff0e::1]',
  '[100::1]',
  '[3fff::1]',
  '[4000::1]',
]

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) server.close()
})

/** Speaks bytes, not HTTP: hostile servers do not keep to it. */
async function listen(speak: (socket: Socket) => void): Promise<{ port: number; connections: () => number }> {
  let connections = 0
  const server = createServer(socket => {
    connections += 1
    socket.on('error', () => undefined)
    socket.once('data', () => speak(socket))
  })
  servers.push(server)
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return { port: (server.address() as AddressInfo).port, connections: () => connections }
}

const head = 'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n'

/** Of a server on this machine that the platform allows. */
function call(port: number, resolve?: Resolve, host = '127.0.0.1'): ReturnType<typeof requestJson> {
  const allowed = [{ network: '127.0.0.1/32', port }]
  return requestJson({ address: `http://${host}:${port}/`, method: 'GET', allowed }, resolve)
}

describe('calls to the outside', { timeout: 20_000 }, () => {
  test('reach no address that is not public, however it is written: not by TLS, not without', async () => {
    const { port, connections } = await listen(socket => socket.end(`${head}\r\n{}`))
    for (const host of inwardHosts)
      for (const address of [
        `https://${host}/`,
        `https://${host}:8443/`,
        `http://${host}:${port}/`,
        `https://${host}:${port}/`,
      ])
        await expect(requestJson({ address, method: 'GET', allowed: [] }), address).rejects.toMatchObject({
          code: 'destinationRefused',
        })
    expect(connections()).toBe(0)
    expect(inwardHosts.length).toBeGreaterThanOrEqual(55)
  })

  test('take every address of a name into account, and dial the one that was judged', async () => {
    const { port, connections } = await listen(socket => socket.end(`${head}\r\n{"a":1}`))
    const mixed = async () => ['127.0.0.1', '10.0.0.1']
    await expect(call(port, mixed, 'mixed.example')).rejects.toMatchObject({ code: 'destinationRefused' })
    const inward = { address: 'https://inward.example/', method: 'GET', allowed: [] } as const
    for (const answer of [['10.0.0.1'], ['93.184.216.34', '127.0.0.1'], ['::ffff:127.0.0.1']])
      await expect(requestJson(inward, async () => answer)).rejects.toMatchObject({
        code: 'destinationRefused',
      })
    expect(connections()).toBe(0)
    // Asked a second time, this name would be another machine.
    let asked = 0
    const flipping = async () => ((asked += 1) === 1 ? ['127.0.0.1'] : ['10.0.0.1'])
    expect(await call(port, flipping, 'flipping.example')).toEqual({ status: 200, body: { a: 1 } })
    expect(asked).toBe(1)
  })

  test('need TLS and a usual port, unless the platform allows the very network and port', async () => {
    const { port } = await listen(socket => socket.end(`${head}\r\n[]`))
    expect(await call(port)).toEqual({ status: 200, body: [] })
    const other = { address: `http://127.0.0.1:${port}/`, method: 'GET' } as const
    for (const allowed of [
      [{ network: '127.0.0.1/32', port: port + 1 }],
      [{ network: '127.0.0.2/32', port }],
    ])
      await expect(requestJson({ ...other, allowed })).rejects.toMatchObject({ code: 'destinationRefused' })
    const outside = async () => ['93.184.216.34']
    for (const address of ['http://example.com/', 'https://example.com:22/', 'http://example.com:443/'])
      await expect(requestJson({ address, method: 'GET', allowed: [] }, outside)).rejects.toMatchObject({
        code: 'destinationRefused',
      })
  })

  test.each([
    'file:///etc/passwd',
    'gopher://example.com/',
    'data:application/json,{}',
    'https://user@example.com/',
    'https://user:secret@example.com/',
    'https://example.com\\@127.0.0.1/',
    'https://exa\tmple.com/',
    ' https://example.com/',
    'https://example.com/#x',
    'example.com',
    '',
  ])('refuse the address %j', async address => {
    await expect(requestJson({ address, method: 'GET', allowed: [] })).rejects.toMatchObject({
      code: 'addressInvalid',
    })
  })

  test('follow no redirect', async () => {
    const { port, connections } = await listen(socket =>
      socket.end('HTTP/1.1 302 Found\r\nlocation: http://127.0.0.1/\r\ncontent-length: 0\r\n\r\n'),
    )
    await expect(call(port)).rejects.toMatchObject({ code: 'redirected' })
    expect(connections()).toBe(1)
  })

  test('end after four seconds, however slowly bytes or headers come', async () => {
    const drip = (start: string) => (socket: Socket) => {
      socket.write(start)
      const timer = setInterval(() => socket.write('1'), 100)
      socket.on('close', () => clearInterval(timer))
    }
    const [body, headers, silent] = await Promise.all([
      listen(drip(`${head}\r\n[`)),
      listen(drip('HTTP/1.1 200 OK\r\nx-a: ')),
      listen(() => undefined),
    ])
    const before = performance.now()
    const never: Resolve = () => new Promise(() => undefined)
    const calls = [
      call(body.port),
      call(headers.port),
      call(silent.port),
      call(silent.port, never, 'slow.example'),
    ]
    for (const outcome of await Promise.allSettled(calls))
      expect(outcome).toMatchObject({ status: 'rejected', reason: { code: 'timeout' } })
    expect(performance.now() - before).toBeLessThan(6_000)
  })

  test('take a megabyte and no more, and nothing that is compressed', async () => {
    const flood = await listen(socket => {
      socket.write(`${head}\r\n[`)
      const pour = (): void => {
        while (!socket.destroyed && socket.write('1'.repeat(65_536)));
      }
      socket.on('drain', pour)
      pour()
    })
    await expect(call(flood.port)).rejects.toMatchObject({ code: 'tooLarge' })
    const bomb = await listen(socket => socket.end(`${head}content-encoding: gzip\r\n\r\nx`))
    await expect(call(bomb.port)).rejects.toMatchObject({ code: 'notJson' })
  })

  test('take JSON and nothing else', async () => {
    for (const answer of [
      'HTTP/1.1 200 OK\r\ncontent-type: text/html\r\n\r\n{}',
      'HTTP/1.1 200 OK\r\n\r\n{}',
      `${head}\r\n{"a":`,
      `${head}\r\n${'['.repeat(200)}${']'.repeat(200)}`,
      `${head}\r\n{"__proto__":1}`,
    ]) {
      const { port } = await listen(socket => socket.end(answer))
      await expect(call(port), answer.slice(0, 90)).rejects.toMatchObject({ code: 'notJson' })
    }
    const { port } = await listen(socket => socket.destroy())
    await expect(call(port)).rejects.toMatchObject({ code: 'unreachable' })
  })
})

test('public addresses are told from all others', () => {
  for (const address of [
    '93.184.216.34',
    '8.8.8.8',
    '1.1.1.1',
    '2606:4700::1111',
    '2400:3200::1',
    '::ffff:8.8.8.8',
  ])
    expect(isPublicAddress(address), address).toBe(true)
  for (const address of ['', 'example.com', '::ffff:192.168.1.1', '1.2.3'])
    expect(isPublicAddress(address), address).toBe(false)
})

test('only exact networks can be allowed', () => {
  for (const network of ['10.1.2.3/32', '10.1.2.0/24', '10.1.0.0/16', '127.0.0.1/32', 'fd00:1:2::/48'])
    expect(parseNetwork(network), network).toBeDefined()
  for (const network of [
    '0.0.0.0/0',
    '10.0.0.0/8',
    '::/0',
    'fd00::/8',
    '10.1.2.3',
    '10.1.2.3/33',
    '10.1.2.3/-1',
    '169.254.169.254/32',
    '224.0.0.1/32',
    '::ffff:10.0.0.1/128',
    'intranet/24',
    '10.1.2.3/32/32',
  ])
    expect(parseNetwork(network), network).toBeUndefined()
})
