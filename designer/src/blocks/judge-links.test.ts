import type { Field, FormDefinition } from '@yibiao/schemas'
import { expect, test } from 'vitest'
import { judgeLinks } from './judge-links.ts'

const agent: Field = { id: 'a1', key: 'agentName', type: 'text', label: '代理人姓名' }
const block = { id: 'b1', version: 2 }

function form(fields: Field[]): FormDefinition {
  return { pages: [{ id: 'p', title: '页', sections: [{ id: 's', title: '代理人组', block, fields }] }] }
}

const content = { blockId: 'b1', version: 2, name: '代理人组', fields: [agent] } as never
const has = new Map([['b1/2', { content }]])

test('a link that holds what its version holds is in order, and one not asked about is not accused', () => {
  expect(judgeLinks(form([agent]), has)).toEqual([])
  expect(judgeLinks(form([{ ...agent, label: '随便谁' }]), new Map())).toEqual([])
})

test('a link with other fields, and one to what the library does not have, are told as the gate tells them', () => {
  expect(judgeLinks(form([{ ...agent, label: '随便谁' }]), has)).toEqual([
    {
      code: 'item.blockChanged',
      path: '/form/pages/0/sections/0',
      severity: 'error',
      params: { section: '代理人组', version: 2, block: '代理人组' },
    },
  ])
  expect(judgeLinks(form([agent]), new Map([['b1/2', { content: undefined }]]))).toEqual([
    {
      code: 'item.blockUnknown',
      path: '/form/pages/0/sections/0',
      severity: 'error',
      params: { section: '代理人组', version: 2 },
    },
  ])
})
