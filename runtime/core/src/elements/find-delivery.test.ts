import type { PrefillSource } from '@yibiao/schemas'
import { expect, test } from 'vitest'
import { findDelivery, findElement, type DataElement } from './index.ts'

const account: PrefillSource = {
  id: 'o1',
  key: 'account',
  name: '登录账号',
  connector: { type: 'account' },
  when: 'start',
  onFailure: 'typeIn',
}
const earlier: PrefillSource = { ...account, id: 'o2', key: 'earlier', connector: { type: 'earlierAnswers' } }

test('what brings an element is the login for what it verifies, else the earlier answers', () => {
  expect(findDelivery([earlier, account], element('person.name'))).toEqual({
    source: account,
    value: 'response.name',
  })
  expect(findDelivery([earlier, account], element('person.email'))).toEqual({
    source: earlier,
    value: 'response.person.email',
  })
})

test('nothing brings what no source has', () => {
  expect(findDelivery([account], element('person.email'))).toBeUndefined()
  expect(findDelivery([], element('person.name'))).toBeUndefined()
})

function element(name: string): DataElement {
  const found = findElement(name)
  if (!found) throw new Error(name)
  return found
}
