import { Writable } from 'node:stream'
import { expect, test } from 'vitest'
import { createLog, type LogFields } from './log.ts'

test('a log line holds the allowed fields and nothing that somebody typed', () => {
  const lines: string[] = []
  const stream = new Writable({ write: (chunk, _, done) => (lines.push(String(chunk)), done()) })
  const log = createLog('info', stream)
  const error = new Error('insert into parties values (530103199005127318)\n    with 张伟', {
    cause: new Error('张伟'),
  })
  const fields = { requestId: 'r1', status: 500, error, name: '张伟', body: '530103199005127318' }
  log.error('requestFailed', fields as LogFields)
  log.info('request', { route: 'a\nb\u001b[31m'.padEnd(1_000, 'x') })
  const [failed = '', request = ''] = lines
  expect(JSON.parse(failed)).toMatchObject({
    msg: 'requestFailed',
    requestId: 'r1',
    status: 500,
    error: { name: 'Error' },
  })
  expect(failed).not.toMatch(/张伟|530103/)
  expect(request.trimEnd().split('\n')).toHaveLength(1)
  expect(request.length).toBeLessThan(400)
})
