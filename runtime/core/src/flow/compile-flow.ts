import type {
  DocumentTemplateDefinition,
  FollowUpDefinition,
  Issue,
  ItemDefinition,
  SpecialProcedureDefinition,
  UserTaskStep,
} from '@yibiao/schemas'
import { parseExpression, parseUnaryTests, type Expression } from '../expression/index.ts'
import type { CompiledFlow } from './compiled-flow.ts'
import { createFlowIssue } from './lint/create-flow-issue.ts'
import { decisiveActs, actsOf } from './step-acts.ts'
import { listExpressions } from './expression-places.ts'
import { defaultBranch, isGateway, listPlaces, type StepPlace } from './flow-tree.ts'

export type CompileFlowResult = { readonly flow: CompiledFlow } | { readonly issues: readonly Issue[] }

/** Parts of an item that its flow depends on. */
export type FlowSource = Pick<ItemDefinition, 'flow' | 'limits' | 'decisions'> & {
  readonly documents: readonly Pick<
    DocumentTemplateDefinition,
    'id' | 'key' | 'kind' | 'issuedOn' | 'inputs'
  >[]
  readonly guide?: Pick<ItemDefinition['guide'], 'specialProcedures'>
}

/**
 * Reads every expression and refuses what the engine cannot run: broken expressions, doubled names, ends that need a
 * command. `lintFlow` finds the rest of what is wrong with a flow.
 */
export function compileFlow(source: FlowSource): CompileFlowResult {
  const places = listPlaces(source.flow.steps)
  const decisions = source.decisions ?? []
  const expressions: Record<string, Expression> = Object.create(null)
  const { followUps = [] } = source.flow
  const issues: Issue[] = [...findDoubledNames(places, followUps), ...places.flatMap(findInexecutable)]
  for (const { place, text, kind, path } of listExpressions(source.flow, decisions)) {
    const result = kind === 'unaryTests' ? parseUnaryTests(text) : parseExpression(text)
    if ('ast' in result) expressions[place] = result.ast
    else {
      for (const { code, params, from, to } of result.issues) {
        issues.push({ code: `expression.${code}`, path, severity: 'error', params: { ...params, from, to } })
      }
    }
  }
  for (const { step, path } of places) {
    if (step.type === 'businessRuleTask' && !decisions.some(({ key }) => key === step.decision)) {
      issues.push(createFlowIssue(`${path}/decision`, 'flow.unknownDecision', { decision: step.decision }))
    }
  }
  if (issues.length > 0) return { issues }
  const procedures = specialProceduresOf(source)
  return {
    flow: {
      format: 1,
      steps: source.flow.steps,
      limits: source.limits,
      documents: source.documents.map(({ id, key, kind, issuedOn, inputs }) => ({
        id,
        key,
        kind,
        issuedOn,
        ...(inputs === undefined ? {} : { inputs }),
      })),
      decisions,
      ...(procedures.length > 0 ? { specialProcedures: procedures } : {}),
      ...(followUps.length > 0 ? { followUps } : {}),
      expressions: { ...expressions },
    },
  }
}

/** 特别程序 that officers may begin: 延长审批 in the guide is the extension of the limits, and holds nothing up. */
export function specialProceduresOf({
  guide,
}: Pick<FlowSource, 'guide'>): readonly SpecialProcedureDefinition[] {
  return (guide?.specialProcedures ?? []).filter(({ kind }) => kind === 'other')
}

/** Ids and keys name steps and outcomes everywhere: each may occur once; so may a branch in its gateway. */
function findDoubledNames(
  places: readonly StepPlace[],
  followUps: readonly FollowUpDefinition[],
): readonly Issue[] {
  const ids = new Set<string>()
  const keys = new Set<string>()
  const issues: Issue[] = []
  const named = followUps.map((step, index) => ({ step, path: `/followUps/${index}` }))
  for (const { step, path } of [...places, ...named]) {
    if (ids.has(step.id)) issues.push(createFlowIssue(`${path}/id`, 'flow.doubledId', { id: step.id }))
    if (keys.has(step.key)) issues.push(createFlowIssue(`${path}/key`, 'flow.doubledKey', { key: step.key }))
    ids.add(step.id)
    keys.add(step.key)
    if (!('type' in step) || !isGateway(step)) continue
    const branches = new Set<string>([defaultBranch])
    step.branches.forEach(({ id }, index) => {
      if (branches.has(id))
        issues.push(createFlowIssue(`${path}/branches/${index}/id`, 'flow.doubledId', { id }))
      branches.add(id)
    })
  }
  return issues
}

function findInexecutable({ step, path }: StepPlace): readonly Issue[] {
  if (step.type === 'endEvent' && (step.outcome === 'withdrawn' || step.outcome === 'acceptanceRefused')) {
    return [
      createFlowIssue(`${path}/outcome`, 'flow.endNeedsCommand', { step: step.key, outcome: step.outcome }),
    ]
  }
  return step.type === 'userTask' ? findSharedDecisiveActs(step, path) : []
}

function findSharedDecisiveActs(step: UserTaskStep, path: string): readonly Issue[] {
  if (step.completion.type === 'single') return []
  const act = actsOf(step).find(each => decisiveActs.includes(each))
  return act === undefined
    ? []
    : [createFlowIssue(`${path}/completion`, 'flow.actNeedsOnePerson', { step: step.key, act })]
}
