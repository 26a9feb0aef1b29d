import type { Field, ItemDefinition } from '@yibiao/schemas'
import { findClosest, type Expression } from '../expression/index.ts'
import { childExpressions } from '../expression/child-expressions.ts'
import { localize } from '../fields/index.ts'
import type { FieldNode, FieldTree } from '../form/field-tree.ts'
import { listOptions, optionsOf } from '../form/rule-texts.ts'
import type { DesignIssue } from '../form/types.ts'
import { createLint } from './create-lint.ts'

/** A text that is compared with a choice and is none of its values. */
export interface UnknownValue {
  /** What the choice is called. */
  readonly field: string
  readonly value: string
  /** The literal itself. */
  readonly literal: Expression & { readonly kind: 'string' }
  /** The value that was meant, where that is plain. */
  readonly meant?: string
}

/** What rules can compare with. */
export interface ValueScope {
  readonly item: Pick<ItemDefinition, 'codeTables' | 'situations'>
  readonly tree: FieldTree
  /** What the column of a decision table asks; `?` in its cells. */
  readonly asked?: Expression
}

/**
 * `kind = "x"`, `kind in ("x")`, `list contains(kinds, "x")` where the choice has no `x`.
 * @param ast with its names resolved: `$4` is the field with index 4
 */
export function findUnknownValues(ast: Expression, scope: ValueScope): readonly UnknownValue[] {
  return walk(ast, { ...scope, rows: [], bound: new Map() })
}

/** The finding at its place; `shift` is where the expression begins in the text. */
export function lintUnknownValue({ field, value, literal, meant }: UnknownValue, path: string, shift = 0) {
  const [from, to] = [literal.from + shift, literal.to + shift]
  const issue: DesignIssue = createLint(
    path,
    'form.unknownOptionValue',
    { field, value },
    meant === undefined ? undefined : { type: 'replaceText', path, from, to, text: JSON.stringify(meant) },
  )
  return { ...issue, params: { ...issue.params, from, to } }
}

interface Around extends ValueScope {
  /** Repeats whose rows the filters around look at. */
  readonly rows: readonly FieldNode[]
  /** Names that stand for a row. */
  readonly bound: ReadonlyMap<string, FieldNode>
}

function walk(node: Expression, around: Around): readonly UnknownValue[] {
  const inside = insideOf(node, around)
  const { subjects, literals } = comparedIn(node)
  const choice = subjects.map(subject => choiceAt(subject, around)).find(each => each !== undefined)
  if (choice === undefined) return inside
  const unknown = literals.flatMap(literal => {
    if (literal.kind !== 'string' || choice.values.some(({ value }) => value === literal.value)) return []
    const meant = meantBy(literal.value, choice.values)
    return [
      {
        field: choice.name,
        value: literal.value,
        literal,
        ...(meant === undefined ? {} : { meant }),
      },
    ]
  })
  return [...inside, ...unknown]
}

function insideOf(node: Expression, around: Around): readonly UnknownValue[] {
  if (node.kind === 'filter') {
    const rows = rowsAt(node.list, around)
    const inner = rows
      ? { ...around, rows: [rows, ...around.rows], bound: new Map(around.bound).set('item', rows) }
      : around
    return [...walk(node.list, around), ...walk(node.condition, inner)]
  }
  if (node.kind !== 'for' && node.kind !== 'quantified') {
    return childExpressions(node).flatMap(child => walk(child, around))
  }
  let inner = around
  const found: UnknownValue[] = []
  for (const { name, source } of node.iterators) {
    found.push(...walk(source, inner))
    const rows = rowsAt(source, inner)
    if (rows) inner = { ...inner, bound: new Map(inner.bound).set(name, rows) }
  }
  return [...found, ...walk(node.kind === 'for' ? node.body : node.condition, inner)]
}

/** What is compared with what; nothing where nothing is. */
function comparedIn(node: Expression): {
  readonly subjects: readonly Expression[]
  readonly literals: readonly Expression[]
} {
  switch (node.kind) {
    case 'comparison':
      return node.operator === '=' || node.operator === '!='
        ? { subjects: [node.left, node.right], literals: [node.left, node.right] }
        : { subjects: [], literals: [] }
    case 'in':
      return { subjects: [node.value], literals: node.tests.flatMap(elementsOf) }
    case 'unaryTests':
      return {
        subjects: [{ kind: 'name', name: '?', from: node.from, to: node.to }],
        literals: node.tests.flatMap(elementsOf),
      }
    case 'call': {
      const [list, element] = node.arguments
      return node.function === 'list contains' && list && element
        ? { subjects: [list.value], literals: [element.value] }
        : { subjects: [], literals: [] }
    }
    default:
      return { subjects: [], literals: [] }
  }
}

function elementsOf(test: Expression): readonly Expression[] {
  return test.kind === 'list' ? test.items : [test]
}

interface Choice {
  readonly name: string
  readonly values: readonly { readonly value: string; readonly label: string }[]
}

function choiceAt(node: Expression, around: Around): Choice | undefined {
  if (node.kind === 'name' && node.name === '?') return around.asked && choiceAt(around.asked, around)
  const field = fieldAt(node, around)?.field
  if (field) {
    const values = valuesOf(field, around.item)
    return values && { name: localize(field.label, 'zh-CN'), values }
  }
  if (node.kind !== 'path' || node.object.kind !== 'name' || node.object.name !== 'situation')
    return undefined
  const question = around.item.situations?.questions.find(({ key }) => key === node.key)
  return (
    question && {
      name: localize(question.title, 'zh-CN'),
      values: question.answers.map(({ value, label }) => ({ value, label: localize(label, 'zh-CN') })),
    }
  )
}

function fieldAt(
  node: Expression,
  { tree, rows, bound }: Pick<Around, 'tree' | 'rows' | 'bound'>,
): FieldNode | undefined {
  if (node.kind === 'name') {
    const place = /^\$(\d+)(?:\[\])?$/.exec(node.name)?.[1]
    if (place !== undefined) return tree.fields[Number(place)]
    return rows.map(row => row.members.get(node.name)).find(member => member !== undefined)
  }
  if (node.kind !== 'path') return undefined
  const holder =
    node.object.kind === 'name' && bound.has(node.object.name)
      ? bound.get(node.object.name)
      : fieldAt(node.object, { tree, rows, bound })
  return holder?.members.get(node.key)
}

function rowsAt(node: Expression, around: Around): FieldNode | undefined {
  if (node.kind === 'filter') return rowsAt(node.list, around)
  const field = fieldAt(node, around)
  return field?.field.type === 'repeat' ? field : undefined
}

/** The values a choice can have; nothing when they are not known while it is designed. */
function valuesOf(field: Field, item: ValueScope['item']): Choice['values'] | undefined {
  const options = optionsOf(field)
  if (options?.type === 'inline') {
    return listOptions(options.options).map(({ option }) => ({
      value: option.value,
      label: localize(option.label, 'zh-CN'),
    }))
  }
  const key =
    options?.type === 'codeTable'
      ? options.codeTable
      : field.type === 'codeCascade'
        ? field.codeTable
        : undefined
  return item.codeTables
    ?.find(table => table.key === key)
    ?.rows.map(({ code, label }) => ({ value: code, label: localize(label, 'zh-CN') }))
}

/** The value whose label was written instead of it, or one that was misspelt. Short codes resemble one another. */
function meantBy(written: string, values: Choice['values']): string | undefined {
  const labelled = values.filter(({ label }) => label === written)
  if (labelled.length === 1) return labelled[0]?.value
  return written.length < 4
    ? undefined
    : findClosest(
        written,
        values.map(({ value }) => value),
      )
}
