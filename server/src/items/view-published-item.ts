import type { Field, ItemDefinition, PublishedItem } from '@yibiao/schemas'
import type { Reader } from '../db/database.ts'
import { findDepartment, type DepartmentFacts } from '../departments/queries.ts'
import { AppError } from '../problems/app-error.ts'
import type { PublishedItemRow } from './queries.ts'
import { readVersion, type PublishedVersion } from './read-version.ts'

/** @throws AppError `request.notFound` */
export async function readPublishedItem(
  reader: Reader,
  item: PublishedItemRow,
  version: number,
): Promise<PublishedItem> {
  const [published, department] = await Promise.all([
    readVersion(reader, item.itemId, version),
    findDepartment(reader, item.departmentId),
  ])
  if (department === undefined) throw new AppError('request.notFound')
  return viewPublishedItem(item, department, published)
}

/** What an applicant's browser gets of a version: nothing about who handles cases or how sources are asked. */
function viewPublishedItem(
  item: Pick<PublishedItemRow, 'state'>,
  department: DepartmentFacts,
  version: PublishedVersion,
): PublishedItem {
  const { definition } = version
  return {
    itemId: version.itemId,
    version: version.version,
    departmentId: version.departmentId,
    department: { name: department.name, creditCode: department.creditCode, region: department.regionCode },
    state: item.state,
    definition: publicParts(definition),
    compiled: { form: version.compiled.form },
    figures: figuresOf(definition),
  }
}

/** The parts of a definition that applicants and the readers of a case see. */
export function publicParts(definition: ItemDefinition): Record<string, unknown> {
  const { name, guide, situations, form, materials, limits, codeTables, prefill } = definition
  return {
    name,
    guide,
    form,
    materials,
    limits,
    ...(situations === undefined ? {} : { situations }),
    ...(codeTables === undefined ? {} : { codeTables }),
    sources: prefill.sources.map(source => ({
      key: source.key,
      name: source.name,
      onFailure: source.onFailure,
      ...(source.consent === undefined ? {} : { consent: source.consent }),
    })),
  }
}

/** 免填率 and 免交率 are quotients of these. */
function figuresOf(definition: ItemDefinition): PublishedItem['figures'] {
  const fillable = definition.form.pages
    .flatMap(page => page.sections)
    .flatMap(section => section.fields)
    .flatMap(fillableFields)
  const mapped = new Set(
    definition.prefill.mappings
      .filter(mapping => mapping.mode !== 'verify')
      .flatMap(mapping => [mapping.field, ...(mapping.columns ?? []).map(column => column.field)]),
  )
  const required = definition.materials.filter(material => material.necessity === 'required')
  return {
    fillableFields: fillable.length,
    prefillableFields: fillable.filter(field => mapped.has(field.id)).length,
    requiredMaterials: required.length,
    exemptibleMaterials: required.filter(material => (material.exemptions ?? []).length > 0).length,
  }
}

/** Fields an applicant fills in: no layout, nothing calculated; containers count by what they hold. */
function fillableFields(field: Field): Field[] {
  switch (field.type) {
    case 'heading':
    case 'notice':
    case 'divider':
    case 'calculated':
      return []
    case 'group':
    case 'repeat':
      return field.fields.flatMap(fillableFields)
    default:
      return field.calculate === undefined ? [field] : []
  }
}
