import { organisationParts } from '@yibiao/core/fields'
import type { Field, OrganisationField, OrganisationPart } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import { useTexts } from '../../services/form-services.tsx'
import type { FormTexts } from '../../texts/texts.ts'
import type { FieldInputProps } from '../field-view-contract.ts'
import { PartView } from '../part-view.tsx'

export function OrganisationInput(props: FieldInputProps<OrganisationField>): ReactNode {
  const texts = useTexts()
  return (
    <div className="yb-grid">
      {organisationParts(props.field).map(({ part, isRequired }) => (
        <PartView
          key={part}
          whole={props}
          part={part}
          isRequired={isRequired}
          field={partField(props.field, part, texts)}
        />
      ))}
    </div>
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
