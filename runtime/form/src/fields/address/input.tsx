import type { AddressField } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import { useTexts } from '../../services/form-services.tsx'
import type { FieldInputProps } from '../field-view-contract.ts'
import { PartView } from '../part-view.tsx'

/** Division down to the village, and the rest as text. */
export function AddressInput(props: FieldInputProps<AddressField>): ReactNode {
  const { field } = props
  const texts = useTexts()
  return (
    <div className="yb-grid">
      <PartView
        whole={props}
        part="region"
        isRequired
        field={{
          type: 'region',
          id: `${field.id}-region`,
          key: 'region',
          label: texts.address.region,
          toLevel: 'village',
          ...(field.root === undefined ? {} : { root: field.root }),
          ...(field.requiredLevel === undefined ? {} : { requiredLevel: field.requiredLevel }),
        }}
      />
      <PartView
        whole={props}
        part="detail"
        isRequired
        field={{
          type: 'text',
          id: `${field.id}-detail`,
          key: 'detail',
          label: texts.address.detail,
          help: texts.address.detailHelp,
          element: 'address.detail',
          width: 12,
        }}
      />
    </div>
  )
}
