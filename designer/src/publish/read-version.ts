import { validateDocument, type ItemDefinition } from '@yibiao/schemas'
import { publicationApi } from '../api/publication-api.ts'
import { completeDefinition } from '../session/complete-definition.ts'

/** The definition of a published version; it never changes, and was whole when it was published. */
export async function readVersion(itemId: string, version: number): Promise<ItemDefinition> {
  const { definition } = await publicationApi.readVersion(itemId, version)
  const checked = validateDocument('ItemDefinition', definition)
  return 'document' in checked ? checked.document : completeDefinition(definition)
}
