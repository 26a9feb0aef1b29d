import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as codes from './index.ts'

/** Every check of a text with its normaliser. */
const rules: Readonly<Record<string, [(text: string) => string, (text: string) => codes.CheckResult]>> = {
  bankCard: [codes.normaliseBankCard, codes.checkBankCard],
  businessRegistrationNumber: [
    codes.normaliseBusinessRegistrationNumber,
    codes.checkBusinessRegistrationNumber,
  ],
  email: [codes.normaliseEmail, codes.checkEmail],
  foodPermitNumber: [codes.normaliseFoodPermitNumber, codes.checkFoodPermitNumber],
  hongKongMacaoPermit: [codes.normaliseTravelPermit, codes.checkHongKongMacaoPermit],
  itemCode: [codes.normaliseItemCode, text => codes.checkItemCode(text)],
  latitude: [codes.normaliseCoordinate, codes.checkLatitude],
  licenceIdentifier: [codes.normaliseLicenceIdentifier, text => codes.checkLicenceIdentifier(text)],
  licenceNumber: [codes.normaliseLicenceNumber, codes.checkLicenceNumber],
  longitude: [codes.normaliseCoordinate, codes.checkLongitude],
  mobilePhone: [codes.normaliseMobilePhone, codes.checkMobilePhone],
  moneyAmount: [codes.normaliseMoneyAmount, text => codes.checkMoneyAmount(text)],
  officerCertificate: [codes.normaliseOfficerCertificate, codes.checkOfficerCertificate],
  organisationCode: [codes.normaliseOrganisationCode, codes.checkOrganisationCode],
  passport: [codes.normalisePassport, text => codes.checkPassport(text)],
  permanentResidenceCard: [codes.normaliseResidencePermit, codes.checkPermanentResidenceCard],
  personName: [codes.normalisePersonName, codes.checkPersonName],
  plateNumber: [codes.normalisePlateNumber, codes.checkPlateNumber],
  postalCode: [codes.normalisePostalCode, codes.checkPostalCode],
  projectCode: [codes.normaliseProjectCode, codes.checkProjectCode],
  realEstateUnitNumber: [codes.normaliseRealEstateUnitNumber, codes.checkRealEstateUnitNumber],
  residencePermit: [codes.normaliseResidencePermit, text => codes.checkResidencePermit(text)],
  residentIdentityNumber: [
    codes.normaliseResidentIdentityNumber,
    text => codes.checkResidentIdentityNumber(text),
  ],
  taiwanPermit: [codes.normaliseTravelPermit, codes.checkTaiwanPermit],
  telephone: [codes.normaliseTelephone, codes.checkTelephone],
  unifiedSocialCreditCode: [codes.normaliseUnifiedSocialCreditCode, codes.checkUnifiedSocialCreditCode],
  url: [codes.normaliseUrl, codes.checkUrl],
  vehicleIdentificationNumber: [
    codes.normaliseVehicleIdentificationNumber,
    codes.checkVehicleIdentificationNumber,
  ],
}

const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({
    unit: fc.constantFrom(...Array.from('０１２９ＡＺa0128X.-—@:/· 　,元¥云张𠮷\u200b')),
    maxLength: 30,
  }),
)

test.each(Object.entries(rules))('%s: normalising twice changes nothing more', (_name, [normalise]) => {
  fc.assert(
    fc.property(texts, text => {
      expect(normalise(normalise(text))).toBe(normalise(text))
    }),
    { examples: [['¥¥'], ['.元'], ['-¥0元元']] },
  )
})

test.each(Object.entries(rules))(
  '%s: a text is judged as its normal form is',
  (_name, [normalise, check]) => {
    fc.assert(
      fc.property(texts, text => {
        expect(check(normalise(text))).toEqual(check(text))
      }),
    )
  },
)

test.each(Object.entries(rules))('%s: issues carry the parameters of the table', (_name, [, check]) => {
  fc.assert(
    fc.property(texts, text => {
      const issue = check(text)
      if (issue === undefined) return
      const { severity, params } = codes.codeIssues[issue.code]
      expect(issue.severity).toBe(severity)
      expect(Object.keys(issue.params).sort()).toEqual([...params].sort())
    }),
    { examples: [['¥¥'], ['.元'], ['-¥0元元']] },
  )
})

test.each([
  ['residentIdentityNumber', '11010519491231002X'],
  ['unifiedSocialCreditCode', '91350100M000100Y43'],
  ['foodPermitNumber', 'JY13301080111719'],
  ['bankCard', '6222023500001234562'],
  ['licenceIdentifier', '1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403.001.U'],
])('%s: every single wrong digit is found', (name, text) => {
  const [, check] = rules[name] ?? []
  if (check === undefined) throw new Error(`no rule ${name}`)
  expect(check(text)).toBeUndefined()
  Array.from(text).forEach((character, index) => {
    if (!/\d/.test(character)) return
    for (const digit of '0123456789'.replace(character, '')) {
      const wrong = text.slice(0, index) + digit + text.slice(index + 1)
      expect([wrong, check(wrong)?.severity]).toEqual([wrong, 'error'])
    }
  })
})

test.each(Object.entries(rules))(
  '%s: text of a hundred thousand characters is refused',
  (_name, [, check]) => {
    for (const unit of ['9', 'a.', ' ', '-', '1,111', '张·', 'a@', '/:']) {
      expect(check(unit.repeat(100_000 / unit.length))?.severity).toBe('error')
    }
  },
)
