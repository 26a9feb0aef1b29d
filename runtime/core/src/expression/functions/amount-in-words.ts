import { absolute, compare, formatDecimal, roundHalfUp2, type Numeric } from '../decimal.ts'

const DIGITS = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'] as const
const PLACES = ['', '拾', '佰', '仟'] as const
const GROUPS = ['', '万', '亿', '万亿'] as const

/** More has no settled writing. */
const LIMIT = 10 ** 15

/**
 * An amount of yuan in the financial characters of 《正确填写票据和结算凭证的基本规定》: rounded half-up to
 * fen, `整` after a whole number of yuan, `零` where a digit is skipped. `undefined` from 10^15 yuan on.
 */
export function amountInWords(amount: Numeric): string | undefined {
  const rounded = roundHalfUp2(absolute(amount))
  if (compare(rounded, LIMIT) >= 0) return undefined
  const [yuan = '0', fraction = ''] = formatDecimal(rounded).split('.')
  const [jiao = 0, fen = 0] = Array.from(fraction.padEnd(2, '0'), Number)
  const sign = compare(amount, 0) < 0 && compare(rounded, 0) > 0 ? '负' : ''
  const whole = yuan === '0' ? '' : `${integerInWords(yuan)}元`
  if (jiao === 0 && fen === 0) return `${sign}${whole === '' ? '零元' : whole}整`
  return sign + whole + fractionInWords(whole !== '' && yuan.endsWith('0'), whole !== '', jiao, fen)
}

/** `零` stands before jiao after a yuan digit of zero, and before fen without jiao. */
function fractionInWords(endsInZero: boolean, hasYuan: boolean, jiao: number, fen: number): string {
  const jiaoWords = jiao === 0 ? '' : `${endsInZero ? '零' : ''}${digitWord(jiao)}角`
  if (fen === 0) return jiaoWords
  return `${jiaoWords}${jiao === 0 && hasYuan ? '零' : ''}${digitWord(fen)}分`
}

/** Digits in groups of four (ones, 万, 亿, 万亿); a run of zeros between digits is read once. */
function integerInWords(digits: string): string {
  let words = ''
  let isZeroPending = false
  let isGroupEmpty = true
  const length = digits.length
  for (let index = 0; index < length; index++) {
    const digit = Number(digits[index])
    const place = length - 1 - index
    if (digit === 0) {
      isZeroPending = words !== ''
    } else {
      words += (isZeroPending ? '零' : '') + digitWord(digit) + (PLACES[place % 4] ?? '')
      isZeroPending = false
      isGroupEmpty = false
    }
    if (place % 4 === 0) {
      words += groupWord(place / 4, isGroupEmpty, digits)
      // A group that ends in zeros and the next one's first digit need no zero between them.
      isZeroPending = isGroupEmpty && words !== ''
      isGroupEmpty = true
    }
  }
  return words
}

/** `亿` also stands after an empty group when there is one of 万亿 above it. */
function groupWord(group: number, isEmpty: boolean, digits: string): string {
  if (group === 3) return '万'
  if (group === 2) return isEmpty && digits.length <= 12 ? '' : '亿'
  return isEmpty ? '' : (GROUPS[group] ?? '')
}

function digitWord(digit: number): string {
  return DIGITS[digit] ?? ''
}
