import { deliveryParts, type DeliveryPart } from '@yibiao/core/fields'
import type { DeliveryField, Field } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import { useTexts } from '../../services/form-services.tsx'
import type { FormTexts } from '../../texts/texts.ts'
import { readRecord } from '../answer-readers.ts'
import type { FieldInputProps } from '../field-view-contract.ts'
import { PartsGrid } from '../parts-grid.tsx'

/** The way first; what it needs appears when it is chosen. */
export function DeliveryInput(props: FieldInputProps<DeliveryField>): ReactNode {
  const texts = useTexts()
  const { way = null } = readRecord(props.state.value)
  const parts = deliveryParts(way).filter(({ part }) => part === 'way' || way !== null)
  return (
    <PartsGrid whole={props} parts={parts} fieldOf={part => partField(props.field, part, { way, texts })} />
  )
}

function partField(
  whole: DeliveryField,
  part: DeliveryPart,
  { way, texts }: { way: unknown; texts: FormTexts },
): Field {
  const words = texts.delivery
  const base = { id: `${whole.id}-${part}`, key: part, label: words[part] }
  switch (part) {
    case 'way':
      return {
        ...base,
        type: 'radio',
        options: {
          type: 'inline',
          options: whole.ways.map(each => ({ value: each, label: words.ways[each] })),
        },
      }
    case 'recipient':
      return { ...base, type: 'text', label: way === 'otherPerson' ? words.otherPerson : words.recipient }
    case 'address':
      return { ...base, type: 'address' }
    case 'mobilePhone':
      return { ...base, type: 'mobilePhone' }
  }
}
