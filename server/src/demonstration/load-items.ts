import type { CreateRegistry } from '@yibiao/schemas'
import type { AuditActor } from '../audit/record-audit.ts'
import type { Context } from '../context/context.ts'
import { withTransaction } from '../db/with-transaction.ts'
import { publishItem } from '../items/publish-item.ts'
import { createRegistry } from '../registries/create-registry.ts'
import { importRows } from '../registries/import-rows.ts'
import type { Cell } from '../spreadsheets/read-table.ts'
import { installTemplate } from '../templates/install-template.ts'

/** A template to install and publish, with the registers its sources read and what its slots are bound to. */
export type DemonstrationItem = {
  department: string
  template: string
  bindings: Record<string, string>
  registers?: (CreateRegistry & { rows: Cell[][] })[]
}

/** Installs each template as its department's administrator would, and publishes it. */
export async function loadItems(
  context: Context,
  items: readonly DemonstrationItem[],
  departmentIdOf: (key: string) => string,
  installer: AuditActor,
): Promise<void> {
  for (const { department, template, bindings, registers = [] } of items) {
    const departmentId = departmentIdOf(department)
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
