import type { SlotDefinition } from '@yibiao/schemas'
import { plainText } from '../document/record-name.ts'
import { partOf } from '../document/to-definition.ts'
import { useEditorState } from '../session/use-editor.ts'

/** Names of the template's slots by key; the key where a slot is not declared. */
export function useSlotNames(): (key: string) => string {
  const slots = useEditorState(state =>
    partOf<readonly SlotDefinition[] | undefined>(state.document.records, 'slots'),
  )
  return key => plainText(slots?.find(slot => slot.key === key)?.name) || key
}
