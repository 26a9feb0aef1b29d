import { readItemDefinition } from '@yibiao/core/contract'
import type { ItemDefinition } from '@yibiao/schemas'
import { withTransaction } from '../../db/with-transaction.ts'
import { publishItem } from '../../items/publish-item.ts'
import { readItem } from '../../items/queries.ts'
import { saveItem } from '../../items/save-item.ts'
import type { Office } from './open-office.ts'

const designer = { key: 'test', name: 'test', requestId: 'test' }

/** Changes the office's item and puts the change in use as its next version. */
export async function republishItem(
  { context, departmentId, itemId }: Office,
  change: (definition: ItemDefinition) => ItemDefinition,
): Promise<number> {
  return withTransaction(context.database, { departmentId }, async transaction => {
    const item = await readItem(transaction, departmentId, itemId)
    const read = readItemDefinition(item.definition)
    if ('issues' in read) throw new Error(JSON.stringify(read.issues))
    const definition: Record<string, unknown> = { ...change(read.definition) }
    const save = { departmentId, itemId, seen: item.revision, definition }
    const { revision } = await saveItem(context, transaction, save, designer)
    const { version } = await publishItem(context, transaction, { departmentId, itemId, revision }, designer)
    if (version === undefined) throw new Error('The version waits for approval.')
    return version
  })
}

type Field = ItemDefinition['form']['pages'][number]['sections'][number]['fields'][number]

/** The definition with every field outside groups and tables changed; `undefined` takes it out. */
export function withFields(
  definition: ItemDefinition,
  change: (field: Field) => Field | undefined,
): ItemDefinition {
  const pages = definition.form.pages.map(page => ({
    ...page,
    sections: page.sections.map(section => ({
      ...section,
      fields: section.fields.flatMap(field => change(field) ?? []),
    })),
  }))
  return { ...definition, form: { ...definition.form, pages } }
}
