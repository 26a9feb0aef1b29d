import { personParts } from '@yibiao/core/fields'
import type { Field, PersonField, PersonPart } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import { useTexts } from '../../services/form-services.tsx'
import type { FormTexts } from '../../texts/texts.ts'
import type { FieldInputProps } from '../field-view-contract.ts'
import { PartsGrid } from '../parts-grid.tsx'

export function PersonInput(props: FieldInputProps<PersonField>): ReactNode {
  const texts = useTexts()
  return (
    <PartsGrid
      whole={props}
      parts={personParts(props.field)}
      fieldOf={part => partField(props.field, part, texts)}
    />
  )
}

function partField(whole: PersonField, part: PersonPart['part'], texts: FormTexts): Field {
  const base = { id: `${whole.id}-${part}`, key: part, label: texts.person[part] }
  switch (part) {
    case 'name':
      return { ...base, type: 'text', element: 'person.name' }
    case 'sex': {
      const { male, female } = texts.person.sexes
      const options = [
        { value: 'male', label: male },
        { value: 'female', label: female },
      ]
      return { ...base, type: 'radio', width: 6, options: { type: 'inline', options } }
    }
    case 'identityDocument':
      return { ...base, type: 'identityDocument' }
    case 'ethnicGroup':
      return { ...base, type: 'text' }
    case 'birthOn':
      return { ...base, type: 'date', element: 'person.birthOn' }
    case 'mobilePhone':
      return { ...base, type: 'mobilePhone' }
    case 'address':
      return { ...base, type: 'address' }
  }
}
