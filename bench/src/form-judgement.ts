import { compileForm, judgeAnswers, prepareForm } from '@yibiao/core/form'
import { answersSchema } from '@yibiao/core/fields'
import type { Field, FormDefinition } from '@yibiao/schemas'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { timeInTurns, toFigure, type Figure } from './measure.ts'

/**
 * The server's judgement of one submission of 100 fields (rules, calculated values, checks), warm, beside Ajv
 * compiled for the same shape of data, which judges no rule at all.
 */
export function benchFormJudgement(): Figure {
  const form = formOfHundredFields()
  const compiled = compileForm(form, {})
  if ('issues' in compiled) throw new Error(JSON.stringify(compiled.issues))
  const prepared = prepareForm(compiled.form)
  const answers = answersOf(form)
  const context = { today: '2026-07-06', now: '2026-07-06T02:00:00Z' }
  const first = judgeAnswers(prepared, { answers, context })
  if (first.issues.length > 0) throw new Error(`The answers must be right: ${JSON.stringify(first.issues)}`)
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  addFormats.default(ajv)
  const validate = ajv.compile(answersSchema(form))
  if (!validate(first.answers)) throw new Error(JSON.stringify(validate.errors))
  const times = timeInTurns({
    floor: () => validate(first.answers),
    ours: () => judgeAnswers(prepared, { answers, context }),
  })
  return toFigure({
    name: 'judge a submission of 100 fields ÷ Ajv on the same data',
    unit: 'µs',
    floor: times.get('floor') ?? Number.NaN,
    ours: times.get('ours') ?? Number.NaN,
    reach: 8,
  })
}

/** What a form of the field is like (standards, 3.10): mostly text, some choices, dates, money and conditions. */
function formOfHundredFields(): FormDefinition {
  const fields = Array.from({ length: 100 }, (_, index): Field => {
    const base = { id: `f${index}`, key: `f${index}`, label: `字段${index}` }
    if (index % 10 === 9)
      return { ...base, type: 'calculated', valueType: 'money', calculate: `f${index - 1} + f${index - 3}` }
    if (index % 10 === 8 || index % 10 === 6)
      return { ...base, type: 'money', isRequired: true, minimum: '0' }
    if (index % 10 === 4)
      return {
        ...base,
        type: 'date',
        isRequired: true,
        checks: [
          { id: `c${index}`, assert: `f${index} <= today()`, message: '不能晚于今天', severity: 'error' },
        ],
      }
    if (index % 10 === 2) {
      return {
        ...base,
        type: 'radio',
        isRequired: true,
        options: { type: 'inline', options: ['a', 'b', 'c'].map(value => ({ value, label: value })) },
      }
    }
    if (index % 10 === 3)
      return {
        ...base,
        type: 'text',
        visibleWhen: `f${index - 1} = "a"`,
        requiredWhen: `f${index - 1} = "a"`,
        maxLength: 60,
      }
    return { ...base, type: 'text', isRequired: true, maxLength: 60 }
  })
  const sections = Array.from({ length: 5 }, (_, index) => ({
    id: `s${index}`,
    title: `分组${index}`,
    fields: fields.slice(index * 20, index * 20 + 20),
  }))
  return { pages: [{ id: 'p', title: '页', sections }] }
}

function answersOf(form: FormDefinition): Record<string, unknown> {
  const fields = form.pages.flatMap(page => page.sections).flatMap(section => section.fields)
  return Object.fromEntries(
    fields.filter(field => field.type !== 'calculated').map(field => [field.key, answerOf(field)]),
  )
}

function answerOf(field: Field): unknown {
  if (field.type === 'money') return '128.5'
  if (field.type === 'date') return '2026-03-01'
  if (field.type === 'radio') return 'a'
  return '云南省昆明市盘龙区'
}
