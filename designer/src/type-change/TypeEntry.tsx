import { App } from 'antd'
import { useState } from 'react'
import { ChoiceEntry } from '../controls/entries.tsx'
import { recordName } from '../document/record-name.ts'
import type { FieldRecord } from '../document/records.ts'
import type { FieldType } from '../fields/field-design.ts'
import { useEditor } from '../session/use-editor.ts'
import { fieldTexts } from '../texts/fields.ts'
import { typeChangeTexts } from '../texts/type-change.ts'
import { useTexts } from '../texts/use-texts.ts'
import { ChangeTypeDialog } from './ChangeTypeDialog.tsx'
import { convertField, type ConvertedField } from './convert-field.ts'
import { placesOfType, readsTheSame, toUse, type TypePlace } from './places-of-type.ts'
import { possibleTypes } from './possible-types.ts'

/** The type of a field; another one is asked about first where something would not fit it. */
export function TypeEntry({ field }: { readonly field: FieldRecord }) {
  const editor = useEditor()
  const { message } = App.useApp()
  const texts = useTexts(typeChangeTexts)
  const types = useTexts(fieldTexts).types
  const [asked, setAsked] = useState<{
    readonly converted: ConvertedField
    readonly places: readonly TypePlace[]
  }>()
  const others = possibleTypes(field.value.type)
  if (others.length === 0) return null
  const change = (type: FieldType) => {
    const { records } = editor.getState().document
    const converted = convertField(field.value, type)
    const places = placesOfType(records, field, converted.value)
    if (!places.every(readsTheSame) || converted.lost.length > 0) return setAsked({ converted, places })
    const uses = places.flatMap(place => toUse(place, 'mend') ?? [])
    const args = { field: field.key, value: converted.value, uses }
    if (editor.dispatch('changeType', args))
      void message.success(texts.done(recordName(records, field.key), types[type]))
    return undefined
  }
  return (
    <>
      <ChoiceEntry
        label={texts.type}
        help={texts.typeHelp}
        isNeeded
        value={field.value.type}
        choices={[field.value.type, ...others].map(type => ({ value: type, label: types[type] }))}
        onChange={next => {
          const type = others.find(each => each === next)
          if (type) change(type)
        }}
      />
      {asked && <ChangeTypeDialog field={field} {...asked} close={() => setAsked(undefined)} />}
    </>
  )
}
