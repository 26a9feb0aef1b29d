import { expect, test } from 'vitest'
import { readPreferences, storePreferences } from './preferences.ts'

function fakeStorage(initial?: string): {
  getItem: (key: string) => string | null
  setItem: (key: string, value: string) => void
} {
  const values = new Map<string, string>()
  if (initial !== undefined) values.set('yibiao.preferences', initial)
  return { getItem: key => values.get(key) ?? null, setItem: (key, value) => void values.set(key, value) }
}

test('a stored choice is read back', () => {
  const storage = fakeStorage()
  storePreferences(storage, { locale: 'en', isElder: true, hasHighContrast: true })
  expect(readPreferences(storage)).toEqual({ locale: 'en', isElder: true, hasHighContrast: true })
})

test('without a choice, or with a broken one, the portal is Chinese in its usual appearance', () => {
  const usual = { locale: 'zh-CN', isElder: false, hasHighContrast: false }
  expect(readPreferences(fakeStorage())).toEqual(usual)
  expect(readPreferences(fakeStorage('{broken'))).toEqual(usual)
  expect(readPreferences(fakeStorage('{"locale":"fr","isElder":"yes"}'))).toEqual(usual)
})

test('a storage that refuses does not stop the page', () => {
  const refusing = {
    setItem: () => {
      throw new Error('QuotaExceededError')
    },
  }
  expect(() =>
    storePreferences(refusing, { locale: 'en', isElder: false, hasHighContrast: false }),
  ).not.toThrow()
})
