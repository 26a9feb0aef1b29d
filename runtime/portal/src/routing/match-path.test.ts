import { expect, test } from 'vitest'
import { matchPath } from './match-path.ts'

test('a pattern takes its parameters out of a path', () => {
  expect(matchPath('/drafts/:draftId/form/:page', '/drafts/d-1/form/2')).toEqual(
    new Map([
      ['draftId', 'd-1'],
      ['page', '2'],
    ]),
  )
})

test('a path with more or fewer parts does not fit', () => {
  expect(matchPath('/my/cases', '/my')).toBeUndefined()
  expect(matchPath('/my/cases', '/my/cases/1')).toBeUndefined()
})

test('a trailing slash makes no difference', () => {
  expect(matchPath('/my/cases', '/my/cases/')).toEqual(new Map())
  expect(matchPath('/', '/')).toEqual(new Map())
})

test('parameters are decoded, and a broken encoding fits nothing', () => {
  expect(matchPath('/items/:itemId', '/items/a%20b')?.get('itemId')).toBe('a b')
  expect(matchPath('/items/:itemId', '/items/%E0%A4%A')).toBeUndefined()
})
