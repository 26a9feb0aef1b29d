import type { PartyView, SessionView } from '@yibiao/schemas'
import { expect, test } from 'vitest'
import { actingBefore, isSamePerson } from './same-person.ts'

const party: PartyView = {
  id: '01990000-0000-7000-8000-000000000001',
  kind: 'person',
  name: '周敏',
  documentType: 'residentIdentityCard',
  documentNumber: '',
}
const officer: SessionView = {
  isSignedIn: true,
  loginId: '01990000-0000-7000-8000-0000000000a1',
  personName: '周敏',
  party,
  memberships: [],
  actingAs: 'officer',
  departmentId: '01990000-0000-7000-8000-0000000000d1',
  mode: 'production',
}

test('the same person goes on as before', () => {
  const now: SessionView = {
    isSignedIn: true,
    loginId: '01990000-0000-7000-8000-0000000000a1',
    personName: '周敏',
    party,
    memberships: [],
    actingAs: 'applicant',
    mode: 'production',
  }
  expect(isSamePerson(officer, now)).toBe(true)
  expect(actingBefore(officer, now)).toEqual({ actingAs: 'officer', departmentId: officer.departmentId })
  expect(actingBefore(officer, officer)).toBeUndefined()
})

test('somebody else, or nobody, does not take up the page', () => {
  // A colleague may have the same name.
  expect(isSamePerson(officer, { ...officer, loginId: '01990000-0000-7000-8000-0000000000a2' })).toBe(false)
  expect(
    isSamePerson(officer, { ...officer, party: { ...party, id: '01990000-0000-7000-8000-000000000002' } }),
  ).toBe(false)
  expect(isSamePerson(officer, { isSignedIn: false, memberships: [], mode: 'production' })).toBe(false)
})
