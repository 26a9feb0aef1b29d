import { compileForm, type CompiledForm } from '@yibiao/core/form'
import type { Field, FormDefinition, FormSection } from '@yibiao/schemas'

/** How many fields, and how they lie. */
export interface FormSize {
  readonly fields: number
  readonly pages: number
  readonly sectionsPerPage: number
}

/** What a form of the field is like (standards, 3.10): mostly text, some choices, dates, money and conditions. */
export function governmentForm({ fields: count, pages, sectionsPerPage }: FormSize): FormDefinition {
  const fields = Array.from({ length: count }, (_, index) => governmentField(index))
  return layOut(fields, pages, sectionsPerPage)
}

/** One number that ten calculated fields read, before the fields of a usual form; all on one page. */
export function formWithDependents(fields: number): FormDefinition {
  const source: Field = { id: 'source', key: 'source', label: '数量', type: 'integer' }
  const dependents = Array.from({ length: DEPENDENTS }, (_, index): Field => {
    const key = `d${index + 1}`
    return {
      id: key,
      key,
      label: `合计${index + 1}`,
      type: 'calculated',
      valueType: 'number',
      calculate: `source * ${index + 1}`,
    }
  })
  const others = Array.from({ length: fields - DEPENDENTS - 1 }, (_, index) => governmentField(index))
  return layOut([source, ...dependents, ...others], 1, fields / 20)
}

export const DEPENDENTS = 10

/** @throws Error with the reasons when the definition does not compile */
export function compiled(definition: FormDefinition): CompiledForm {
  const result = compileForm(definition, {})
  if ('issues' in result) throw new Error(JSON.stringify(result.issues))
  return result.form
}

/** Whether a form without answers shows the field. */
export function isShownAtFirst(field: Field): boolean {
  return field.visibleWhen === undefined
}

function governmentField(index: number): Field {
  const base = { id: `f${index}`, key: `f${index}`, label: `字段${index}` }
  if (index % 10 === 9)
    return { ...base, type: 'calculated', valueType: 'money', calculate: `f${index - 1} + f${index - 3}` }
  if (index % 10 === 8 || index % 10 === 6) return { ...base, type: 'money', isRequired: true, minimum: '0' }
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
}

function layOut(fields: readonly Field[], pages: number, sectionsPerPage: number): FormDefinition {
  const size = fields.length / pages / sectionsPerPage
  const sections = Array.from({ length: pages * sectionsPerPage }, (_, index): FormSection => ({
    id: `s${index}`,
    title: `分组${index + 1}`,
    fields: fields.slice(index * size, (index + 1) * size),
  }))
  return {
    pages: Array.from({ length: pages }, (_, index) => ({
      id: `p${index}`,
      title: `第${index + 1}页`,
      sections: sections.slice(index * sectionsPerPage, (index + 1) * sectionsPerPage),
    })),
  }
}
