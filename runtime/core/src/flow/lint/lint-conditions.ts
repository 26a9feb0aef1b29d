import type { FollowUpDefinition, ItemDefinition } from '@yibiao/schemas'
import {
  checkExpression,
  dependenciesOf,
  parseExpression,
  type Expression,
  type TypeScope,
} from '../../expression/index.ts'
import { indexFields } from '../../form/field-tree.ts'
import { toDesignIssues } from '../../form/to-design-issues.ts'
import { createTypeScope } from '../../form/type-scope.ts'
import type { CompileEnvironment, DesignIssue } from '../../form/types.ts'
import { listExpressions } from '../expression-places.ts'
import { isGateway, listPlaces, type StepPlace } from '../flow-tree.ts'
import { offers } from '../step-acts.ts'
import { createFlowIssue } from './create-flow-issue.ts'
import { lintBranches } from './lint-branches.ts'

/** Rules of a flow: types and names, outcomes read too early or by nobody, branches never or always taken. */
export function lintConditions(
  item: ItemDefinition,
  environment: CompileEnvironment,
): readonly DesignIssue[] {
  const places = listPlaces(item.flow.steps)
  const followUps = item.flow.followUps ?? []
  const nodes = [...places.map(({ step }) => step), ...followUps].map(({ key }) => key)
  const scope = createTypeScope(indexFields(item.form), { ...environment, nodes })(null, [])
  const rules = listExpressions(item.flow, []).flatMap(({ text, path, kind }) => {
    const parsed = parseExpression(text)
    return 'ast' in parsed ? [{ ast: parsed.ast, path, kind }] : []
  })
  return [
    ...rules.flatMap(rule => lintTypes(rule, scope)),
    ...rules.flatMap(({ ast, path }) => lintOrder(ast, path, { places, followUps })),
    ...lintReaders(
      rules.map(({ ast }) => ast),
      item,
      places,
    ),
    ...places.flatMap(({ step, path }) => (isGateway(step) ? lintBranches(item, step, path) : [])),
  ]
}

/**
 * Null counts as not met, as the gateway says; only what can never be right is told here. A branch that is `true` or
 * `false` as a whole is judged with its neighbours.
 */
function lintTypes(
  { ast, path, kind }: { readonly ast: Expression; readonly path: string; readonly kind: string },
  scope: TypeScope,
): readonly DesignIssue[] {
  const { issues } = checkExpression(ast, scope, { use: kind === 'condition' ? 'condition' : 'value' })
  return toDesignIssues(
    issues.filter(
      ({ code }) =>
        code !== 'possiblyNullCondition' && !(code === 'constantCondition' && ast.kind === 'boolean'),
    ),
    path,
    scope,
  )
}

interface Steps {
  readonly places: readonly StepPlace[]
  readonly followUps: readonly FollowUpDefinition[]
}

/**
 * A rule reads only outcomes of steps before its own; a step's own checklist has none yet. What the rules grant reads
 * the table's own outputs. Nothing but a follow-up reads how a follow-up went.
 */
function lintOrder(ast: Expression, path: string, steps: Steps): readonly DesignIssue[] {
  const { places, followUps } = steps
  const [, index, ...property] = path.startsWith('/flow/followUps/') ? path.split('/').slice(2) : []
  const followUp = followUps[Number(index)]
  if (followUp !== undefined)
    return property[0] === 'condition' ? lintOpening(ast, path, followUp.key, steps) : []
  const here = places.findLastIndex(
    place => path === `/flow${place.path}` || path.startsWith(`/flow${place.path}/`),
  )
  return nodesRead(ast).flatMap(key => {
    const index = places.findIndex(({ step }) => step.key === key)
    const own = places[here]?.step.key ?? ''
    const isKnown = path.endsWith('/grantsWhen') ? index <= here : index < here
    const isLater = index === -1 ? followUps.some(each => each.key === key) : !isKnown
    return isLater ? [readsLater(path, own, key)] : []
  })
}

/** Whether a follow-up is opened is judged at the decision: nothing that comes after it has an outcome yet. */
function lintOpening(
  ast: Expression,
  path: string,
  own: string,
  { places, followUps }: Steps,
): readonly DesignIssue[] {
  const later = new Set([
    ...places.flatMap(({ step }) =>
      step.type === 'userTask' && (step.phase === 'certify' || step.phase === 'deliver') ? [step.key] : [],
    ),
    ...followUps.map(({ key }) => key),
  ])
  return nodesRead(ast).flatMap(key => (later.has(key) ? [readsLater(path, own, key)] : []))
}

function readsLater(path: string, step: string, later: string): DesignIssue {
  return createFlowIssue(path.slice('/flow'.length), 'flow.readsLaterStep', { step, later })
}

/** An outcome that can be a rejection is read by a rule, or by the person who decides after it. */
function lintReaders(
  rules: readonly Expression[],
  { decisions = [] }: ItemDefinition,
  places: readonly StepPlace[],
): readonly DesignIssue[] {
  const tables = decisions.flatMap(({ inputs }) =>
    inputs.flatMap(({ expression }) => {
      const parsed = parseExpression(expression)
      return 'ast' in parsed ? [parsed.ast] : []
    }),
  )
  const read = new Set([...rules, ...tables].flatMap(nodesRead))
  const decider = places.findLastIndex(({ step }) => step.type === 'userTask' && offers(step, 'deny'))
  return places.flatMap(({ step, path }, index) => {
    if (step.type !== 'userTask' || !offers(step, 'reject')) return []
    return read.has(step.key) || index < decider
      ? []
      : [createFlowIssue(path, 'flow.outcomeNotRead', { step: step.key })]
  })
}

function nodesRead(ast: Expression): readonly string[] {
  return dependenciesOf(ast).flatMap(([name, key]) => (name === 'nodes' && key !== undefined ? [key] : []))
}
