import type { ItemDefinition } from '@yibiao/schemas'
import { indexFields } from '../form/field-tree.ts'
import type { DesignHint } from '../form/types.ts'
import { hintFields } from './hint-fields.ts'
import { hintWords } from './hint-words.ts'
import { listTexts } from './list-texts.ts'

/**
 * What would make a sound item easier to fill in: advice while it is designed. Publishing does not ask for it, so it
 * is no part of `lintItem`.
 */
export function hintItem(item: ItemDefinition): readonly DesignHint[] {
  const tree = indexFields(item.form)
  return [...hintFields(item, tree), ...hintWords(listTexts(item, tree))]
}
