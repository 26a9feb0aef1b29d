import { expect, test } from 'vitest'
import { createWorkingCalendar, seedCalendarYears } from '../../clock/index.ts'
import { simulate } from './simulate.ts'

const calendar = createWorkingCalendar(seedCalendarYears)
const seeds = 1_000
const steps = 100

const commands = [
  'submit',
  'claim',
  'release',
  'accept',
  'requestCorrection',
  'submitCorrection',
  'refuseAcceptance',
  'passPreReview',
  'receive',
  'returnPreReview',
  'approve',
  'reject',
  'decide',
  'return',
  'answerConsultation',
  'answerScreening',
  'startScreenedItem',
  'reportChild',
  'addSigner',
  'removeSigner',
  'delegate',
  'consult',
  'advise',
  'recall',
  'startSpecialProcedure',
  'endSpecialProcedure',
  'extend',
  'editAnswers',
  'copy',
  'transfer',
  'deliver',
  'recordCheck',
  'reportRectification',
  'judgeRevocation',
  'endGrant',
  'retryStep',
  'withdraw',
  'terminate',
  'timerFired',
  'sourceAnswered',
  'raiseObjection',
]

test(
  'no invariant breaks in 1,000 seeded cases of 100 commands, and every command occurs',
  { timeout: 240_000 },
  () => {
    const outcomes = new Map<string, number>()
    const statuses = new Set<string>()
    for (let seed = 1; seed <= seeds; seed++) {
      const result = simulate({ seed, steps, calendar })
      expect({ seed, violation: result.violation }).toEqual({ seed, violation: null })
      for (const [name, count] of result.outcomes) outcomes.set(name, (outcomes.get(name) ?? 0) + count)
      for (const status of result.statuses) statuses.add(status)
    }
    const rare = commands.filter(name => (outcomes.get(`${name} done`) ?? 0) < 50)
    expect(rare).toEqual([])
    expect([...statuses].toSorted()).toEqual([
      'acceptanceRefused',
      'accepted',
      'awaitingReceipt',
      'concluded',
      'correctionRequested',
      'denied',
      'granted',
      'lapsed',
      'preReviewReturned',
      'preReviewed',
      'returned',
      'submitted',
      'terminated',
      'withdrawn',
    ])
  },
)

test('the same seed plays the same game', () => {
  expect(simulate({ seed: 7, steps, calendar })).toEqual(simulate({ seed: 7, steps, calendar }))
})
