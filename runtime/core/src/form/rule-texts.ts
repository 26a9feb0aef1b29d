import type { Field, MaterialDefinition, Option, OptionSource } from '@yibiao/schemas'
import type { FieldNode, FieldTree } from './field-tree.ts'
import type { RuleKind } from './types.ts'

/** A rule as the designer wrote it. */
export interface RuleText {
  readonly kind: RuleKind
  readonly index: number
  readonly owner: string
  readonly text: string
  /** JSON Pointer to the text; into the form, for materials into the list of materials. */
  readonly pointer: string
  /** Where its names are looked up first. */
  readonly site: FieldNode | null
  /** The field it belongs to. */
  readonly node: FieldNode | null
  /** Names it may use besides the fields. */
  readonly extraNames: readonly string[]
}

/** Kinds whose value is true or false. */
export const CONDITION_KINDS: ReadonlySet<RuleKind> = new Set<RuleKind>([
  'visible',
  'required',
  'readOnly',
  'check',
  'option',
  'optionFilter',
  'material',
])

/** All rules of a form in order, and the conditions of its materials. */
export function collectRuleTexts(
  tree: FieldTree,
  materials: readonly MaterialDefinition[] = [],
): readonly RuleText[] {
  return [
    ...tree.parts.flatMap(({ part, pointer }) =>
      part.visibleWhen === undefined
        ? []
        : [
            {
              kind: 'visible' as const,
              index: 0,
              owner: part.id,
              text: part.visibleWhen,
              pointer: `${pointer}/visibleWhen`,
              site: null,
              node: null,
              extraNames: [],
            },
          ],
    ),
    ...tree.fields.flatMap(collectFieldRules),
    ...materials.flatMap(({ key, condition }, place) =>
      condition === undefined
        ? []
        : [
            {
              kind: 'material' as const,
              index: 0,
              owner: key,
              text: condition,
              pointer: `/${place}/condition`,
              site: null,
              node: null,
              extraNames: [],
            },
          ],
    ),
  ]
}

function collectFieldRules(node: FieldNode): RuleText[] {
  const { field, pointer } = node
  const rules: RuleText[] = []
  const { visibleWhen, requiredWhen, readOnlyWhen, calculate, initial, checks = [] } = field
  add('visible', visibleWhen, 'visibleWhen')
  add('required', requiredWhen, 'requiredWhen')
  add('readOnly', readOnlyWhen, 'readOnlyWhen')
  add('calculate', calculate, 'calculate')
  add('initial', initial, 'initial')
  checks.forEach((check, index) => add('check', check.assert, `checks/${index}/assert`, index))
  const { notBefore, notAfter } = boundsOf(field)
  add('notBefore', notBefore, 'notBefore')
  add('notAfter', notAfter, 'notAfter')
  const options = optionsOf(field)
  if (options !== undefined) addOptions(options)
  return rules

  function addOptions(source: OptionSource): void {
    switch (source.type) {
      case 'inline':
        listOptions(source.options).forEach(({ option, pointer: place }, index) =>
          add('option', option.visibleWhen, `options${place}/visibleWhen`, index),
        )
        return
      case 'codeTable':
        add('optionFilter', source.filter, 'options/filter', 0, ['code', 'label'])
        return
      case 'source':
        add('sourceItems', source.items, 'options/items', 0, ['response'])
        add('sourceValue', source.value, 'options/value', 0, ['item'])
        add('sourceLabel', source.label, 'options/label', 0, ['item'])
        return
      case 'rows':
    }
  }

  function add(
    kind: RuleKind,
    text: string | undefined,
    place: string,
    index = 0,
    extraNames: readonly string[] = [],
  ): void {
    if (text === undefined) return
    rules.push({
      kind,
      index,
      owner: field.id,
      text,
      pointer: `${pointer}/${place}`,
      site: node.container,
      node,
      extraNames,
    })
  }
}

/** Inline options depth first, with their place below `/options`. */
export function listOptions(
  options: readonly Option[],
  pointer = '/options',
): { readonly option: Option; readonly pointer: string }[] {
  return options.flatMap((option, place) => {
    const here = `${pointer}/${place}`
    return [{ option, pointer: here }, ...listOptions(option.children ?? [], `${here}/children`)]
  })
}

export function optionsOf(field: Field): OptionSource | undefined {
  switch (field.type) {
    case 'radio':
    case 'select':
    case 'checkboxes':
    case 'treeChoice':
      return field.options
    default:
      return undefined
  }
}

function boundsOf(field: Field): { notBefore?: string | undefined; notAfter?: string | undefined } {
  switch (field.type) {
    case 'date':
    case 'dateRange':
    case 'dateTime':
    case 'month':
      return field
    default:
      return {}
  }
}
