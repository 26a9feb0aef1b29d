import type { SummaryTexts } from '../../fields/summary-texts.ts'
import { groupDigits } from '../group-digits.ts'
import { count } from './count.ts'
import { deliveryWays, documentTypes } from './words.ts'

const durationUnits = [
  ['years', 'year'],
  ['months', 'month'],
  ['days', 'day'],
  ['hours', 'hour'],
  ['minutes', 'minute'],
] as const

export const summary: SummaryTexts = {
  yes: 'Yes',
  no: 'No',
  male: 'Male',
  female: 'Female',
  agreed: 'Agreed',
  listSeparator: ', ',
  levelSeparator: ' / ',
  colon: ': ',
  parts: {
    name: 'Name',
    sex: 'Sex',
    identityDocument: 'Identity document',
    ethnicGroup: 'Ethnic group',
    birthOn: 'Date of birth',
    mobilePhone: 'Mobile phone',
    address: 'Address',
    creditCode: 'Unified social credit code',
    organisationType: 'Type of organisation',
    legalRepresentative: 'Legal representative',
    telephone: 'Telephone',
    relation: 'Relation to the applicant',
    period: 'Period of authority',
    powers: 'Authority given',
    way: 'How to receive the result',
    recipient: 'Recipient',
  },
  documentTypes,
  deliveryWays,
  date: isoDate => (isoDate === '9999-12-31' ? 'no expiry date' : isoDate),
  month: month => month,
  dateRange: (from, to) => `${from} to ${to}`,
  duration(parts) {
    const written = durationUnits.flatMap(([unit, word]) => {
      const amount = parts[unit] ?? 0
      return amount === 0 ? [] : [count(String(amount), word)]
    })
    return written.length === 0 ? '0' : written.join(' ')
  },
  yuan: amount => `CNY ${groupDigits(amount)}`,
  amountWithWords: (amount, words) => `${amount} (${words})`,
  mapPoint: (longitude, latitude) => `${longitude}° E, ${latitude}° N`,
  files: amount => count(String(amount), 'file'),
  row: number => `Row ${number}`,
  blankDate: '____ - __ - __',
  blankMonth: '____ - __',
  blankSignature: 'Signature (seal):                    Date:',
  signed: (name, date) => (date === '' ? `Signed by ${name}` : `Signed by ${name} on ${date}`),
}
