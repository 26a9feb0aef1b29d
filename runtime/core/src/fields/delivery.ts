import type { DeliveryField } from '@yibiao/schemas'
import { addressValue } from './address-value.ts'
import { createCompositeField, type ShownPart } from './composite-field.ts'
import { createFieldIssue, issueAt } from './create-issue.ts'
import { NO_ISSUES, type FieldMeaning } from './field-meaning.ts'
import { mobilePhoneValue } from './mobile-phone.ts'
import { personNameValue } from './part-values.ts'
import { isRecord } from './record.ts'
import { createTextValue } from './text-value.ts'
import type { ValueMeaning } from './value-meaning.ts'

export type DeliveryWay = DeliveryField['ways'][number]
export type DeliveryPart = 'way' | 'recipient' | 'address' | 'mobilePhone'

const WAYS: readonly DeliveryWay[] = ['counter', 'post', 'electronic', 'otherPerson']

const wayValue: ValueMeaning = {
  ...createTextValue({ maximum: 20 }),
  summarise: (answer, { texts }) => {
    const way = WAYS.find(each => each === answer)
    return way === undefined ? '' : texts.deliveryWays[way]
  },
  jsonSchema: { enum: WAYS },
}

export const delivery: FieldMeaning<DeliveryField> = createCompositeField<DeliveryField, DeliveryPart>({
  parts: { way: wayValue, recipient: personNameValue, address: addressValue, mobilePhone: mobilePhoneValue },
  shownParts: (_field, answer) => deliveryParts(isRecord(answer) ? answer['way'] : undefined),
  checkTogether({ way }, { ways }) {
    if (typeof way !== 'string' || ways.some(each => each === way)) return NO_ISSUES
    return [issueAt(createFieldIssue('delivery.way', { way }), 'way')]
  },
})

/** What each way needs; all parts while no way is chosen. */
export function deliveryParts(way: unknown): readonly ShownPart<DeliveryPart>[] {
  const parts: readonly DeliveryPart[] =
    way === 'post'
      ? ['way', 'recipient', 'address', 'mobilePhone']
      : way === 'otherPerson'
        ? ['way', 'recipient', 'mobilePhone']
        : way === 'counter' || way === 'electronic'
          ? ['way']
          : ['way', 'recipient', 'address', 'mobilePhone']
  const isKnown = WAYS.some(each => each === way)
  return parts.map(part => ({ part, isRequired: isKnown || part === 'way' }))
}
