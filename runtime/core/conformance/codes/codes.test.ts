import { expect, test } from 'vitest'
import { codeIssues } from '../../src/codes/index.ts'
import { runCodes } from '../run-codes.ts'
import amountsAndPlaces from './amounts-and-places.json'
import contact from './contact.json'
import identityDocuments from './identity-documents.json'
import itemAndProjectCodes from './item-and-project-codes.json'
import licences from './licences.json'
import personNames from './person-names.json'
import residentIdentityNumber from './resident-identity-number.json'
import unifiedSocialCreditCode from './unified-social-credit-code.json'
import vehiclesAndRealEstate from './vehicles-and-real-estate.json'

const suites = {
  'amounts and places': amountsAndPlaces,
  contact,
  'identity documents': identityDocuments,
  'item and project codes': itemAndProjectCodes,
  licences,
  'person names': personNames,
  'resident identity numbers': residentIdentityNumber,
  'unified social credit codes': unifiedSocialCreditCode,
  'vehicles and real estate': vehiclesAndRealEstate,
}

test.each(Object.entries(suites))('conformance of codes: %s', (_name, cases) => {
  expect(cases.length).toBeGreaterThan(0)
  expect(runCodes(cases)).toEqual([])
})

test('every case has an id of its own', () => {
  const ids = Object.values(suites).flatMap(cases => cases.map(({ id }) => id))
  expect(ids.length).toBe(new Set(ids).size)
})

test('every issue code occurs in a case', () => {
  const found = new Set(Object.values(suites).flatMap(cases => cases.map(({ expect: issue }) => issue)))
  const missing = Object.keys(codeIssues).filter(code => !found.has(code))
  expect(missing).toEqual([])
})
