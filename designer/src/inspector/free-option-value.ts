import type { Option } from '@yibiao/schemas'

/**
 * A value no option beside it has: the next number, and below another option that one's value before it (`01-1`), so
 * that values stay apart in the whole tree.
 */
export function freeOptionValue(beside: readonly Option[], above?: string): string {
  const valueAt = (number: number) => (above === undefined ? String(number) : `${above}-${number}`)
  let number = beside.length + 1
  while (beside.some(option => option.value === valueAt(number))) number += 1
  return valueAt(number)
}
