import type { ItemDefinition, PrefillMapping, PrefillSource } from '@yibiao/schemas'
import {
  ANY,
  checkExpression,
  dependenciesOf,
  parseExpression,
  type Expression,
  type ExpressionType,
  type TypeScope,
} from '../expression/index.ts'
import { indexFields, type FieldNode, type FieldTree } from '../form/field-tree.ts'
import { optionsOf } from '../form/rule-texts.ts'
import { createTypeScope } from '../form/type-scope.ts'
import type { DesignIssue } from '../form/types.ts'
import { placesOfMapping, placesOfSource, pointerOf, type ExpressionPlace } from '../places/index.ts'
import { createLint } from './create-lint.ts'
import { findDuplicates } from './find-duplicates.ts'
import { compileEnvironmentOf, type LintEnvironment } from './lint-environment.ts'
import { listSteps } from './list-steps.ts'
import { toDesignIssues } from '../form/to-design-issues.ts'

/** Sources, their keys, and what fills which field. */
export function lintPrefill(item: ItemDefinition, environment: LintEnvironment = {}): readonly DesignIssue[] {
  const { sources, mappings } = item.prefill
  const tree = indexFields(item.form)
  const fieldScope = createTypeScope(tree, compileEnvironmentOf(item, environment))(null, [])
  return [
    ...findDuplicates(sources, '/prefill/sources'),
    ...findDuplicates(
      mappings.map(({ id }) => ({ id })),
      '/prefill/mappings',
    ),
    ...sources.flatMap((source, index) =>
      lintSource(source, `/prefill/sources/${index}`, { item, tree, fieldScope }),
    ),
    ...mappings.flatMap((mapping, index) => lintMapping(mapping, `/prefill/mappings/${index}`, item, tree)),
    ...findLockedTwice(mappings, tree),
  ]
}

interface Surroundings {
  readonly item: ItemDefinition
  readonly tree: FieldTree
  readonly fieldScope: TypeScope
}

function lintSource(source: PrefillSource, path: string, around: Surroundings): DesignIssue[] {
  const { key } = source
  const issues: DesignIssue[] = []
  if (!isUsed(key, around))
    issues.push(createLint(path, 'prefill.unusedSource', { source: key }, { type: 'remove', path }))
  const keyTexts = placesOfSource(source)
  if (source.when === 'keyed' && keyTexts.length === 0) {
    issues.push(createLint(`${path}/when`, 'prefill.keyMissing', { source: key }))
  }
  const isClosed = source.isPublic !== true
  const isCompared = isOnlyCompared(source, around.item)
  if (isClosed && isCompared) {
    for (const { field, pointer } of fieldsOffering(key, around.tree)) {
      issues.push(
        createLint(`/form${pointer}/options/source`, 'prefill.comparedOffers', {
          source: key,
          field: field.key,
        }),
      )
    }
  }
  for (const { text, path: below } of keyTexts) {
    const place = `${path}${pointerOf(below)}`
    const parsed = parseExpression(text)
    if (!('ast' in parsed)) {
      issues.push(...toDesignIssues(parsed.issues, place))
      continue
    }
    issues.push(
      ...toDesignIssues(checkExpression(parsed.ast, around.fieldScope).issues, place, around.fieldScope),
    )
    const typed = findTypedField(parsed.ast, around.tree)
    if (typed !== undefined && isClosed && !isCompared) {
      issues.push(createLint(place, 'prefill.typedKey', { source: key, field: typed }))
    }
  }
  return issues
}

/** Of such a source an applicant learns “matches” or “differs” and nothing more. */
function isOnlyCompared({ key }: PrefillSource, { prefill }: ItemDefinition): boolean {
  const own = prefill.mappings.filter(mapping => mapping.source === key)
  return own.length > 0 && own.every(({ mode }) => mode === 'verify')
}

function fieldsOffering(source: string, tree: FieldTree): readonly FieldNode[] {
  return tree.fields.filter(({ field }) => {
    const options = optionsOf(field)
    return options?.type === 'source' && options.source === source
  })
}

/** A source of other people's data must not be asked with what the applicant typed. */
function findTypedField(ast: Expression, tree: FieldTree): string | undefined {
  return dependenciesOf(ast)
    .map(([name = '']) => tree.top.get(name))
    .find(node => node !== undefined)?.field.key
}

function isUsed(key: string, { item, tree }: Surroundings): boolean {
  return (
    item.prefill.mappings.some(mapping => mapping.source === key) ||
    item.materials.some(material =>
      material.exemptions?.some(exemption => 'source' in exemption && exemption.source === key),
    ) ||
    fieldsOffering(key, tree).length > 0 ||
    listSteps(item.flow.steps).some(
      ({ step }) =>
        step.type === 'serviceTask' && step.action.type === 'callSource' && step.action.source === key,
    )
  )
}

function lintMapping(
  mapping: PrefillMapping,
  path: string,
  item: ItemDefinition,
  tree: FieldTree,
): DesignIssue[] {
  const issues: DesignIssue[] = []
  if (!item.prefill.sources.some(source => source.key === mapping.source)) {
    issues.push(createLint(`${path}/source`, 'prefill.unknownSource', { source: mapping.source }))
  }
  issues.push(...placesOfMapping(mapping).flatMap(place => lintValue(place, path)))
  const node = tree.byId.get(mapping.field)
  if (node === undefined || !node.hasAnswer) {
    return [...issues, createLint(`${path}/field`, 'prefill.unknownField', { field: mapping.field })]
  }
  const field = node.field.key
  if (node.repeat !== null) issues.push(createLint(`${path}/field`, 'prefill.fieldInRow', { field }))
  if (node.field.calculate !== undefined)
    issues.push(createLint(`${path}/field`, 'prefill.calculatedField', { field }))
  const columns = mapping.columns ?? []
  if (node.field.type === 'repeat' && columns.length === 0) {
    issues.push(createLint(path, 'prefill.columnsMissing', { field }))
  }
  if (node.field.type !== 'repeat' && columns.length > 0) {
    const columns = `${path}/columns`
    issues.push(createLint(columns, 'prefill.columnsUnneeded', { field }, { type: 'remove', path: columns }))
  }
  return [
    ...issues,
    ...columns.flatMap((column, place) => lintColumn(column, `${path}/columns/${place}`, node)),
  ]
}

function lintColumn(
  { field }: NonNullable<PrefillMapping['columns']>[number],
  path: string,
  repeat: FieldNode,
): DesignIssue[] {
  const isKnown = [...repeat.members.values()].some(member => member.field.id === field)
  return isKnown || repeat.field.type !== 'repeat'
    ? []
    : [createLint(`${path}/field`, 'prefill.unknownColumn', { field })]
}

function lintValue({ text, path, names }: ExpressionPlace, mapping: string): DesignIssue[] {
  const here = `${mapping}${pointerOf(path)}`
  const parsed = parseExpression(text)
  if (!('ast' in parsed)) return toDesignIssues(parsed.issues, here)
  const scope: TypeScope = {
    lookup: (name): ExpressionType | undefined => (names.includes(name) ? ANY : undefined),
    names: () => names,
  }
  return toDesignIssues(checkExpression(parsed.ast, scope).issues, here, scope)
}

/** Two official values for one field cannot both count. */
function findLockedTwice(mappings: readonly PrefillMapping[], tree: FieldTree): DesignIssue[] {
  const seen = new Set<string>()
  return mappings.flatMap(({ field, mode }, index) => {
    if (mode !== 'locked') return []
    if (!seen.has(field)) {
      seen.add(field)
      return []
    }
    const name = tree.byId.get(field)?.field.key ?? field
    return [createLint(`/prefill/mappings/${index}/field`, 'prefill.lockedTwice', { field: name })]
  })
}
