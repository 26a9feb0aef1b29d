import { expect, test } from 'vitest'
import { seedCalendarYears } from '../../src/clock/index.ts'
import { runFlow } from '../run-flow.ts'
import approvals from './approvals.json'
import besideTheFlow from './beside-the-flow.json'
import checklists from './checklists.json'
import colleagues from './colleagues.json'
import decisionTables from './decision-tables.json'
import delivery from './delivery.json'
import deputies from './deputies.json'
import followUps from './follow-ups.json'
import grantedByRules from './granted-by-rules.json'
import lifecycle from './lifecycle.json'
import materialsThatFollow from './materials-that-follow.json'
import migrated from './migrated.json'
import outdoorAdvertising from './outdoor-advertising.json'
import receivedAtCounter from './received-at-counter.json'
import renewal from './renewal.json'
import routing from './routing.json'
import screening from './screening.json'
import specialProcedures from './special-procedures.json'
import writing from './writing.json'

const suites = {
  approvals,
  'beside the flow': besideTheFlow,
  checklists,
  colleagues,
  'decision tables': decisionTables,
  delivery,
  deputies,
  'follow-ups': followUps,
  'granted by rules': grantedByRules,
  lifecycle,
  'materials that follow': materialsThatFollow,
  migrated,
  'outdoor advertising': outdoorAdvertising,
  'received at a counter': receivedAtCounter,
  renewal,
  routing,
  screening,
  'special procedures': specialProcedures,
  writing,
}

test.each(Object.entries(suites))('conformance of the case engine: %s', (_name, suite) => {
  expect(suite.cases.length).toBeGreaterThan(0)
  expect(runFlow(suite, seedCalendarYears)).toEqual([])
})

test('a wrong expectation is reported', () => {
  const [first] = lifecycle.cases
  if (first === undefined) throw new Error('no cases')
  const wrong = { ...lifecycle, cases: [{ ...first, expect: [] }] }
  expect(runFlow(wrong, seedCalendarYears)).toHaveLength(1)
})
