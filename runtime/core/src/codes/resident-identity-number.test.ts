import { expect, test } from 'vitest'
import { checkResidentIdentityNumber, parseResidentIdentityNumber } from './resident-identity-number.ts'

test('a number of somebody born today is accepted, of somebody born tomorrow not', () => {
  expect(checkResidentIdentityNumber('53010219920508001X', { today: '1992-05-08' })).toBeUndefined()
  expect(checkResidentIdentityNumber('53010219920508001X', { today: '1992-05-07' })).toEqual({
    code: 'identityNumber.birthInFuture',
    severity: 'error',
    params: { birthOn: '1992-05-08' },
  })
})

test('an unlikely age is a warning that names the age', () => {
  expect(checkResidentIdentityNumber('440524188001010014', { today: '2026-03-02' })).toEqual({
    code: 'identityNumber.ageUnlikely',
    severity: 'warning',
    params: { age: 146, threshold: 120 },
  })
})

test('districts that no longer exist are accepted', () => {
  expect(parseResidentIdentityNumber('533421200802290019')?.regionCode).toBe('533421')
})

test('the issue never tells the right check digit, which would turn a slip into a valid number', () => {
  expect(checkResidentIdentityNumber('530102199205080011')).toEqual({
    code: 'identityNumber.checkDigit',
    severity: 'error',
    params: {},
  })
})
