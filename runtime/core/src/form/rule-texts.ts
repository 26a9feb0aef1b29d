import type { Field, MaterialDefinition, Option, OptionSource } from '@yibiao/schemas'
import {
  placesOfField,
  placesOfMaterial,
  placesOfPart,
  pointerOf,
  type ExpressionPlace,
} from '../places/index.ts'
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
  const nowhere = { index: 0, site: null, node: null }
  return [
    ...tree.parts.flatMap(({ part, pointer }) =>
      placesOfPart(part).map(place =>
        ruleText(place, { kind: 'visible', owner: part.id, pointer, ...nowhere }),
      ),
    ),
    ...tree.fields.flatMap(collectFieldRules),
    ...materials.flatMap((material, index) =>
      placesOfMaterial(material).map(place =>
        ruleText(place, { kind: 'material', owner: material.key, pointer: `/${index}`, ...nowhere }),
      ),
    ),
  ]
}

function collectFieldRules(node: FieldNode): RuleText[] {
  const { field, pointer } = node
  return placesOfField(field).map(place =>
    ruleText(place, { ...kindOf(field, place), owner: field.id, pointer, site: node.container, node }),
  )
}

function ruleText(
  { text, path, names }: ExpressionPlace,
  { pointer, ...where }: Omit<RuleText, 'text' | 'extraNames'>,
): RuleText {
  return { ...where, text, pointer: `${pointer}${pointerOf(path)}`, extraNames: names }
}

function kindOf(field: Field, { path }: ExpressionPlace): Pick<RuleText, 'kind' | 'index'> {
  const property = String(path.at(-1))
  if (path[0] === 'options' && property === 'visibleWhen') {
    const options = optionsOf(field)
    const pointer = pointerOf(path.slice(1, -1))
    const listed = options?.type === 'inline' ? listOptions(options.options) : []
    return { kind: 'option', index: listed.findIndex(each => each.pointer === pointer) }
  }
  const kind = kinds.get(property)
  if (kind === undefined) throw new TypeError(`No kind of rule stands at ${pointerOf(path)}.`)
  return { kind, index: kind === 'check' || kind === 'figure' ? Number(path[1]) : 0 }
}

/** By the property that holds the rule. */
const kinds: ReadonlyMap<string, RuleKind> = new Map([
  ['visibleWhen', 'visible'],
  ['requiredWhen', 'required'],
  ['readOnlyWhen', 'readOnly'],
  ['calculate', 'calculate'],
  ['initial', 'initial'],
  ['assert', 'check'],
  ['figure', 'figure'],
  ['notBefore', 'notBefore'],
  ['notAfter', 'notAfter'],
  ['filter', 'optionFilter'],
  ['items', 'sourceItems'],
  ['value', 'sourceValue'],
  ['label', 'sourceLabel'],
])

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
