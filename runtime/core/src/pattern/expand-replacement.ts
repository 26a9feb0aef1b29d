/**
 * Fills the groups into a replacement as XPath writes it: `$1`, `$0` for the whole match, `\$` and `\\` for
 * themselves. A group the pattern does not have is empty. `undefined` when a `$` or `\` stands alone.
 */
export function expandReplacement(
  replacement: string,
  groupCount: number,
  readGroup: (group: number) => string,
): string | undefined {
  let isMalformed = false
  const expanded = replacement.replaceAll(
    /\\([$\\])|\$(\d)|[\\$]/g,
    (_, escaped?: string, digit?: string) => {
      if (escaped !== undefined) return escaped
      if (digit === undefined) {
        isMalformed = true
        return ''
      }
      return Number(digit) <= groupCount ? readGroup(Number(digit)) : ''
    },
  )
  return isMalformed ? undefined : expanded
}
