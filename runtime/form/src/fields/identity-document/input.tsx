import { IDENTITY_DOCUMENT_TYPES } from '@yibiao/core/fields'
import type { IdentityDocumentField } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import { useTexts } from '../../services/form-services.tsx'
import { readRecord } from '../answer-readers.ts'
import type { FieldInputProps } from '../field-view-contract.ts'
import { PartView } from '../part-view.tsx'

/** Type and number; the type decides how the number is checked. */
export function IdentityDocumentInput(props: FieldInputProps<IdentityDocumentField>): ReactNode {
  const { field, change } = props
  const texts = useTexts()
  const offered = field.documentTypes ?? IDENTITY_DOCUMENT_TYPES
  const [only] = offered.length === 1 ? offered : []
  const names = texts.identity.types
  return (
    <div className="yb-grid">
      {only === undefined && (
        <PartView
          whole={props}
          part="documentType"
          isRequired
          field={{
            type: 'select',
            id: `${field.id}-type`,
            key: 'documentType',
            label: texts.identity.documentType,
            width: 5,
            options: { type: 'inline', options: offered.map(type => ({ value: type, label: names[type] })) },
          }}
        />
      )}
      <PartView
        whole={only === undefined ? props : { ...props, change: value => change(withType(value, only)) }}
        part="number"
        isRequired
        field={{
          type: 'licenceNumber',
          id: `${field.id}-number`,
          key: 'number',
          label: only === undefined ? texts.identity.number : `${names[only]} ${texts.identity.number}`,
          width: only === undefined ? 7 : 12,
        }}
      />
    </div>
  )
}

/** With one type to choose there is nothing to choose: it is set with the number. */
function withType(value: unknown, documentType: string): unknown {
  const { number = null } = readRecord(value)
  return number === null ? null : { documentType, number }
}
