import { organisationParts } from '@yibiao/core/fields'
import type { Field, OrganisationField, OrganisationPart } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import { useTexts } from '../../services/form-services.tsx'
import type { FormTexts } from '../../texts/texts.ts'
import type { FieldInputProps } from '../field-view-contract.ts'
import { PartsGrid } from '../parts-grid.tsx'

export function OrganisationInput(props: FieldInputProps<OrganisationField>): ReactNode {
  const texts = useTexts()
  return (
    <PartsGrid
      whole={props}
      parts={organisationParts(props.field)}
      fieldOf={part => partField(props.field, part, texts)}
    />
  )
}

function partField(whole: OrganisationField, part: OrganisationPart['part'], texts: FormTexts): Field {
  const base = { id: `${whole.id}-${part}`, key: part, label: texts.organisation[part] }
  switch (part) {
    case 'name':
      return { ...base, type: 'text', element: 'organisation.name' }
    case 'creditCode':
      return { ...base, type: 'creditCode' }
    case 'organisationType':
      return { ...base, type: 'text' }
    case 'legalRepresentative':
      return { ...base, type: 'text' }
    case 'address':
      return { ...base, type: 'address' }
    case 'telephone':
      return { ...base, type: 'telephone' }
  }
}
