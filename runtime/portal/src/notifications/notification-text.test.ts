import { expect, test } from 'vitest'
import { notifications as en } from '../texts/en/notifications.ts'
import { notifications as zhCn } from '../texts/zh-cn/notifications.ts'
import { notificationText } from './notification-text.ts'

test('a message of the product has its words from the catalogue, with the step it is about', () => {
  expect(notificationText({ notice: 'reminded' }, '现场勘查', zhCn).title).toBe('催办 · 现场勘查')
  expect(notificationText({ notice: 'granted' }, '', en).title).toBe('Application granted')
})

test('a message of an item has the words that came with it', () => {
  const words = { notice: 'custom', subject: '期限即将届满', body: '请提前办理延续。' } as const
  expect(notificationText(words, '', en)).toEqual({ title: '期限即将届满', text: '请提前办理延续。' })
})

test('every notice has a heading and a sentence in both languages', () => {
  for (const texts of [zhCn, en]) {
    for (const [notice, { title, text }] of Object.entries(texts.notices)) {
      expect(title, notice).not.toBe('')
      expect(text, notice).not.toBe('')
    }
  }
  expect(Object.keys(en.notices)).toEqual(Object.keys(zhCn.notices))
})
