import { textDesign } from './text.ts'
import { textareaDesign } from './textarea.ts'
import { numberDesign } from './number.ts'
import { integerDesign } from './integer.ts'
import { moneyDesign } from './money.ts'
import { emailDesign } from './email.ts'
import { urlDesign } from './url.ts'
import { booleanDesign } from './boolean.ts'
import { radioDesign } from './radio.ts'
import { selectDesign } from './select.ts'
import { checkboxesDesign } from './checkboxes.ts'
import { treeChoiceDesign } from './tree-choice.ts'
import { regionDesign } from './region.ts'
import { codeCascadeDesign } from './code-cascade.ts'
import { dateDesign } from './date.ts'
import { dateRangeDesign } from './date-range.ts'
import { timeDesign } from './time.ts'
import { dateTimeDesign } from './date-time.ts'
import { durationDesign } from './duration.ts'
import { monthDesign } from './month.ts'
import { identityDocumentDesign } from './identity-document.ts'
import { residentIdentityNumberDesign } from './resident-identity-number.ts'
import { creditCodeDesign } from './credit-code.ts'
import { projectCodeDesign } from './project-code.ts'
import { mobilePhoneDesign } from './mobile-phone.ts'
import { telephoneDesign } from './telephone.ts'
import { postalCodeDesign } from './postal-code.ts'
import { bankCardDesign } from './bank-card.ts'
import { plateNumberDesign } from './plate-number.ts'
import { realEstateUnitNumberDesign } from './real-estate-unit-number.ts'
import { licenceNumberDesign } from './licence-number.ts'
import { personDesign } from './person.ts'
import { organisationDesign } from './organisation.ts'
import { agentDesign } from './agent.ts'
import { addressDesign } from './address.ts'
import { deliveryDesign } from './delivery.ts'
import { mapPointDesign } from './map-point.ts'
import { uploadDesign } from './upload.ts'
import { imageDesign } from './image.ts'
import { signatureDesign } from './signature.ts'
import { declarationDesign } from './declaration.ts'
import { headingDesign } from './heading.ts'
import { noticeDesign } from './notice.ts'
import { dividerDesign } from './divider.ts'
import { calculatedDesign } from './calculated.ts'
import { groupDesign } from './group.ts'
import { repeatDesign } from './repeat.ts'
import type { FieldDesign, FieldType, PaletteGroup } from './field-design.ts'

/** Every field type; a type of the contract without an entry does not compile. In the order of the palette. */
export const fieldDesigns: { readonly [Type in FieldType]: FieldDesign<Type> } = {
  text: textDesign,
  textarea: textareaDesign,
  number: numberDesign,
  integer: integerDesign,
  money: moneyDesign,
  email: emailDesign,
  url: urlDesign,
  boolean: booleanDesign,
  radio: radioDesign,
  select: selectDesign,
  checkboxes: checkboxesDesign,
  treeChoice: treeChoiceDesign,
  region: regionDesign,
  codeCascade: codeCascadeDesign,
  date: dateDesign,
  dateRange: dateRangeDesign,
  time: timeDesign,
  dateTime: dateTimeDesign,
  duration: durationDesign,
  month: monthDesign,
  identityDocument: identityDocumentDesign,
  residentIdentityNumber: residentIdentityNumberDesign,
  creditCode: creditCodeDesign,
  projectCode: projectCodeDesign,
  mobilePhone: mobilePhoneDesign,
  telephone: telephoneDesign,
  postalCode: postalCodeDesign,
  bankCard: bankCardDesign,
  plateNumber: plateNumberDesign,
  realEstateUnitNumber: realEstateUnitNumberDesign,
  licenceNumber: licenceNumberDesign,
  person: personDesign,
  organisation: organisationDesign,
  agent: agentDesign,
  address: addressDesign,
  delivery: deliveryDesign,
  mapPoint: mapPointDesign,
  upload: uploadDesign,
  image: imageDesign,
  signature: signatureDesign,
  declaration: declarationDesign,
  heading: headingDesign,
  notice: noticeDesign,
  divider: dividerDesign,
  calculated: calculatedDesign,
  group: groupDesign,
  repeat: repeatDesign,
}

/** Types of a group of the palette, in order. */
export function typesOfGroup(group: PaletteGroup): FieldType[] {
  return fieldTypes.filter(type => fieldDesigns[type].group === group)
}

/** All types, in the order of the palette. */
export const fieldTypes: readonly FieldType[] = [
  'text',
  'textarea',
  'number',
  'integer',
  'money',
  'email',
  'url',
  'boolean',
  'radio',
  'select',
  'checkboxes',
  'treeChoice',
  'region',
  'codeCascade',
  'date',
  'dateRange',
  'time',
  'dateTime',
  'duration',
  'month',
  'identityDocument',
  'residentIdentityNumber',
  'creditCode',
  'projectCode',
  'mobilePhone',
  'telephone',
  'postalCode',
  'bankCard',
  'plateNumber',
  'realEstateUnitNumber',
  'licenceNumber',
  'person',
  'organisation',
  'agent',
  'address',
  'delivery',
  'mapPoint',
  'upload',
  'image',
  'signature',
  'declaration',
  'heading',
  'notice',
  'divider',
  'calculated',
  'group',
  'repeat',
]

export const paletteGroups: readonly PaletteGroup[] = [
  'text',
  'choice',
  'time',
  'codes',
  'composite',
  'files',
  'containers',
  'layout',
]
