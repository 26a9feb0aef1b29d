import type { Field, FormDefinition } from '@yibiao/schemas'
import { afterAll, expect, test, vi } from 'vitest'

vi.mock('#meanings', () => import('../fields/meanings-on-demand.ts'))
vi.mock('#codes', () => import('../messages/zh-cn/codes-on-demand.ts'))
vi.mock('#functions', () => import('../expression/functions/functions-on-demand.ts'))

// What other tests loaded before is not what a page begins with, nor what those after this begin with.
vi.resetModules()
afterAll(() => vi.resetModules())
const { meaningOf } = await import('../fields/meaning-of.ts')
const { findFunction } = await import('../expression/functions/registry.ts')
const { fetchFormParts } = await import('./index.ts')
const { applicantZhCn } = await import('../messages/applicant-zh-cn.ts')
const { messageOf } = await import('../messages/applicant.ts')

const person: Field = { type: 'person', id: 'p', key: 'p', label: '人' }
const text: Field = { type: 'text', id: 't', key: 't', label: '字' }

function formOf(...fields: Field[]): FormDefinition {
  return { pages: [{ id: 'a', title: '页', sections: [{ id: 's', title: '节', fields }] }] }
}

/** What is said about a resident identity number whose check digit is wrong. */
function wordsOfRareCode(): string {
  return messageOf({ code: 'identityNumber.checkDigit' }, applicantZhCn)
}

test('a page that fetches on demand begins with common types and without functions', () => {
  expect(meaningOf(text).hasAnswer).toBe(true)
  expect(() => meaningOf(person)).toThrow('person')
  expect(findFunction('count')).toBeUndefined()
})

test('a form of common types without calls fetches nothing', async () => {
  await fetchFormParts(formOf(text))
  expect(() => meaningOf(person)).toThrow('person')
  expect(wordsOfRareCode()).not.toContain('身份证号码')
  expect(findFunction('count')).toBeUndefined()
})

test('a form with files and nothing rare fetches the types of files alone', async () => {
  const upload: Field = { type: 'upload', id: 'u', key: 'u', label: '附件' }
  await fetchFormParts(formOf(text, upload))
  expect(meaningOf(upload).hasAnswer).toBe(true)
  expect(() => meaningOf(person)).toThrow('person')
})

test('a rare type inside a common one brings every type, and a call every function', async () => {
  const group: Field = { type: 'group', id: 'g', key: 'g', label: '组', fields: [person] }
  await fetchFormParts(formOf(group))
  expect(meaningOf(person).hasAnswer).toBe(true)
  expect(meaningOf({ ...person, type: 'address' }).hasAnswer).toBe(true)
  expect(wordsOfRareCode()).toContain('身份证号码')
  expect(findFunction('count')).toBeUndefined()

  await fetchFormParts(formOf(text), [{ kind: 'call', function: 'count', arguments: [], from: 0, to: 0 }])
  expect(findFunction('count')).toBeDefined()
})
