import type { AnyFieldLook } from './field-look.tsx'
import type { FieldType } from './field-view-contract.ts'
import { addressLook } from './address/index.ts'
import { agentLook } from './agent/index.ts'
import { bankCardLook } from './bank-card/index.ts'
import { booleanLook } from './boolean/index.ts'
import { calculatedLook } from './calculated/index.ts'
import { checkboxesLook } from './checkboxes/index.ts'
import { codeCascadeLook } from './code-cascade/index.ts'
import { creditCodeLook } from './credit-code/index.ts'
import { dateRangeLook } from './date-range/index.ts'
import { dateTimeLook } from './date-time/index.ts'
import { dateLook } from './date/index.ts'
import { declarationLook } from './declaration/index.ts'
import { deliveryLook } from './delivery/index.ts'
import { dividerLook } from './divider/index.ts'
import { durationLook } from './duration/index.ts'
import { emailLook } from './email/index.ts'
import { groupLook } from './group/index.ts'
import { headingLook } from './heading/index.ts'
import { identityDocumentLook } from './identity-document/index.ts'
import { imageLook } from './image/index.ts'
import { integerLook } from './integer/index.ts'
import { licenceNumberLook } from './licence-number/index.ts'
import { mapPointLook } from './map-point/index.ts'
import { mobilePhoneLook } from './mobile-phone/index.ts'
import { moneyLook } from './money/index.ts'
import { monthLook } from './month/index.ts'
import { noticeLook } from './notice/index.ts'
import { numberLook } from './number/index.ts'
import { organisationLook } from './organisation/index.ts'
import { personLook } from './person/index.ts'
import { plateNumberLook } from './plate-number/index.ts'
import { postalCodeLook } from './postal-code/index.ts'
import { projectCodeLook } from './project-code/index.ts'
import { radioLook } from './radio/index.ts'
import { realEstateUnitNumberLook } from './real-estate-unit-number/index.ts'
import { regionLook } from './region/index.ts'
import { repeatLook } from './repeat/index.ts'
import { residentIdentityNumberLook } from './resident-identity-number/index.ts'
import { selectLook } from './select/index.ts'
import { signatureLook } from './signature/index.ts'
import { telephoneLook } from './telephone/index.ts'
import { textLook } from './text/index.ts'
import { textareaLook } from './textarea/index.ts'
import { timeLook } from './time/index.ts'
import { treeChoiceLook } from './tree-choice/index.ts'
import { uploadLook } from './upload/index.ts'
import { urlLook } from './url/index.ts'

/** The look of every field type; a type of the contract that is missing here does not compile. */
export const fieldLooks: { readonly [Type in FieldType]: AnyFieldLook<Type> } = {
  address: addressLook,
  agent: agentLook,
  bankCard: bankCardLook,
  boolean: booleanLook,
  calculated: calculatedLook,
  checkboxes: checkboxesLook,
  codeCascade: codeCascadeLook,
  creditCode: creditCodeLook,
  dateRange: dateRangeLook,
  dateTime: dateTimeLook,
  date: dateLook,
  declaration: declarationLook,
  delivery: deliveryLook,
  divider: dividerLook,
  duration: durationLook,
  email: emailLook,
  group: groupLook,
  heading: headingLook,
  identityDocument: identityDocumentLook,
  image: imageLook,
  integer: integerLook,
  licenceNumber: licenceNumberLook,
  mapPoint: mapPointLook,
  mobilePhone: mobilePhoneLook,
  money: moneyLook,
  month: monthLook,
  notice: noticeLook,
  number: numberLook,
  organisation: organisationLook,
  person: personLook,
  plateNumber: plateNumberLook,
  postalCode: postalCodeLook,
  projectCode: projectCodeLook,
  radio: radioLook,
  realEstateUnitNumber: realEstateUnitNumberLook,
  region: regionLook,
  repeat: repeatLook,
  residentIdentityNumber: residentIdentityNumberLook,
  select: selectLook,
  signature: signatureLook,
  telephone: telephoneLook,
  text: textLook,
  textarea: textareaLook,
  time: timeLook,
  treeChoice: treeChoiceLook,
  upload: uploadLook,
  url: urlLook,
}
