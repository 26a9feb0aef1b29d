import type { EngineCommand } from '@yibiao/core/flow'
import type { ItemDefinition, ReceiveCommand } from '@yibiao/schemas'
import { listFields } from '../drafts/locate-field.ts'
import { AppError } from '../problems/app-error.ts'

/**
 * A correction can ask only for fields and materials of the item, and a counter take in only its materials: what does
 * not exist nobody could correct or hand over.
 * @throws AppError `correction.unknownPart` naming the first one, by its place in the command
 */
export function requireKnownParts(definition: ItemDefinition, command: EngineCommand): void {
  if (command.type === 'receive') return requireMaterials(definition, command)
  if (command.type !== 'requestCorrection' && command.type !== 'returnPreReview') return
  const fields = new Set(listFields(definition.form).map(({ id }) => id))
  const materials = new Set(definition.materials.map(({ key }) => key))
  const place = command.items.findIndex(item =>
    item.type === 'field' ? !fields.has(item.field) : !materials.has(item.material),
  )
  if (place >= 0) throw new AppError('correction.unknownPart', {}, { path: `/command/items/${place}` })
}

function requireMaterials({ materials }: ItemDefinition, { papers }: ReceiveCommand): void {
  const place = papers.findIndex(
    ({ material }, index) =>
      !materials.some(({ key }) => key === material) ||
      papers.findIndex(each => each.material === material) !== index,
  )
  if (place >= 0) throw new AppError('correction.unknownPart', {}, { path: `/command/papers/${place}` })
}
