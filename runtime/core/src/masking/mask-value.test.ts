import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { MaskKind } from './mask-kind.ts'
import { maskValue } from './mask-value.ts'

test.each<[MaskKind, string, string]>([
  ['identityNumber', '530103199005127318', '530103********7318'],
  ['identityNumber', '11010519491231002X', '110105********002X'],
  ['mobilePhone', '13888880000', '138****0000'],
  ['personName', '张伟', '张*'],
  ['personName', '李秀英', '李*英'],
  ['personName', '欧阳娜娜', '欧**娜'],
  ['personName', '𠮷野家', '𠮷*家'],
  ['bankCard', '6222023500001234562', '**** **** **** 4562'],
  ['bankCard', '6222 0235 0000 1234 562', '**** **** **** 4562'],
  ['email', 'a@b.cn', 'a***@b.cn'],
  ['email', 'anna@b.cn', 'a***@b.cn'],
  ['passport', 'E12345678', 'E1*****78'],
  ['passport', 'H0612345678', 'H0*******78'],
  ['other', '低保金 812 元', '***'],
])('%s %s is shown as %s', (kind, text, shown) => {
  expect(maskValue(kind, text)).toBe(shown)
})

test.each([
  ['云南省昆明市盘龙区青云街道穿金路1号', '云南省昆明市盘龙区***'],
  ['昆明市盘龙区东华街道白塔路2号', '昆明市盘龙区***'],
  ['江苏省苏州市昆山市玉山镇前进路3号', '江苏省苏州市昆山市***'],
  ['上海市浦东新区张江镇科苑路1号', '上海市浦东新区***'],
  ['山东省青岛市市南区香港中路1号', '山东省青岛市市南区***'],
  ['内蒙古自治区呼和浩特市新城区成吉思汗大街1号', '内蒙古自治区呼和浩特市新城区***'],
  ['内蒙古自治区锡林郭勒盟多伦县大北沟镇', '内蒙古自治区锡林郭勒盟多伦县***'],
  ['云南省临沧市双江拉祜族佤族布朗族傣族自治县勐勐镇', '云南省临沧市双江拉祜族佤族布朗族傣族自治县***'],
  ['新疆维吾尔自治区伊犁哈萨克自治州霍城县水定镇', '新疆维吾尔自治区伊犁哈萨克自治州霍城县***'],
  ['广东省东莞市长安镇新区路3号', '广东省东莞市***'],
  ['穿金路1号附2号', '***'],
])('the address %s is shown as %s', (text, shown) => {
  expect(maskValue('address', text)).toBe(shown)
})

test('strict masking keeps the first and last digit of an identity number and the first character of a name', () => {
  expect(maskValue('identityNumber', '530103199005127318', 'strict')).toBe('5****************8')
  expect(maskValue('personName', '李秀英', 'strict')).toBe('李**')
})

test('texts too short to hide anything are hidden entirely, empty ones stay empty', () => {
  expect(maskValue('identityNumber', '5301031990')).toBe('**********')
  expect(maskValue('mobilePhone', '1388888')).toBe('*******')
  expect(maskValue('passport', 'E123')).toBe('****')
  expect(maskValue('personName', '张')).toBe('*')
  expect(maskValue('bankCard', '62220235')).toBe('**** **** **** ****')
  expect(maskValue('email', 'anna')).toBe('***')
  expect(maskValue('mobilePhone', '')).toBe('')
})

test('no masked text shows the whole of what was masked', () => {
  const kinds: MaskKind[] = [
    'identityNumber',
    'mobilePhone',
    'personName',
    'bankCard',
    'email',
    'passport',
    'other',
  ]
  const texts = fc.string({ unit: fc.constantFrom('1', '8', 'E', '张', '𠮷', '@', '·'), minLength: 1 })
  fc.assert(
    fc.property(fc.constantFrom(...kinds), texts, (kind, text) => {
      expect(maskValue(kind, text)).not.toContain(text)
      expect(maskValue(kind, text)).toContain('*')
    }),
  )
})
