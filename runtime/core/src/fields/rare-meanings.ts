import { address } from './address.ts'
import { agent } from './agent.ts'
import { bankCard } from './bank-card.ts'
import { calculated } from './calculated.ts'
import { codeCascade } from './code-cascade.ts'
import { creditCode } from './credit-code.ts'
import { dateRange } from './date-range.ts'
import { dateTime } from './date-time.ts'
import { declaration } from './declaration.ts'
import { delivery } from './delivery.ts'
import { duration } from './duration.ts'
import { email } from './email.ts'
import { identityDocument } from './identity-document.ts'
import { licenceNumber } from './licence-number.ts'
import { mapPoint } from './map-point.ts'
import { month } from './month.ts'
import { organisation } from './organisation.ts'
import { person } from './person.ts'
import { plateNumber } from './plate-number.ts'
import { postalCode } from './postal-code.ts'
import { projectCode } from './project-code.ts'
import { realEstateUnitNumber } from './real-estate-unit-number.ts'
import { region } from './region.ts'
import { createRepeat } from './repeat.ts'
import { residentIdentityNumber } from './resident-identity-number.ts'
import { signature } from './signature.ts'
import { telephone } from './telephone.ts'
import { time } from './time.ts'
import { treeChoice } from './tree-choice.ts'
import { url } from './url.ts'
import type { FieldMeanings } from './field-meaning.ts'
import type { MembersMeaning } from './members.ts'

/** The field types that a form may have besides the common ones and files. */
export function rareMeanings(members: MembersMeaning) {
  return {
    address,
    agent,
    bankCard,
    calculated,
    codeCascade,
    creditCode,
    dateRange,
    dateTime,
    declaration,
    delivery,
    duration,
    email,
    identityDocument,
    licenceNumber,
    mapPoint,
    month,
    organisation,
    person,
    plateNumber,
    postalCode,
    projectCode,
    realEstateUnitNumber,
    region,
    repeat: createRepeat(members),
    residentIdentityNumber,
    signature,
    telephone,
    time,
    treeChoice,
    url,
  } satisfies Partial<FieldMeanings>
}
