import type { Field, FormDefinition } from '@yibiao/schemas'
import { expect, test } from 'vitest'
import { moveAnswers } from './move-answers.ts'

const text = (id: string, key = id): Field => ({ type: 'text', id, key, label: id })
const form = (...fields: Field[]): FormDefinition => ({
  pages: [{ id: 'p', title: 'p', sections: [{ id: 's', title: 's', fields }] }],
})
const table = (fields: Field[], key = 'people', id = 'people'): Field => ({
  type: 'repeat',
  id,
  key,
  label: key,
  fields,
})

test('a field is the same by its id: renamed, or moved into a group, it keeps its answer', () => {
  const before = form(text('name'), text('phone'))
  const group: Field = {
    type: 'group',
    id: 'g',
    key: 'contact',
    label: 'g',
    fields: [text('phone', 'mobile')],
  }
  const { answers, paths, left } = moveAnswers(before, form(text('name', 'title'), group), {
    name: '甲',
    phone: '138',
  })
  expect(answers).toEqual({ title: '甲', contact: { mobile: '138' } })
  expect([...paths]).toEqual([
    ['/name', '/title'],
    ['/phone', '/contact/mobile'],
  ])
  expect(left).toEqual([])
})

test('what is gone, or is another question now, is left with its value; what was empty is not', () => {
  const count: Field = { type: 'integer', id: 'size', key: 'size', label: 'size' }
  const { answers, left } = moveAnswers(form(text('gone'), text('size'), text('empty')), form(count), {
    gone: '甲',
    size: '三',
    empty: null,
  })
  expect(answers).toEqual({})
  expect(left).toMatchObject([
    { path: '/gone', value: '甲', field: { id: 'gone' } },
    { path: '/size', value: '三', field: { id: 'size' } },
  ])
})

test('the rows of a table keep their number and order, and a column that is gone is left row by row', () => {
  const before = form(table([text('who'), text('role')]))
  const rows = [{ who: '甲', role: 'a' }, {}, { who: '丙', role: null }]
  const { answers, left } = moveAnswers(before, form(table([text('who', 'name')], 'members')), {
    people: rows,
  })
  expect(answers).toEqual({ members: [{ name: '甲' }, {}, { name: '丙' }] })
  expect(left).toMatchObject([{ path: '/people/0/role', value: 'a' }])
})

test('a column that moved to another table stays behind: its rows are other rows', () => {
  const before = form(table([text('who')]))
  const after = form(table([text('other')]), table([text('who')], 'guests', 'guests'))
  const { answers, left } = moveAnswers(before, after, { people: [{ who: '甲' }] })
  expect(answers).toEqual({ people: [{}] })
  expect(left).toMatchObject([{ path: '/people/0/who', value: '甲' }])
})
