import type { DesignItem, Issue, SlotDefinition } from '@yibiao/schemas'
import type { AuditActor } from '../audit/record-audit.ts'
import type { Context } from '../context/context.ts'
import { findDepartmentByCreditCode, listRoles } from '../departments/queries.ts'
import type { Reader, Transaction } from '../db/database.ts'
import { createItem } from '../items/create-item.ts'
import { AppError } from '../problems/app-error.ts'
import { bindSlots, type SlotBindings } from './bind-slots.ts'
import { readTemplates, type Template } from './read-templates.ts'

export type Installation = {
  departmentId: string
  slug: string
  /** The newest when absent. */
  version?: string | undefined
  /** Key of the item made; the template's own when absent. */
  key?: string | undefined
  bindings: SlotBindings
}

/**
 * Makes an item of the department from a template.
 * @throws AppError `template.unknown`, `template.slotMissing`, `template.slotInvalid`, `item.keyTaken`
 */
export async function installTemplate(
  context: Context,
  transaction: Transaction,
  installation: Installation,
  actor: AuditActor,
): Promise<DesignItem> {
  const template = findTemplate(installation.slug, installation.version)
  await requireBindings(transaction, installation, template.definition.slots ?? [])
  const bound = bindSlots(template.definition, installation.bindings)
  const definition = installation.key === undefined ? bound : { ...bound, key: installation.key }
  return createItem(context, transaction, { departmentId: installation.departmentId, definition }, actor)
}

function findTemplate(slug: string, version: string | undefined): Template {
  const found = readTemplates().find(
    ({ manifest }) => manifest.slug === slug && (version === undefined || manifest.version === version),
  )
  if (found === undefined) throw new AppError('template.unknown')
  return found
}

async function requireBindings(
  reader: Reader,
  installation: Installation,
  slots: readonly SlotDefinition[],
): Promise<void> {
  const roles = new Set((await listRoles(reader, installation.departmentId)).map(role => role.key))
  for (const slot of slots) {
    const binding = installation.bindings[slot.key] ?? ''
    if (binding === '') {
      if (slot.isRequired) throw refused('template.slotMissing', slot)
    } else if (slot.kind === 'role' && !roles.has(binding)) {
      throw refused('template.slotInvalid', slot)
    } else if (
      slot.kind === 'department' &&
      (await findDepartmentByCreditCode(reader, binding)) === undefined
    ) {
      throw refused('template.slotInvalid', slot)
    }
  }
}

function refused(code: 'template.slotMissing' | 'template.slotInvalid', slot: SlotDefinition): AppError {
  const name = typeof slot.name === 'string' ? slot.name : slot.name['zh-CN']
  const issue: Issue = { code, path: `/bindings/${slot.key}`, params: { name }, severity: 'error' }
  return new AppError(code, { name }, { path: issue.path, issues: [issue] })
}
