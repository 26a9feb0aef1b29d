import type { WorkbenchTexts } from '../texts/texts.ts'
import type { ActField, ActValues } from './act-fields.ts'

/** Inputs that apply with what has been typed so far. */
export function shownFields(fields: readonly ActField[], values: ActValues): readonly ActField[] {
  return fields.filter(field => field.when === undefined || field.when(values))
}

/** What is missing or contradicts itself, by the name of the input. */
export function checkAct(
  fields: readonly ActField[],
  values: ActValues,
  texts: WorkbenchTexts['form'],
): ReadonlyMap<string, string> {
  const problems = new Map<string, string>()
  for (const field of shownFields(fields, values)) {
    const isEmpty = (values[field.name] ?? '').trim() === ''
    if (field.isRequired === true && isEmpty)
      problems.set(
        field.name,
        field.type === 'radio' || field.type === 'select' || field.type === 'several'
          ? texts.choose(field.label)
          : texts.missing(field.label),
      )
  }
  const [from, through] = [values['validFrom'] ?? '', values['validThrough'] ?? '']
  const hasPeriod = shownFields(fields, values).some(field => field.name === 'validThrough')
  if (hasPeriod && from !== '' && through !== '' && through < from)
    problems.set('validThrough', texts.dateOrder)
  return problems
}

/** The values a form begins with. */
export function initialValues(fields: readonly ActField[]): ActValues {
  return Object.fromEntries(
    fields.flatMap(field => (field.initial === undefined ? [] : [[field.name, field.initial]])),
  )
}
