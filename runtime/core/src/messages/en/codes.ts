import type { CodeIssueCode } from '../../codes/issue-codes.ts'
import type { Message } from '../message.ts'
import { count } from './count.ts'

export const codes = {
  'identityNumber.length':
    'An identity number has {expected} characters; this one has {actual}. Please complete or correct it.',
  'identityNumber.characters':
    'An identity number is 17 digits and then a digit or the letter X. Please check it and type it again.',
  'identityNumber.fifteenDigits':
    'Identity numbers of 15 digits are no longer in use. Please fill in the one of 18 digits.',
  'identityNumber.region':
    'No region has the code “{region}” with which this identity number begins. Please check it against the card.',
  'identityNumber.birthDate':
    'Digits 7 to 14 of this identity number are not a date of birth. Please check them against the card.',
  'identityNumber.birthInFuture':
    'The date of birth in this identity number, {birthOn}, is after today. Please check it against the card.',
  'identityNumber.checkDigit':
    'This identity number is not right: a digit may be wrong or two exchanged. Please check it against the card.',
  'identityNumber.ageImpossible':
    'By this identity number the person is {age} years old, more than {maximum}. Please check it against the card.',
  'identityNumber.ageUnlikely':
    'By this identity number the person is {age} years old. Please make sure that it is right.',
  'unifiedSocialCreditCode.length':
    'A unified social credit code has {expected} characters; this one has {actual}. Please check it against the licence.',
  'unifiedSocialCreditCode.characters':
    'A unified social credit code cannot contain “{characters}”. Please check it; the letters I, O, S, V and Z are not used.',
  'unifiedSocialCreditCode.checkCharacter':
    'This unified social credit code is not right: a character may be wrong. Please check it against the licence.',
  'unifiedSocialCreditCode.organisationCode':
    'The organisation code “{organisationCode}” inside this credit code does not check out. Please make sure that it is right.',
  'organisationCode.format':
    'An organisation code is eight digits or letters and a check character. Please check it against the certificate.',
  'organisationCode.checkCharacter':
    'This organisation code is not right: a character may be wrong. Please check it against the certificate.',
  'businessRegistrationNumber.format':
    'A business registration number has 15 digits. Please check it against the business licence.',
  'businessRegistrationNumber.checkDigit':
    'This business registration number is not right: a digit may be wrong. Please check it against the business licence.',
  'officerCertificate.format':
    'An officer certificate number looks like 某字第12345678号. Please check it against the certificate.',
  'passport.format':
    'This passport number is not right. Please fill in its letters and digits without spaces, as in the passport.',
  'hongKongMacaoPermit.format':
    'The number of this travel permit is H or M and then 8 or 10 digits. Please check it against the permit.',
  'taiwanPermit.format':
    'The number of this travel permit has 8 digits. Please check it; copy older permits as they are printed.',
  'residencePermit.region':
    'The number of this residence permit begins with 810000, 820000 or 830000, not “{region}”. Please check number and document type.',
  'permanentResidenceCard.format':
    'The number of this card has 18 digits and begins with 9; older cards have 3 letters and 12 digits. Please check it.',
  'permanentResidenceCard.checkDigit':
    'The number of this card does not check out. Please make sure that it is as on the card.',
  'itemCode.length':
    'An item code has 12, 31 or 33 characters; this one has {actual}. Please check it against the list of items.',
  'itemCode.organisation':
    'The item code begins with “{organisation}”, which is no unified social credit code. Please check it against the list of items.',
  'itemCode.level': 'The level “{level}” in the item code is not right: it is 1 to 7. Please check it.',
  'itemCode.catalogue':
    'The catalogue code “{catalogue}” in the item code is not right. Please check it against the list of items.',
  'itemCode.handlingItem':
    'The item code ends with “{handlingItem}” where two digits should be. Please check it against the list of items.',
  'itemCode.localFormat':
    'An item code has digits, letters and hyphens only, at most {maximum}. Please change it.',
  'projectCode.format':
    'A project code looks like 2305-530000-04-01-123456. Please check it against the filing or approval.',
  'projectCode.month':
    'The month “{month}” in the project code does not exist. Please check it against the filing or approval.',
  'licenceIdentifier.format':
    'This is not the identifier of an electronic licence. Please copy it in full from the licence.',
  'licenceIdentifier.checkCharacter':
    'This identifier is not right: a character may be wrong. Please copy it again from the electronic licence.',
  'licenceIdentifier.foreignCheckCharacter':
    'This identifier does not check out. Please make sure that it is as on the electronic licence.',
  'licenceNumber.length': read =>
    `A licence number has at most ${count(read('maximum'), 'character')}; this one has ${read('actual')}. Please check it against the licence.`,
  'licenceNumber.characters':
    'A licence number cannot contain “{characters}”. Please correct it by the licence.',
  'foodPermitNumber.format':
    'A food permit number is JY or SC and then 14 digits. Please check it against the permit.',
  'foodPermitNumber.checkDigit':
    'This food permit number is not right: a digit may be wrong. Please check it against the permit.',
  'mobilePhone.length':
    'A mobile number has {expected} digits; this one has {actual}. Please check it and type it again.',
  'mobilePhone.format':
    'This mobile number is not right. Please fill in a number of mainland China; it begins with 1.',
  'telephone.areaCode': 'Please put the area code before the number, such as 0871-63190000.',
  'telephone.format': 'This telephone number is not right. Please fill it in as 0871-63190000.',
  'postalCode.format': 'A postal code has {expected} digits. Please check it and type it again.',
  'email.format': 'This is not an e-mail address. Please fill in all of it, such as name@example.cn.',
  'email.length':
    'An e-mail address has at most {maximum} characters; this one has {actual}. Please use a shorter one.',
  'url.scheme': 'A web address begins with http:// or https://. Please add it.',
  'url.format': 'This is not a web address. Please copy all of it from the address bar of the browser.',
  'url.length':
    'A web address has at most {maximum} characters here; this one has {actual}. Please use a shorter one.',
  'bankCard.length':
    'A bank account number has {minimum} to {maximum} digits; this one has {actual}. Please check it against the card.',
  'bankCard.characters': 'A bank account number has digits only. Please remove everything else.',
  'bankCard.checkDigit':
    'This bank account number is not right: a digit may be wrong. Please check it against the card.',
  'plateNumber.format':
    'This plate number is not right. Please check it against the vehicle licence; the letters I and O are not used.',
  'plateNumber.province':
    'A plate number begins with the character of a province; “{province}” is none. Please check it against the vehicle licence.',
  'plateNumber.length':
    'A plate number has 7 characters, 8 on new-energy vehicles; this one has {actual}. Please check it against the vehicle licence.',
  'realEstateUnitNumber.length':
    'A real estate unit number has {expected} characters; this one has {actual}. Please check it against the title certificate.',
  'realEstateUnitNumber.format':
    'This real estate unit number is not right. Please check it against the title certificate.',
  'vehicleIdentificationNumber.format':
    'A vehicle identification number has 17 digits and letters without I, O and Q. Please check it against the vehicle licence.',
  'personName.length':
    'A name has {minimum} to {maximum} characters; this one has {actual}. Please fill it in as on the identity document.',
  'personName.characters':
    'A name cannot contain “{characters}”. Please fill it in as on the identity document; type rare characters in their standard form.',
  'personName.middleDot': 'The dot “·” in a name stands between two parts, once at a time. Please change it.',
  'moneyAmount.format': 'This amount is not right. Please fill in digits only, such as 1234.50.',
  'moneyAmount.negative': 'An amount cannot be below zero here. Please change it.',
  'moneyAmount.decimals':
    'An amount has at most {maximum} decimals; this one has {actual}. Please change it.',
  'moneyAmount.digits':
    'An amount has at most {maximum} digits before the point; this one has {actual}. Please make sure that it is in yuan.',
  'longitude.format': 'This longitude is not right. Please fill in degrees as a number, such as 102.712251.',
  'longitude.range':
    'A longitude lies between {minimum} and {maximum} degrees. Please check whether it was exchanged with the latitude.',
  'latitude.format': 'This latitude is not right. Please fill in degrees as a number, such as 25.040609.',
  'latitude.range':
    'A latitude lies between {minimum} and {maximum} degrees. Please check whether it was exchanged with the longitude.',
} satisfies Record<CodeIssueCode, Message>
