/**
 * An address down to its district (云南省昆明市盘龙区***): township, street and number are hidden.
 * Where no province, city or district can be told apart, everything is.
 */
export function maskAddress(text: string): string {
  let kept = 0
  for (const endings of levels) kept += measureLevel(text.slice(kept), endings)
  return `${text.slice(0, kept)}***`
}

/** Endings of the names of provinces, cities and districts (GB/T 2260), each level optional. */
const levels: readonly (readonly string[])[] = [
  ['特别行政区', '自治区', '省'],
  ['自治州', '地区', '盟', '市'],
  ['自治县', '自治旗', '县', '区', '市', '旗'],
]

/** Longest name of an administrative unit: 双江拉祜族佤族布朗族傣族自治县 has 15 characters. */
const longestName = 15

/** Marks of places below a district: what stands behind one is no name of a higher level. */
const lowerPlace = /[镇乡街路道村巷号苑]/u

/** Length of the name with which the text begins, 0 when it does not begin with a name of this level. */
function measureLevel(text: string, endings: readonly string[]): number {
  const lengths = endings.flatMap(ending => {
    // From 1: 市南区 begins with what ends other names.
    const at = text.slice(0, longestName).indexOf(ending, 1)
    return at < 1 ? [] : [at + ending.length]
  })
  if (lengths.length === 0) return 0
  const length = Math.min(...lengths)
  return lowerPlace.test(text.slice(0, length)) ? 0 : length
}
