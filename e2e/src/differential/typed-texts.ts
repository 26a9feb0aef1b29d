import type { FieldType } from './random-field.ts'

/** What people type into the boxes of a field, by its type; of composite fields by the part the box is for. */
type Texts = { good: readonly string[]; bad: readonly string[] }

const identityNumber: Texts = {
  good: ['530103199005127318', '53010319431120002３'],
  bad: ['530103199005127319', '123'],
}
const phone: Texts = { good: ['13888880001', '138 8888 0002'], bad: ['23888880001', '1388'] }
const words: Texts = { good: ['甲', '张伟', '1', 'a-b', '欧阳·娜'], bad: ['!!', 'x'.repeat(50)] }
const number: Texts = { good: ['12', '3.5', '１２', '0.1', '7'], bad: ['-3', '1e5', 'abc', '99999.999'] }

const byType: Partial<Record<FieldType, Texts>> = {
  number,
  money: { good: ['100', '0.5', '1,234.56', '12.00'], bad: ['-1', '1.234', 'abc'] },
  integer: { good: ['3', '12', '50'], bad: ['0', '3.5', '999999'] },
  email: { good: ['a@example.cn'], bad: ['a@', 'b'] },
  url: { good: ['https://example.cn/a'], bad: ['javascript:alert(1)', 'example'] },
  residentIdentityNumber: identityNumber,
  creditCode: { good: ['91530102MA6TEXD38J', '91530102ma6texd38j'], bad: ['91530102MA6TEXD38K', '9153'] },
  projectCode: { good: ['2101-530103-04-01-123456'], bad: ['2101'] },
  mobilePhone: phone,
  telephone: { good: ['0871-63130000', '13888880001'], bad: ['1'] },
  postalCode: { good: ['650000'], bad: ['65000'] },
  bankCard: { good: ['6222020000000000000', '4111 1111 1111 1111'], bad: ['4111111111111112'] },
  plateNumber: { good: ['云A12345', '云AD12345'], bad: ['云I12345'] },
  realEstateUnitNumber: { good: ['530103001001GB00001F00010001'], bad: ['5301'] },
  licenceNumber: { good: ['JY15301030000001', 'A-1'], bad: [' ', '#'] },
  duration: { good: ['1', '30'], bad: ['99999'] },
  mapPoint: { good: ['102.7', '25.04'], bad: ['200', 'x'] },
}

const byPart: Readonly<Record<string, Texts>> = {
  name: { good: ['张伟', '欧阳·娜'], bad: ['9', '!'] },
  recipient: { good: ['张伟'], bad: ['9'] },
  number: identityNumber,
  mobilePhone: phone,
  creditCode: { good: ['91530102MA6TEXD38J'], bad: ['1'] },
  telephone: { good: ['0871-63130000'], bad: ['1'] },
  longitude: { good: ['102.7'], bad: ['200'] },
  latitude: { good: ['25.04'], bad: ['99'] },
}

/** @param part of a composite value, which the box is for; empty for the field itself */
export function typedTexts(type: FieldType, part: string): Texts {
  return byPart[part] ?? byType[type] ?? words
}

/** Values of the browser's own boxes for dates and times. */
export const pickedTexts: Readonly<Record<string, readonly string[]>> = {
  date: ['2026-07-06', '2026-07-16', '2024-02-29', '1990-05-12', '2030-01-01'],
  time: ['09:30', '14:00', '23:59'],
  'datetime-local': ['2026-07-06T09:30', '2026-08-01T00:00'],
  month: ['2026-07', '2025-12'],
}
