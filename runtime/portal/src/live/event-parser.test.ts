import { expect, test } from 'vitest'
import { createEventParser } from './event-parser.ts'
import { readChange } from './live-change.ts'

const stream =
  'retry: 2000\nid: 7.0.1\nevent: ready\ndata: {}\n\n: \n\nid: 7.1.2\nevent: case\ndata: {"caseId":"c","version":3}\n\n'

test('events are whole wherever the stream is cut', () => {
  for (let cut = 0; cut <= stream.length; cut += 1) {
    const parse = createEventParser()
    expect([...parse(stream.slice(0, cut)), ...parse(stream.slice(cut))]).toEqual([
      { event: 'ready', data: '{}', id: '7.0.1' },
      { event: 'case', data: '{"caseId":"c","version":3}', id: '7.1.2' },
    ])
  }
})

test('what the server tells becomes a change, and what it does not know tells nothing', () => {
  const of = (event: string, data: string) => readChange({ event, data, id: undefined })
  expect(of('case', '{"caseId":"c","version":3}')).toEqual({ type: 'case', caseId: 'c', version: 3 })
  expect(of('inbox', '{}')).toEqual({ type: 'inbox' })
  expect(of('ready', '{}')).toEqual({ type: 'everything' })
  for (const [event, data] of [
    ['case', '{}'],
    ['case', '{"caseId":1,"version":"3"}'],
    ['case', 'null'],
    ['case', '{'],
    ['other', '{}'],
  ] as const)
    expect(of(event, data)).toBeUndefined()
})
