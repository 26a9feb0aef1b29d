import type { TextareaField } from '@yibiao/schemas'
import { useState, type ReactNode } from 'react'
import { useFormServices } from '../../services/form-services.tsx'
import { localise } from '../../texts/localise.ts'
import { readText } from '../answer-readers.ts'
import { controlAttributes } from '../control-attributes.ts'
import type { FieldInputProps } from '../field-view-contract.ts'
import { TextLength } from '../text-length.tsx'

export function TextareaInput(props: FieldInputProps<TextareaField>): ReactNode {
  const { field, state, change, leave } = props
  const { locale } = useFormServices()
  const [typed, setTyped] = useState<string | null>(null)
  return (
    <>
      <textarea
        {...controlAttributes(props)}
        className="yb-input yb-input--lines"
        rows={field.rows ?? 4}
        placeholder={localise(field.placeholder, locale) || undefined}
        value={typed ?? readText(state.value)}
        onChange={event => {
          const text = event.currentTarget.value
          setTyped(text)
          change(text === '' ? null : text)
        }}
        onBlur={() => {
          setTyped(null)
          leave()
        }}
      />
      <TextLength value={state.value} most={field.maxLength} />
    </>
  )
}
