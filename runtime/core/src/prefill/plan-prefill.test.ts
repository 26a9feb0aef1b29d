import type { PrefillDefinition, PrefillSource } from '@yibiao/schemas'
import { describe, expect, it } from 'vitest'
import { fromJson, type EvaluationScope, type JsonValue } from '../expression/index.ts'
import type { CodeTableEntry, CodeTableReader } from '../form/types.ts'
import {
  convertValue,
  overlayLocked,
  planPrefill,
  preparePrefill,
  splitAddress,
  verifyAnswers,
} from './index.ts'

const facts: Readonly<Record<string, JsonValue>> = {
  applicant: { documentNumber: '53010219920508001X' },
  typedNumber: '53010319850101001X',
}
const scope: EvaluationScope = {
  today: '2026-07-01',
  lookup: name => (Object.hasOwn(facts, name) ? fromJson(facts[name] ?? null) : undefined),
}

function plan(more: Partial<PrefillSource>, mode: 'locked' | 'verify' = 'locked', consents: string[] = []) {
  const definition: PrefillDefinition = {
    sources: [
      {
        id: 's',
        key: 's',
        name: '名册',
        connector: { type: 'registry', registry: 'r', key: 'applicant.documentNumber' },
        when: 'start',
        onFailure: 'typeIn',
        ...more,
      },
    ],
    mappings: [{ id: 'm', source: 's', field: 'f', value: 'response.x', mode }],
  }
  const [planned] = planPrefill(preparePrefill(definition), { scope, consents })
  return planned
}

const typed = { type: 'registry', registry: 'r', key: 'typedNumber' } as const

describe('planPrefill', () => {
  it('asks with what is known of the verified party', () => {
    expect(plan({})).toMatchObject({ action: 'ask', key: '53010219920508001X' })
  })

  it('never asks about somebody whose number was only typed', () => {
    expect(plan({ connector: typed })).toMatchObject({ action: 'keyMissing' })
    expect(plan({ connector: typed, isPublic: true })).toMatchObject({
      action: 'ask',
      key: '53010319850101001X',
    })
    expect(plan({ connector: typed }, 'verify')).toMatchObject({ action: 'ask' })
  })

  it('waits for consent', () => {
    expect(plan({ consent: '同意查询' })).toMatchObject({ action: 'needsConsent' })
    expect(plan({ consent: '同意查询' }, 'locked', ['s'])).toMatchObject({ action: 'ask' })
  })

  it('reads every parameter of a request, and asks only when all have values', () => {
    const parameters = { number: 'applicant.documentNumber', day: 'today()' }
    expect(plan({ connector: { type: 'http', endpoint: 'e', parameters } })).toMatchObject({
      action: 'ask',
      parameters: { number: '53010219920508001X', day: '2026-07-01' },
    })
    const missing = { number: 'applicant.nothing' }
    expect(plan({ connector: { type: 'http', endpoint: 'e', parameters: missing } })).toMatchObject({
      action: 'keyMissing',
    })
  })
})

describe('overlayLocked', () => {
  const locked = {
    mode: 'locked',
    trust: 'official',
    sourceKey: 's',
    fetchedAt: '2026-07-01T00:00:00Z',
  } as const

  it('puts the own copy wherever a value is locked, also inside groups and rows', () => {
    const answers = { name: '假', group: { code: '假', note: '自己' }, rows: [{ n: 1 }], free: 'x' }
    expect(
      overlayLocked(
        answers,
        { '/name': locked, '/group/code': locked, '/rows': locked, '/free': { ...locked, mode: 'editable' } },
        { '/name': '真', '/group/code': '真', '/rows': [{ n: 2 }], '/free': 'y' },
      ),
    ).toEqual({ name: '真', group: { code: '真', note: '自己' }, rows: [{ n: 2 }], free: 'x' })
  })

  it('restores a value the client left out, and leaves one that is contested', () => {
    expect(overlayLocked({}, { '/group/code': locked }, { '/group/code': '真' })).toEqual({
      group: { code: '真' },
    })
    const contested = { ...locked, trust: 'contested' } as const
    expect(overlayLocked({ name: '我的' }, { '/name': contested }, { '/name': '真' })).toEqual({
      name: '我的',
    })
  })
})

describe('conversions', () => {
  const rows: CodeTableEntry[] = [
    { code: '53', label: '云南省' },
    { code: '5301', label: '昆明市', parent: '53' },
    { code: '530103', label: '盘龙区', parent: '5301' },
    { code: '11', label: '北京市' },
    { code: '110105', label: '朝阳区' },
    { code: '220104', label: '朝阳区' },
  ]
  const codeTables: CodeTableReader = {
    entries: () => rows,
    find: (_table, code) => rows.find(row => row.code === code) ?? null,
  }

  it('split one line of address by the names of divisions', () => {
    expect(splitAddress('云南省昆明市盘龙区北京路9号', codeTables)).toEqual({
      region: '530103',
      detail: '北京路9号',
    })
    expect(splitAddress('昆明市盘龙区北京路9号', codeTables)).toEqual({
      region: '530103',
      detail: '北京路9号',
    })
    expect(splitAddress('朝阳区建国路1号', codeTables)).toEqual({ region: null, detail: '朝阳区建国路1号' })
    expect(splitAddress('北京路9号', undefined)).toEqual({ region: null, detail: '北京路9号' })
  })

  it('read both ends of a period', () => {
    const field = { type: 'dateRange' } as const
    for (const written of [
      '2021.06.01-2041.06.01',
      '2021年6月1日至2041年6月1日',
      '2021-06-01 至 2041-06-01',
    ]) {
      expect(convertValue(written, { type: 'date' }, { field })).toEqual({
        from: '2021-06-01',
        to: '2041-06-01',
      })
    }
    expect(convertValue('2021年06月01日至长期', { type: 'date' }, { field })).toEqual({
      from: '2021-06-01',
      to: '9999-12-31',
    })
    expect(convertValue('长期', { type: 'date' }, { field })).toBeNull()
    expect(convertValue(20240305, { type: 'date' })).toBe('2024-03-05')
  })
})

describe('verifyAnswers', () => {
  it('says whether the typed value matches and never what the source said', () => {
    const filled = [
      { path: '/a', value: '1', mode: 'verify', mapping: 'm' },
      { path: '/b', value: '2', mode: 'verify', mapping: 'm' },
      { path: '/c', value: '3', mode: 'verify', mapping: 'm' },
      { path: '/d', value: '4', mode: 'locked', mapping: 'm' },
    ] as const
    expect(verifyAnswers(filled, { a: '1', b: 'x' })).toEqual([
      { path: '/a', verdict: 'matches' },
      { path: '/b', verdict: 'differs' },
      { path: '/c', verdict: 'unanswered' },
    ])
  })
})
