import { ProcessTargets, processSync } from '@formio/core'

/**
 * form.io's server processors over one submission, in this process: without the sandbox its server adds, which is to
 * its favour.
 * @param form a definition of ours; what of it form.io knows is written as its components
 * @returns a function that judges the data and gives how many errors it found
 */
export function createFormioJudge(form) {
  const components = form.pages
    .flatMap(page => page.sections)
    .flatMap(section => section.fields)
    .map(componentOf)
  return data => {
    const submission = { data: structuredClone(data) }
    const context = {
      form: { components },
      submission,
      data: submission.data,
      components,
      processors: ProcessTargets.submission,
      scope: {},
      config: { server: true },
    }
    processSync(context)
    context.processors = ProcessTargets.evaluator
    processSync(context)
    return { errors: context.scope.errors ?? [], data: context.data }
  }
}

function componentOf(field) {
  const { key, label, isRequired } = field
  const common = { key, label, input: true, validate: { required: isRequired ?? false } }
  switch (field.type) {
    case 'radio':
      return { ...common, type: 'radio', values: field.options.options }
    case 'date':
      return {
        ...common,
        type: 'textfield',
        validate: { ...common.validate, custom: `valid = input <= '2026-07-06' ? true : '不能晚于今天'` },
      }
    case 'money':
      return {
        ...common,
        type: 'textfield',
        validate: { ...common.validate, pattern: '^\\d+(\\.\\d{1,2})?$' },
      }
    case 'calculated': {
      const [left, , right] = field.calculate.split(' ')
      return {
        ...common,
        type: 'number',
        calculateValue: `value = Number(data.${left}) + Number(data.${right})`,
        calculateServer: true,
      }
    }
    default:
      return {
        ...common,
        type: 'textfield',
        validate: { ...common.validate, maxLength: 60 },
        ...(field.visibleWhen === undefined
          ? {}
          : { conditional: { show: true, when: field.visibleWhen.split(' ')[0], eq: 'a' } }),
      }
  }
}
