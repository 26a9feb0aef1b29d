import type { ItemDefinition } from '@yibiao/schemas'
import { parseExpression } from '../expression/index.ts'
import { indexFields, type FieldTree } from '../form/field-tree.ts'
import { resolveNames } from '../form/resolve-names.ts'
import type { DesignIssue } from '../form/types.ts'
import { parseRule } from '../names/index.ts'
import { listExpressionPlaces, type PlacedExpression } from '../places/index.ts'
import { findUnknownValues, lintUnknownValue } from './unknown-values.ts'

/** Outside the form, whose own rules `lintForm` reads: comparisons with a value that the choice does not have. */
export function lintValuesOfChoices(item: ItemDefinition): readonly DesignIssue[] {
  const tree = indexFields(item.form)
  return listExpressionPlaces(item)
    .filter(({ pointer }) => !pointer.startsWith('/form/') && !pointer.startsWith('/materials/'))
    .flatMap(place => {
      const asked = askedBy(place, item, tree)
      return parseRule(place.text, place.kind).flatMap(({ tree: ast, from }) =>
        findUnknownValues(resolveNames(ast, tree, null, place.names.filter(isGiven)).ast, {
          item,
          tree,
          ...(asked === undefined ? {} : { asked }),
        }).map(unknown => lintUnknownValue(unknown, place.pointer, from)),
      )
    })
}

/** `?` stays what it is, so that a cell is known by its column. */
function isGiven(name: string): boolean {
  return name !== '?'
}

/** What the column asks that a cell of a decision table stands in. */
function askedBy({ kind, path }: PlacedExpression, item: ItemDefinition, tree: FieldTree) {
  if (kind !== 'unaryTests') return undefined
  const [, table, , , , column] = path
  const text = item.decisions?.[Number(table)]?.inputs[Number(column)]?.expression
  const parsed = text === undefined ? undefined : parseExpression(text)
  return parsed && 'ast' in parsed ? resolveNames(parsed.ast, tree, null).ast : undefined
}
