import { elementOfLabel } from '@yibiao/core/elements'
import type { FieldType } from '../fields/field-design.ts'

/** Longest key: what the contract takes less room for a number behind it. */
const longest = 60

/** A legal key out of a name of another system; nothing when it holds no letter to begin with. */
export function keyOfName(name: string): string | undefined {
  const words = name
    .normalize('NFKD')
    .replaceAll(/\p{Mark}/gu, '')
    .split(/[^A-Za-z0-9]+/)
    .filter(word => word !== '')
  const joined = words
    .map((word, index) => (index === 0 ? startLow(word) : word.slice(0, 1).toUpperCase() + word.slice(1)))
    .join('')
    .replace(/^\d+/, '')
  const key = startLow(joined).slice(0, longest)
  return key === '' ? undefined : key
}

/** A key for a field that only has a label: of the data element, of its English words, or of the type. */
export function keyOfLabel(label: string, type: FieldType): string {
  const element = elementOfLabel(label)
  if (element) return keyOfName(element.name) ?? type
  // Words in another script, with a few letters between them, make no name that anybody understands.
  return (
    (/[^\p{Script=Latin}\p{Number}\p{Punctuation}\s]/u.test(label) ? undefined : keyOfName(label)) ?? type
  )
}

/** `ID` → `id`, `FirstName` → `firstName`, `WMYNum` → `wmyNum`. */
function startLow(word: string): string {
  return word.replace(/^[A-Z]+(?=[A-Z][a-z]|[^A-Za-z]|$)|^[A-Z]/, start => start.toLowerCase())
}
