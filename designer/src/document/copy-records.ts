import type { Field, FormPage, FormSection } from '@yibiao/schemas'
import { relinkIds } from './linked-blocks.ts'
import { makeId } from './make-id.ts'
import type { RecordKey, Records } from './records.ts'
import { toField, toPage, toSection } from './to-definition.ts'

/** A piece of a form with new ids, to be put somewhere. */
export type FormCopy =
  | { readonly kind: 'field'; readonly value: Field }
  | { readonly kind: 'section'; readonly value: FormSection }
  | { readonly kind: 'page'; readonly value: FormPage }

/** Copies of fields, sections or pages with all that is inside: every id is new, keys stay. */
export function copyRecords(records: Records, keys: readonly RecordKey[]): FormCopy[] {
  return keys.flatMap((key): FormCopy[] => {
    const record = records.get(key)
    switch (record?.kind) {
      case 'field':
        return [{ kind: 'field', value: renewField(toField(records, record)) }]
      case 'section':
        return [{ kind: 'section', value: renewSection(toSection(records, record)) }]
      case 'page':
        return [{ kind: 'page', value: renewPage(toPage(records, record)) }]
      default:
        return []
    }
  })
}

function renewPage(page: FormPage): FormPage {
  return { ...page, id: makeId(), sections: page.sections.map(renewSection) }
}

function renewSection(section: FormSection): FormSection {
  const id = makeId()
  if (section.block) return relinkIds(section, id)
  return { ...section, id, fields: section.fields.map(renewField) }
}

function renewField(field: Field): Field {
  const checks = field.checks && { checks: field.checks.map(check => ({ ...check, id: makeId() })) }
  if (field.type === 'group' || field.type === 'repeat') {
    return { ...field, ...checks, id: makeId(), fields: field.fields.map(renewField) }
  }
  return { ...field, ...checks, id: makeId() }
}
