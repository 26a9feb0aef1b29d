import type { Field } from '@yibiao/schemas'
import { address } from './address.ts'
import { agent } from './agent.ts'
import { bankCard } from './bank-card.ts'
import { boolean } from './boolean.ts'
import { calculated } from './calculated.ts'
import { checkboxes } from './checkboxes.ts'
import { codeCascade } from './code-cascade.ts'
import { creditCode } from './credit-code.ts'
import { dateRange } from './date-range.ts'
import { dateTime } from './date-time.ts'
import { date } from './date.ts'
import { declaration } from './declaration.ts'
import { delivery } from './delivery.ts'
import { divider } from './divider.ts'
import { duration } from './duration.ts'
import { email } from './email.ts'
import { createGroup } from './group.ts'
import { heading } from './heading.ts'
import { identityDocument } from './identity-document.ts'
import { image } from './image.ts'
import { integer } from './integer.ts'
import { licenceNumber } from './licence-number.ts'
import { mapPoint } from './map-point.ts'
import { mobilePhone } from './mobile-phone.ts'
import { money } from './money.ts'
import { month } from './month.ts'
import { notice } from './notice.ts'
import { number } from './number.ts'
import { organisation } from './organisation.ts'
import { person } from './person.ts'
import { plateNumber } from './plate-number.ts'
import { postalCode } from './postal-code.ts'
import { projectCode } from './project-code.ts'
import { radio } from './radio.ts'
import { realEstateUnitNumber } from './real-estate-unit-number.ts'
import { region } from './region.ts'
import { createRepeat } from './repeat.ts'
import { residentIdentityNumber } from './resident-identity-number.ts'
import { select } from './select.ts'
import { signature } from './signature.ts'
import { telephone } from './telephone.ts'
import { text } from './text.ts'
import { textarea } from './textarea.ts'
import { time } from './time.ts'
import { treeChoice } from './tree-choice.ts'
import { upload } from './upload.ts'
import { url } from './url.ts'
import { createMembersMeaning } from './members.ts'
import type { FieldMeaning } from './field-meaning.ts'

/** The meaning of every field type; a type of the contract that is missing here does not compile. */
export type FieldMeanings = {
  readonly [Type in Field['type']]: FieldMeaning<Extract<Field, { readonly type: Type }>>
}

const members = createMembersMeaning(meaningOf)

export const fieldMeanings: FieldMeanings = {
  address,
  agent,
  bankCard,
  boolean,
  calculated,
  checkboxes,
  codeCascade,
  creditCode,
  dateRange,
  dateTime,
  date,
  declaration,
  delivery,
  divider,
  duration,
  email,
  group: createGroup(members),
  heading,
  identityDocument,
  image,
  integer,
  licenceNumber,
  mapPoint,
  mobilePhone,
  money,
  month,
  notice,
  number,
  organisation,
  person,
  plateNumber,
  postalCode,
  projectCode,
  radio,
  realEstateUnitNumber,
  region,
  repeat: createRepeat(members),
  residentIdentityNumber,
  select,
  signature,
  telephone,
  text,
  textarea,
  time,
  treeChoice,
  upload,
  url,
}

/** The meaning of a field's type. */
export function meaningOf(field: Field): FieldMeaning<Field> {
  // The registry is indexed by the same `type` that makes the field a member of the union, so they fit.
  return fieldMeanings[field.type] as unknown as FieldMeaning<Field>
}
