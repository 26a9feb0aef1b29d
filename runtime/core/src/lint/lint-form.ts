import type { Field, ItemDefinition, LocalizedText } from '@yibiao/schemas'
import type { Expression } from '../expression/index.ts'
import { constantCondition } from '../expression/check/constant-condition.ts'
import { childExpressions } from '../expression/child-expressions.ts'
import { localize } from '../fields/index.ts'
import { analyseForm, type AnalysedRule } from '../form/analyse-form.ts'
import { isContextName } from '../form/context-names.ts'
import { findField, type FieldNode, type FieldTree } from '../form/field-tree.ts'
import { listOptions, optionsOf } from '../form/rule-texts.ts'
import type { DesignIssue } from '../form/types.ts'
import { createLint } from './create-lint.ts'
import { compileEnvironmentOf, type LintEnvironment } from './lint-environment.ts'
import { lintFieldLimits } from './lint-field-limits.ts'

/** Everything about the form: what compiling refuses, and what would surprise an applicant. */
export function lintForm(item: ItemDefinition, environment: LintEnvironment = {}): readonly DesignIssue[] {
  const { tree, analysed, issues } = analyseForm(item.form, compileEnvironmentOf(item, environment))
  const materialPlaces = new Set(
    analysed.filter(({ text }) => text.kind === 'material').map(({ text }) => text.pointer),
  )
  const verdicts = analysed.map(rule => ({ rule, value: foldCondition(rule, tree) }))
  const hidden = new Set(
    verdicts.flatMap(({ rule, value }) =>
      rule.text.kind === 'visible' && value === false ? [rule.text.owner] : [],
    ),
  )
  return [
    // Conditions of materials are compiled with the form and lie outside it.
    ...issues.map(issue =>
      materialPlaces.has(issue.path) ? movePath(issue, '/materials') : movePath(issue, '/form'),
    ),
    ...tree.parts.flatMap(({ part, pointer }) => {
      const path = `/form${pointer}`
      const isEmpty = 'fields' in part ? part.fields.length === 0 : part.sections.length === 0
      return isEmpty ? [createLint(path, 'form.emptyPart', {})] : []
    }),
    ...tree.fields.flatMap(node => lintField(node, hidden, tree, item)),
    ...analysed.flatMap(rule => lintCondition(rule, tree)),
  ]
}

function movePath(issue: DesignIssue, prefix: string): DesignIssue {
  const { quickFix } = issue
  return {
    ...issue,
    path: prefix + issue.path,
    ...(quickFix === undefined ? {} : { quickFix: { ...quickFix, path: prefix + quickFix.path } }),
  }
}

function lintField(
  node: FieldNode,
  hidden: ReadonlySet<string>,
  tree: FieldTree,
  item: ItemDefinition,
): readonly DesignIssue[] {
  const { field } = node
  const path = `/form${node.pointer}`
  const issues: DesignIssue[] = []
  if (field.type !== 'divider' && isBlank(field.label))
    issues.push(createLint(`${path}/label`, 'form.labelMissing', {}))
  if (node.hasAnswer && isContextName(field.key)) {
    issues.push(createLint(`${path}/key`, 'form.shadowsName', { name: field.key }))
  }
  const name = localize(field.label, 'zh-CN')
  if (field.isRequired === true) {
    if (isAlwaysHidden(node, hidden, tree)) {
      issues.push(
        createLint(
          path,
          'form.requiredButHidden',
          { field: name },
          {
            type: 'set',
            path: `${path}/isRequired`,
            value: false,
          },
        ),
      )
    }
    if (field.isReadOnly === true && !isFilledOtherwise(field, item)) {
      issues.push(createLint(path, 'form.requiredButReadOnly', { field: name }))
    }
  }
  return [
    ...issues,
    ...lintOptions(field, path),
    ...lintFieldLimits(field, path),
    ...lintClassification(field, path),
  ]
}

function isAlwaysHidden(node: FieldNode, hidden: ReadonlySet<string>, tree: FieldTree): boolean {
  for (let around: FieldNode | null = node; around !== null; around = around.container) {
    if (hidden.has(around.field.id)) return true
  }
  const section = tree.parts[node.section]
  return [section, section?.page].some(
    part => part !== null && part !== undefined && hidden.has(part.part.id),
  )
}

function isFilledOtherwise(field: Field, { prefill }: ItemDefinition): boolean {
  const isMapped = prefill.mappings.some(mapping => mapping.field === field.id)
  return isMapped || field.calculate !== undefined || field.initial !== undefined
}

function lintOptions(field: Field, path: string): DesignIssue[] {
  const source = optionsOf(field)
  if (source?.type !== 'inline') return []
  const seen = new Set<string>()
  return listOptions(source.options).flatMap(({ option, pointer }) => {
    const here = `${path}/options${pointer}`
    const isRepeated = seen.has(option.value)
    seen.add(option.value)
    return [
      ...(isRepeated ? [createLint(`${here}/value`, 'form.duplicateOption', { value: option.value })] : []),
      ...(isBlank(option.label) ? [createLint(`${here}/label`, 'form.labelMissing', {})] : []),
    ]
  })
}

/** Types that always hold personal data, which masking and retention must know. */
const PERSONAL_TYPES: ReadonlySet<Field['type']> = new Set<Field['type']>([
  'residentIdentityNumber',
  'identityDocument',
  'person',
  'agent',
  'bankCard',
  'mobilePhone',
  'signature',
])

function lintClassification({ type, classification }: Field, path: string): DesignIssue[] {
  const isLow = classification === 'public' || classification === 'internal'
  return PERSONAL_TYPES.has(type) && isLow
    ? [
        createLint(
          `${path}/classification`,
          'form.classificationTooLow',
          { classification },
          {
            type: 'set',
            path: `${path}/classification`,
            value: 'personal',
          },
        ),
      ]
    : []
}

function lintCondition({ ast, text }: AnalysedRule, tree: FieldTree): DesignIssue[] {
  const path = `${text.kind === 'material' ? '/materials' : '/form'}${text.pointer}`
  return findUnknownValues(ast, tree, text.site).map(({ field, value: option, from, to }) => {
    const issue = createLint(path, 'form.unknownOptionValue', { field, value: option })
    return { ...issue, params: { ...issue.params, from, to } }
  })
}

/** The value of a condition that does not depend on any answer; `undefined` when it does. */
function foldCondition({ ast, text }: AnalysedRule, tree: FieldTree): boolean | undefined {
  if (findUnknownValues(ast, tree, text.site).length > 0 && ast.kind === 'comparison') {
    return ast.operator === '=' ? false : undefined
  }
  return constantCondition(ast)
}

interface UnknownValue {
  readonly field: string
  readonly value: string
  readonly from: number
  readonly to: number
}

/** `kind = "x"` where the choice `kind` offers no `x`: it can never hold. */
function findUnknownValues(
  ast: Expression,
  tree: FieldTree,
  site: FieldNode | null,
): readonly UnknownValue[] {
  const inside = childExpressions(ast).flatMap(child => findUnknownValues(child, tree, site))
  if (ast.kind !== 'comparison' || (ast.operator !== '=' && ast.operator !== '!=')) return inside
  const [name, text] = ast.left.kind === 'name' ? [ast.left, ast.right] : [ast.right, ast.left]
  if (name.kind !== 'name' || text.kind !== 'string') return inside
  const field = findField(tree, site, name.name)?.field
  const options =
    field === undefined || (field.type !== 'radio' && field.type !== 'select') ? undefined : field.options
  if (field === undefined || options?.type !== 'inline') return inside
  const isKnown = listOptions(options.options).some(({ option }) => option.value === text.value)
  return isKnown
    ? inside
    : [...inside, { field: localize(field.label, 'zh-CN'), value: text.value, from: text.from, to: text.to }]
}

function isBlank(text: LocalizedText): boolean {
  return localize(text, 'zh-CN').trim() === ''
}
