import type { DecisionTableDefinition, Field } from '@yibiao/schemas'
import {
  checkExpression,
  compileExpression,
  createBudget,
  evaluate,
  parseExpression,
  parseUnaryTests,
  type Expression,
  type TypeScope,
} from '../expression/index.ts'
import { localize } from '../fields/index.ts'
import type { FieldTree } from '../form/field-tree.ts'
import { listOptions, optionsOf } from '../form/rule-texts.ts'
import type { DesignIssue } from '../form/types.ts'
import type { SentenceSubject, SubjectKind } from '../sentences/index.ts'
import { createLint } from './create-lint.ts'
import { covers, findGaps, intersect, splitRuns, type Box } from './decision-boxes.ts'
import { domainOf, isDecidable, type InputDomain } from './decision-domain.ts'
import { describeCombination } from './describe-combination.ts'

/** Beyond this many cells times segments a table is too large to be judged while it is edited. */
const MAX_SAMPLES = 200_000
/** More than a few findings of one kind tell nothing new. */
const MAX_FINDINGS = 10

interface Judged {
  readonly table: DecisionTableDefinition
  readonly path: string
  readonly domains: readonly InputDomain[]
  readonly subjects: readonly SentenceSubject[]
  /** Nothing for a rule whose cells name other things than the input. */
  readonly boxes: readonly (Box | undefined)[]
}

/** Rules that meet where the hit policy allows one, rules that are never reached, and inputs no rule is for. */
export function lintDecisionRules(
  table: DecisionTableDefinition,
  path: string,
  scope: TypeScope,
  tree: FieldTree,
): DesignIssue[] {
  const judged = judge(table, path, scope, tree)
  if (judged === undefined) return []
  return [...lintOverlaps(judged), ...lintUnreached(judged), ...lintGaps(judged)]
}

function judge(
  table: DecisionTableDefinition,
  path: string,
  scope: TypeScope,
  tree: FieldTree,
): Judged | undefined {
  const rules = table.rules.map(rule =>
    rule.inputs.map(text => {
      const parsed = parseUnaryTests(text)
      return 'ast' in parsed ? parsed.ast : undefined
    }),
  )
  const domains: InputDomain[] = []
  const subjects: SentenceSubject[] = []
  for (const [index, input] of table.inputs.entries()) {
    const parsed = parseExpression(input.expression)
    if (!('ast' in parsed)) return undefined
    const { ast } = parsed
    const { type } = checkExpression(ast, scope)
    const field = ast.kind === 'name' ? tree.top.get(ast.name)?.field : undefined
    const cells = rules.flatMap(rule => rule[index] ?? []).filter(isDecidable)
    const domain = domainOf(type, field, cells)
    if (domain === undefined) return undefined
    domains.push(domain)
    subjects.push(subjectOf(`input${index}`, localize(input.label, 'zh-CN'), type.kind, field))
  }
  const samples = domains.reduce((sum, { segments }) => sum + segments.length, 0) * rules.length
  if (samples > MAX_SAMPLES) return undefined
  const boxes = rules.map(cells => boxOf(cells, domains))
  return { table, path, domains, subjects, boxes }
}

function subjectOf(text: string, label: string, type: string, field: Field | undefined): SentenceSubject {
  const kinds = new Map<string, SubjectKind>([
    ['number', 'number'],
    ['date', 'date'],
    ['boolean', 'boolean'],
  ])
  const source = field === undefined ? undefined : optionsOf(field)
  const values =
    source?.type === 'inline'
      ? listOptions(source.options).map(({ option }) => ({
          value: option.value,
          label: localize(option.label, 'zh-CN'),
        }))
      : undefined
  return { text, label, kind: kinds.get(type) ?? 'text', ...(values === undefined ? {} : { values }) }
}

function boxOf(cells: readonly (Expression | undefined)[], domains: readonly InputDomain[]): Box | undefined {
  const box: bigint[] = []
  for (const [index, domain] of domains.entries()) {
    const cell = cells[index]
    if (cell === undefined || !isDecidable(cell)) return undefined
    box.push(segmentsMet(cell, domain))
  }
  return box
}

function segmentsMet(cell: Expression, { segments }: InputDomain): bigint {
  const compiled = compileExpression(cell)
  return segments.reduce((bits, { sample }, place) => {
    const scope = { lookup: (name: string) => (name === '?' ? sample : undefined), today: '2000-01-01' }
    const result = evaluate(compiled, scope, createBudget())
    return 'value' in result && result.value === true ? bits | (1n << BigInt(place)) : bits
  }, 0n)
}

/** Unique: no two rules meet. Any: where they meet they say the same. */
function lintOverlaps({ table, path, domains, subjects, boxes }: Judged): DesignIssue[] {
  if (table.hitPolicy !== 'U' && table.hitPolicy !== 'A') return []
  const issues: DesignIssue[] = []
  for (const [at, box] of boxes.entries()) {
    if (box === undefined || issues.length >= MAX_FINDINGS) continue
    const other = boxes.slice(0, at).findIndex((earlier, place) => {
      const isSame = table.hitPolicy === 'A' && saysTheSame(table, at, place)
      return earlier !== undefined && !isSame && intersect(earlier, box) !== undefined
    })
    const shared = boxes[other] === undefined ? undefined : intersect(boxes[other], box)
    if (shared === undefined) continue
    issues.push(
      createLint(`${path}/rules/${at}`, 'decision.rulesOverlap', {
        rule: at + 1,
        other: other + 1,
        combination: describeCombination(shared, domains, subjects, 'zh-CN'),
        combinationInEnglish: describeCombination(shared, domains, subjects, 'en'),
      }),
    )
  }
  return issues
}

function saysTheSame({ rules }: DecisionTableDefinition, a: number, b: number): boolean {
  const [left, right] = [rules[a]?.outputs ?? [], rules[b]?.outputs ?? []]
  return left.length === right.length && left.every((text, index) => text.trim() === right[index]?.trim())
}

/** First: a rule that an earlier one covers is never reached. Any policy: a rule no value meets. */
function lintUnreached({ table, path, boxes }: Judged): DesignIssue[] {
  return boxes.flatMap((box, at) => {
    if (box === undefined) return []
    const here = `${path}/rules/${at}`
    if (box.includes(0n)) return [createLint(here, 'decision.ruleNeverMet', { rule: at + 1 })]
    if (table.hitPolicy !== 'F') return []
    const other = boxes.slice(0, at).findIndex(earlier => earlier !== undefined && covers(earlier, box))
    return other === -1
      ? []
      : [createLint(here, 'decision.ruleNeverReached', { rule: at + 1, other: other + 1 })]
  })
}

/** Inputs no rule is for, unless every output has a fallback or the policy counts. */
function lintGaps({ table, path, domains, subjects, boxes }: Judged): DesignIssue[] {
  const hasFallback = table.outputs.every(({ fallback }) => fallback !== undefined)
  const known = boxes.filter(box => box !== undefined)
  if (table.hitPolicy === 'C#' || hasFallback || known.length < boxes.length) return []
  const whole = domains.map(({ segments }) => (1n << BigInt(segments.length)) - 1n)
  // A table no rule of which is ever met is told rule by rule.
  const pieces = (findGaps(whole, known) ?? []).filter(piece => !covers(piece, whole))
  const gaps = pieces
    .slice(0, MAX_FINDINGS)
    .flatMap(piece => splitRuns(piece, index => domains[index]?.kind === 'ordered'))
  return gaps.slice(0, MAX_FINDINGS).map(gap =>
    createLint(`${path}/rules`, 'decision.gap', {
      combination: describeCombination(gap, domains, subjects, 'zh-CN'),
      combinationInEnglish: describeCombination(gap, domains, subjects, 'en'),
    }),
  )
}
