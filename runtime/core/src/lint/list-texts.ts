import type { Field, ItemDefinition, LocalizedText } from '@yibiao/schemas'
import type { FieldTree } from '../form/field-tree.ts'
import { listOptions, optionsOf } from '../form/rule-texts.ts'

/** Words applicants read, in one language, with their place in the definition. */
export interface PlacedText {
  /** JSON Pointer to the text itself. */
  readonly path: string
  readonly text: string
  readonly language: 'zh-CN' | 'en'
  readonly kind: 'title' | 'label' | 'help' | 'placeholder' | 'option' | 'message' | 'material'
}

/** The texts of a form and its materials that applicants read, in the order of the definition. */
export function listTexts(
  item: Pick<ItemDefinition, 'materials'>,
  tree: Pick<FieldTree, 'fields' | 'parts'>,
): readonly PlacedText[] {
  return [
    ...tree.parts.flatMap(({ part, pointer }) => languagesOf(part.title, `/form${pointer}/title`, 'title')),
    ...tree.fields.flatMap(({ field, pointer }) => textsOfField(field, `/form${pointer}`)),
    ...item.materials.flatMap(({ name }, index) => languagesOf(name, `/materials/${index}/name`, 'material')),
  ]
}

function textsOfField(field: Field, path: string): PlacedText[] {
  const options = optionsOf(field)
  const listed = options?.type === 'inline' ? listOptions(options.options) : []
  return [
    ...languagesOf(field.label, `${path}/label`, 'label'),
    ...languagesOf(field.help, `${path}/help`, 'help'),
    ...languagesOf(field.placeholder, `${path}/placeholder`, 'placeholder'),
    ...listed.flatMap(({ option, pointer }) =>
      languagesOf(option.label, `${path}/options${pointer}/label`, 'option'),
    ),
    ...(field.checks ?? []).flatMap(({ message }, index) =>
      languagesOf(message, `${path}/checks/${index}/message`, 'message'),
    ),
  ]
}

function languagesOf(text: LocalizedText | undefined, path: string, kind: PlacedText['kind']): PlacedText[] {
  if (text === undefined) return []
  if (typeof text === 'string') return [{ path, text, language: 'zh-CN', kind }]
  return [
    { path: `${path}/zh-CN`, text: text['zh-CN'], language: 'zh-CN', kind },
    ...(text.en === undefined ? [] : [{ path: `${path}/en`, text: text.en, language: 'en' as const, kind }]),
  ]
}
