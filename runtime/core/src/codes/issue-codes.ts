/**
 * Every problem a code can have, with the parameters its message may name. The message catalogues are checked
 * against this table, so a code without a text in both languages does not pass.
 * An error refuses the value; a warning is shown and kept.
 */
export const codeIssues = {
  'identityNumber.length': { severity: 'error', params: ['expected', 'actual'] },
  'identityNumber.characters': { severity: 'error', params: [] },
  'identityNumber.fifteenDigits': { severity: 'error', params: [] },
  'identityNumber.region': { severity: 'error', params: ['region'] },
  'identityNumber.birthDate': { severity: 'error', params: [] },
  'identityNumber.birthInFuture': { severity: 'error', params: ['birthOn'] },
  'identityNumber.checkDigit': { severity: 'error', params: [] },
  'identityNumber.ageImpossible': { severity: 'error', params: ['age', 'maximum'] },
  'identityNumber.ageUnlikely': { severity: 'warning', params: ['age', 'threshold'] },
  'unifiedSocialCreditCode.length': { severity: 'error', params: ['expected', 'actual'] },
  'unifiedSocialCreditCode.characters': { severity: 'error', params: ['characters'] },
  'unifiedSocialCreditCode.checkCharacter': { severity: 'error', params: [] },
  'unifiedSocialCreditCode.organisationCode': { severity: 'warning', params: ['organisationCode'] },
  'organisationCode.format': { severity: 'error', params: [] },
  'organisationCode.checkCharacter': { severity: 'error', params: [] },
  'businessRegistrationNumber.format': { severity: 'error', params: [] },
  'businessRegistrationNumber.checkDigit': { severity: 'error', params: [] },
  'officerCertificate.format': { severity: 'error', params: [] },
  'passport.format': { severity: 'error', params: [] },
  'hongKongMacaoPermit.format': { severity: 'error', params: [] },
  'taiwanPermit.format': { severity: 'error', params: [] },
  'residencePermit.region': { severity: 'error', params: ['region'] },
  'permanentResidenceCard.format': { severity: 'error', params: [] },
  'permanentResidenceCard.checkDigit': { severity: 'warning', params: [] },
  'itemCode.length': { severity: 'error', params: ['actual'] },
  'itemCode.organisation': { severity: 'error', params: ['organisation'] },
  'itemCode.level': { severity: 'error', params: ['level'] },
  'itemCode.catalogue': { severity: 'error', params: ['catalogue'] },
  'itemCode.handlingItem': { severity: 'error', params: ['handlingItem'] },
  'itemCode.localFormat': { severity: 'error', params: ['maximum'] },
  'projectCode.format': { severity: 'error', params: [] },
  'projectCode.month': { severity: 'error', params: ['month'] },
  'licenceIdentifier.format': { severity: 'error', params: [] },
  'licenceIdentifier.checkCharacter': { severity: 'error', params: [] },
  'licenceIdentifier.foreignCheckCharacter': { severity: 'warning', params: [] },
  'licenceNumber.length': { severity: 'error', params: ['maximum', 'actual'] },
  'licenceNumber.characters': { severity: 'error', params: ['characters'] },
  'foodPermitNumber.format': { severity: 'error', params: [] },
  'foodPermitNumber.checkDigit': { severity: 'error', params: [] },
  'mobilePhone.length': { severity: 'error', params: ['expected', 'actual'] },
  'mobilePhone.format': { severity: 'error', params: [] },
  'telephone.areaCode': { severity: 'error', params: [] },
  'telephone.format': { severity: 'error', params: [] },
  'postalCode.format': { severity: 'error', params: ['expected'] },
  'email.format': { severity: 'error', params: [] },
  'email.length': { severity: 'error', params: ['maximum', 'actual'] },
  'url.scheme': { severity: 'error', params: [] },
  'url.format': { severity: 'error', params: [] },
  'url.length': { severity: 'error', params: ['maximum', 'actual'] },
  'bankCard.length': { severity: 'error', params: ['minimum', 'maximum', 'actual'] },
  'bankCard.characters': { severity: 'error', params: [] },
  'bankCard.checkDigit': { severity: 'error', params: [] },
  'plateNumber.format': { severity: 'error', params: [] },
  'plateNumber.province': { severity: 'error', params: ['province'] },
  'plateNumber.length': { severity: 'error', params: ['actual'] },
  'realEstateUnitNumber.length': { severity: 'error', params: ['expected', 'actual'] },
  'realEstateUnitNumber.format': { severity: 'error', params: [] },
  'vehicleIdentificationNumber.format': { severity: 'error', params: [] },
  'personName.length': { severity: 'error', params: ['minimum', 'maximum', 'actual'] },
  'personName.characters': { severity: 'error', params: ['characters'] },
  'personName.middleDot': { severity: 'error', params: [] },
  'moneyAmount.format': { severity: 'error', params: [] },
  'moneyAmount.negative': { severity: 'error', params: [] },
  'moneyAmount.decimals': { severity: 'error', params: ['maximum', 'actual'] },
  'moneyAmount.digits': { severity: 'error', params: ['maximum', 'actual'] },
  'longitude.format': { severity: 'error', params: [] },
  'longitude.range': { severity: 'error', params: ['minimum', 'maximum'] },
  'latitude.format': { severity: 'error', params: [] },
  'latitude.range': { severity: 'error', params: ['minimum', 'maximum'] },
} as const satisfies Readonly<Record<string, CodeIssueDefinition>>

export interface CodeIssueDefinition {
  readonly severity: 'error' | 'warning'
  readonly params: readonly string[]
}

export type CodeIssueCode = keyof typeof codeIssues

/** Parameters of one code, by name. */
export type CodeIssueParams<C extends CodeIssueCode> = Readonly<
  Record<(typeof codeIssues)[C]['params'][number], string | number>
>

/** A problem of one value; the union lets a message catalogue see the parameters of each code. */
export type CodeIssue = {
  [C in CodeIssueCode]: {
    readonly code: C
    readonly severity: (typeof codeIssues)[C]['severity']
    readonly params: CodeIssueParams<C>
  }
}[CodeIssueCode]
