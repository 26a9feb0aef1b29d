import type { Field, ItemDefinition, LocalizedText } from '@yibiao/schemas'
import type { Expression } from '../expression/index.ts'
import { findElement } from '../elements/index.ts'
import { localize } from '../fields/index.ts'
import { analyseForm, type AnalysedRule } from '../form/analyse-form.ts'
import { isContextName } from '../form/context-names.ts'
import type { FieldNode, FieldTree } from '../form/field-tree.ts'
import { listOptions, optionsOf } from '../form/rule-texts.ts'
import type { DesignIssue, QuickFix } from '../form/types.ts'
import { createLint } from './create-lint.ts'
import { findDeadRules } from './lint-dead-rules.ts'
import { compileEnvironmentOf, type LintEnvironment } from './lint-environment.ts'
import { lintFieldLimits } from './lint-field-limits.ts'
import { mendConstantConditions } from './mend-constant-conditions.ts'
import { mendKeys } from './mend-keys.ts'
import { findUnknownValues, lintUnknownValue } from './unknown-values.ts'

/** Everything about the form: what compiling refuses, and what would surprise an applicant. */
export function lintForm(item: ItemDefinition, environment: LintEnvironment = {}): readonly DesignIssue[] {
  const analysis = analyseForm(item.form, compileEnvironmentOf(item, environment))
  const { tree, analysed, expressions } = analysis
  const issues = mendConstantConditions(mendKeys(analysis), analysed)
  const unknown = analysed.flatMap(rule => {
    const ast = expressions[rule.rule.expression]
    return ast === undefined
      ? []
      : findUnknownValues(ast, { item, tree }).map(value => ({ value, path: pathOfRule(rule) }))
  })
  const impossible = new Set<Expression>(unknown.map(({ value }) => value.literal))
  const dead = findDeadRules(analysis, literal => impossible.has(literal))
  return [
    // Conditions of materials are compiled with the form and lie outside it: `/0/condition`.
    ...issues.map(issue => movePath(issue, /^\/\d/.test(issue.path) ? '/materials' : '/form')),
    ...tree.parts.flatMap(({ part, pointer }) => {
      const path = `/form${pointer}`
      const isEmpty = 'fields' in part ? part.fields.length === 0 : part.sections.length === 0
      return isEmpty ? [createLint(path, 'form.emptyPart', {}, { type: 'remove', path })] : []
    }),
    ...tree.fields.flatMap(node => lintField(node, dead.neverShown, tree, item)),
    ...unknown.map(({ value, path }) => lintUnknownValue(value, path)),
    ...dead.issues,
  ]
}

function movePath(issue: DesignIssue, prefix: string): DesignIssue {
  const { quickFix } = issue
  return {
    ...issue,
    path: prefix + issue.path,
    ...(quickFix === undefined ? {} : { quickFix: moveFix(quickFix, prefix) }),
  }
}

function moveFix(fix: QuickFix, prefix: string): QuickFix {
  // What fills a field names it by its id.
  if (fix.type === 'fill') return fix
  return fix.type === 'several'
    ? { ...fix, fixes: fix.fixes.map(each => moveFix(each, prefix)) }
    : { ...fix, path: prefix + fix.path }
}

function pathOfRule({ text }: AnalysedRule): string {
  return `${text.kind === 'material' ? '/materials' : '/form'}${text.pointer}`
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
    issues.push(createLint(`${path}/label`, 'form.labelMissing', {}, labelOfElement(field, path)))
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

/** A field that is a data element has its name. */
function labelOfElement({ element, label }: Field, path: string): QuickFix | undefined {
  const named = element === undefined ? undefined : findElement(element)
  if (named === undefined) return undefined
  const chinese = named.label['zh-CN']
  const value = typeof label === 'string' ? chinese : { ...label, 'zh-CN': chinese }
  return { type: 'set', path: `${path}/label`, value }
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
  const seen = new Map<string, string>()
  return listOptions(source.options).flatMap(({ option, pointer }) => {
    const here = `${path}/options${pointer}`
    const label = localize(option.label, 'zh-CN').trim()
    const earlier = seen.get(option.value)
    if (earlier === undefined) seen.set(option.value, label)
    // The same words twice are one option too many; other words may have been meant to have a value of their own.
    const mend: QuickFix | undefined = earlier === label ? { type: 'remove', path: here } : undefined
    return [
      ...(earlier === undefined
        ? []
        : [createLint(`${here}/value`, 'form.duplicateOption', { value: option.value }, mend)]),
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

function isBlank(text: LocalizedText): boolean {
  return localize(text, 'zh-CN').trim() === ''
}
