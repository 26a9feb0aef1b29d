import type { FieldLooks } from './field-looks.ts'
import { addressLook } from './address/index.ts'
import { agentLook } from './agent/index.ts'
import { bankCardLook } from './bank-card/index.ts'
import { calculatedLook } from './calculated/index.ts'
import { codeCascadeLook } from './code-cascade/index.ts'
import { creditCodeLook } from './credit-code/index.ts'
import { dateRangeLook } from './date-range/index.ts'
import { dateTimeLook } from './date-time/index.ts'
import { declarationLook } from './declaration/index.ts'
import { deliveryLook } from './delivery/index.ts'
import { durationLook } from './duration/index.ts'
import { emailLook } from './email/index.ts'
import { identityDocumentLook } from './identity-document/index.ts'
import { licenceNumberLook } from './licence-number/index.ts'
import { mapPointLook } from './map-point/index.ts'
import { monthLook } from './month/index.ts'
import { organisationLook } from './organisation/index.ts'
import { personLook } from './person/index.ts'
import { plateNumberLook } from './plate-number/index.ts'
import { postalCodeLook } from './postal-code/index.ts'
import { projectCodeLook } from './project-code/index.ts'
import { realEstateUnitNumberLook } from './real-estate-unit-number/index.ts'
import { regionLook } from './region/index.ts'
import { repeatLook } from './repeat/index.ts'
import { residentIdentityNumberLook } from './resident-identity-number/index.ts'
import { signatureLook } from './signature/index.ts'
import { telephoneLook } from './telephone/index.ts'
import { timeLook } from './time/index.ts'
import { treeChoiceLook } from './tree-choice/index.ts'
import { urlLook } from './url/index.ts'

/** The field types that a form may have besides the common ones. */
export const rareLooks = {
  address: addressLook,
  agent: agentLook,
  bankCard: bankCardLook,
  calculated: calculatedLook,
  codeCascade: codeCascadeLook,
  creditCode: creditCodeLook,
  dateRange: dateRangeLook,
  dateTime: dateTimeLook,
  declaration: declarationLook,
  delivery: deliveryLook,
  duration: durationLook,
  email: emailLook,
  identityDocument: identityDocumentLook,
  licenceNumber: licenceNumberLook,
  mapPoint: mapPointLook,
  month: monthLook,
  organisation: organisationLook,
  person: personLook,
  plateNumber: plateNumberLook,
  postalCode: postalCodeLook,
  projectCode: projectCodeLook,
  realEstateUnitNumber: realEstateUnitNumberLook,
  region: regionLook,
  repeat: repeatLook,
  residentIdentityNumber: residentIdentityNumberLook,
  signature: signatureLook,
  telephone: telephoneLook,
  time: timeLook,
  treeChoice: treeChoiceLook,
  url: urlLook,
} satisfies Partial<FieldLooks>
