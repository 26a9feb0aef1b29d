import { expect, test } from 'vitest'
import { documentTextsOf } from '../documents/document-texts.ts'
import { zhCn } from '../texts/zh-cn.ts'
import { type ActSituation, fieldsOf, plainSituation } from './act-fields.ts'
import { checkAct, initialValues, shownFields } from './check-act.ts'

const situation: ActSituation = { ...plainSituation, today: '2026-11-22' }

function problemsOf(kind: Parameters<typeof fieldsOf>[0], values: Record<string, string>): string[] {
  return [
    ...checkAct(fieldsOf(kind, situation, zhCn.form, documentTextsOf('zh-CN')), values, zhCn.form).keys(),
  ]
}

test('denying needs content, reason, legal basis and remedies', () => {
  expect(problemsOf('deny', {})).toEqual(['content', 'reason', 'legalBasis', 'remedies'])
})

test('the usual remedies are there from the start', () => {
  expect(
    initialValues(fieldsOf('deny', situation, zhCn.form, documentTextsOf('zh-CN')))['remedies'],
  ).toContain('行政复议')
})

test('the competent authority is asked for only when another one is competent', () => {
  expect(problemsOf('refuseAcceptance', { ground: 'other', reason: '依据不足' })).toEqual([])
  expect(problemsOf('refuseAcceptance', { ground: 'notCompetent', reason: '不属本局' })).toEqual([
    'competentAuthority',
  ])
})

test('a validity cannot end before it begins', () => {
  const values = { content: '准予', validFrom: '2026-12-01', validThrough: '2026-11-30' }
  expect(problemsOf('grant', values)).toEqual(['validThrough'])
  expect(problemsOf('grant', { ...values, isLongTerm: 'yes' })).toEqual([])
})

test('without a limit in time no end is asked for', () => {
  const names = shownFields(fieldsOf('grant', situation, zhCn.form, documentTextsOf('zh-CN')), {
    isLongTerm: 'yes',
  }).map(field => field.name)
  expect(names).not.toContain('validThrough')
})

test('an opinion is required where the step asks for one', () => {
  const strict = fieldsOf(
    'approve',
    { ...situation, needsOpinion: true },
    zhCn.form,
    documentTextsOf('zh-CN'),
  )
  expect([...checkAct(strict, {}, zhCn.form).keys()]).toEqual(['opinion'])
  expect(problemsOf('approve', {})).toEqual([])
})
