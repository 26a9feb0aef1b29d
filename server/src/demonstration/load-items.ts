import type { CreateRegistry } from '@yibiao/schemas'
import type { AuditActor } from '../audit/record-audit.ts'
import type { Context } from '../context/context.ts'
import { and, eq } from 'drizzle-orm'
import { withReader, withTransaction } from '../db/with-transaction.ts'
import { items } from '../items/tables.ts'
import { publishItem } from '../items/publish-item.ts'
import { createRegistry } from '../registries/create-registry.ts'
import { importRows } from '../registries/import-rows.ts'
import type { Cell } from '../spreadsheets/read-table.ts'
import { installTemplate } from '../templates/install-template.ts'
import { readTemplates } from '../templates/read-templates.ts'

/** A template to install and publish, with the registers its sources read and what its slots are bound to. */
export type DemonstrationItem = {
  department: string
  template: string
  bindings: Record<string, string>
  registers?: (CreateRegistry & { rows: Cell[][] })[]
}

/** Installs each template as its department's administrator would, and publishes it; what is there already is left. */
export async function loadItems(
  context: Context,
  demonstrated: readonly DemonstrationItem[],
  departmentIdOf: (key: string) => string,
  installer: AuditActor,
): Promise<void> {
  for (const { department, template, bindings, registers = [] } of demonstrated) {
    const departmentId = departmentIdOf(department)
    if (await hasItem(context, departmentId, template)) continue
    await withTransaction(context.database, { departmentId }, async transaction => {
      for (const { rows, ...registry } of registers) {
        const { id } = await createRegistry(context, transaction, departmentId, registry, installer)
        const table = [registry.columns.map(({ name }) => name), ...rows]
        await importRows(context, transaction, { departmentId, registryId: id, table }, installer)
      }
      const item = await installTemplate(
        context,
        transaction,
        { departmentId, slug: template, bindings },
        installer,
      )
      await publishItem(
        context,
        transaction,
        { departmentId, itemId: item.id, revision: item.revision },
        installer,
      )
    })
  }
}

/** Whether the department has the item of this template; installing and publishing is one transaction. */
export async function hasItem(context: Context, departmentId: string, template: string): Promise<boolean> {
  const [row] = await withReader(context.database, { departmentId }, reader =>
    reader
      .select({ id: items.id })
      .from(items)
      .where(and(eq(items.departmentId, departmentId), eq(items.key, keyOf(template)))),
  )
  return row !== undefined
}

/** An item has its template's own key. */
function keyOf(slug: string): string {
  const found = readTemplates().find(({ manifest }) => manifest.slug === slug)
  if (found === undefined) throw new Error(`There is no template ${slug}.`)
  return found.definition.key
}
