import { expect, test } from 'vitest'
import { fieldTexts } from '../texts/fields.ts'
import { fieldsOfNew } from './fields-of-new.ts'

test('a new field speaks the language of the screen it is dropped on', () => {
  const { types, starters } = fieldTexts.en
  expect(fieldsOfNew('radio', types.radio, starters)).toMatchObject([
    { label: 'One of a few', options: { options: [{ label: 'Option one' }, { label: 'Option two' }] } },
  ])
  expect(fieldsOfNew('notice', types.notice, starters)).toMatchObject([{ body: starters.notice }])
  expect(fieldsOfNew('radio', '单选')).toMatchObject([
    { label: '单选', options: { options: [{ label: '选项一' }, { label: '选项二' }] } },
  ])
})
