import type { ExpressionType } from '../expression-type.ts'

/** A type as a param of an issue: a code the message catalogues know, lists and ranges with what they hold. */
export function describeType(type: ExpressionType): string {
  if (type.kind === 'list') return `list<${describeType(type.item)}>`
  return type.kind === 'range' ? `range<${describeType(type.of)}>` : type.kind
}
