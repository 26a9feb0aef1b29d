import type { ImageField } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import { AttachmentSlot } from '../../attachments/attachment-slot.tsx'
import { imageKinds } from '../../attachments/file-rules.ts'
import { useFormServices } from '../../services/form-services.tsx'
import { localise } from '../../texts/localise.ts'
import { readTexts } from '../answer-readers.ts'
import type { FieldInputProps } from '../field-view-contract.ts'

export function ImageInput(props: FieldInputProps<ImageField>): ReactNode {
  const { id, path, field, state, change, leave, describedBy } = props
  const { locale } = useFormServices()
  return (
    <AttachmentSlot
      id={id}
      label={localise(field.label, locale)}
      value={readTexts(state.value)}
      onChange={change}
      onLeave={() => leave()}
      purpose={{ kind: 'field', path }}
      rules={{ ...field, accept: imageKinds }}
      isImages
      isDisabled={state.isDisabled}
      describedBy={describedBy}
    />
  )
}
