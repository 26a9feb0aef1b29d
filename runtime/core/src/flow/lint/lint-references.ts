import type {
  AssigneeRule,
  CallActivityStep,
  DepartmentReference,
  FieldAccess,
  FlowStep,
  FollowUpDefinition,
  ItemDefinition,
  RoleReference,
} from '@yibiao/schemas'
import { indexFields, type FieldTree } from '../../form/field-tree.ts'
import type { DesignIssue } from '../../form/types.ts'
import { listPlaces } from '../flow-tree.ts'
import { hasMeansFor } from '../step-acts.ts'
import { specialProceduresOf } from '../compile-flow.ts'
import { createFlowIssue } from './create-flow-issue.ts'

interface Known {
  readonly item: ItemDefinition
  readonly fields: FieldTree
  readonly steps: ReadonlySet<string>
  /** Roles of the department; not checked when absent. */
  readonly roles: readonly string[] | undefined
}

/** Everything a step and a follow-up name must exist: people, fields, documents, sources, slots, other steps. */
export function lintReferences(item: ItemDefinition, roles?: readonly string[]): readonly DesignIssue[] {
  const places = listPlaces(item.flow.steps)
  const known: Known = {
    item,
    fields: indexFields(item.form),
    steps: new Set(places.map(({ step }) => step.id)),
    roles,
  }
  return [
    ...places.flatMap(({ step, path }) => lintStep(known, step, path)),
    ...(item.flow.followUps ?? []).flatMap((followUp, index) =>
      lintFollowUp(known, followUp, `/followUps/${index}`),
    ),
  ]
}

function lintFollowUp(known: Known, followUp: FollowUpDefinition, path: string): readonly DesignIssue[] {
  const { key, assignees, revocation, access } = followUp
  return [
    ...lintRule(known, assignees, `${path}/assignees`, key),
    ...lintRule(known, revocation.assignees, `${path}/revocation/assignees`, key),
    ...lintAccessFields(known, access, path),
  ]
}

function lintStep(known: Known, step: FlowStep, path: string): readonly DesignIssue[] {
  const { item } = known
  switch (step.type) {
    case 'userTask':
      return [
        ...lintRule(known, step.assignees, `${path}/assignees`, step.key),
        ...(step.fallback === undefined ? [] : lintRule(known, step.fallback, `${path}/fallback`, step.key)),
        ...(step.whenNobody === 'fallback' && step.fallback === undefined
          ? [createFlowIssue(path, 'flow.fallbackMissing', { step: step.key })]
          : []),
        ...(step.onTimeout === undefined || step.onTimeout.type === 'remind'
          ? []
          : lintRole(known, step.onTimeout.role, `${path}/onTimeout/role`)),
        ...(step.excludesHandlersOf ?? []).flatMap((id, index) =>
          lintStepId(known, id, `${path}/excludesHandlersOf/${index}`),
        ),
        ...(step.documents ?? []).flatMap((id, index) =>
          lintDocument(known, id, `${path}/documents/${index}`),
        ),
        ...lintAccessFields(known, step.access, path),
        ...(step.actions ?? []).flatMap(act =>
          hasMeansFor(act, item.limits, specialProceduresOf(item))
            ? []
            : [createFlowIssue(`${path}/actions`, 'flow.actNotSetUp', { step: step.key, act })],
        ),
      ]
    case 'consultation':
      return [
        ...step.departments.flatMap(({ department, role }, index) => [
          ...lintDepartment(known, department, `${path}/departments/${index}/department`),
          ...lintRole(known, role, `${path}/departments/${index}/role`),
        ]),
        ...(step.document === undefined ? [] : lintDocument(known, step.document, `${path}/document`)),
        ...lintAccessFields(known, step.access, path),
      ]
    case 'screening':
      return [
        ...step.candidates.flatMap((candidate, index) => [
          ...lintDepartment(known, candidate.department, `${path}/candidates/${index}/department`),
          ...lintRole(known, candidate.role, `${path}/candidates/${index}/role`),
          ...lintOtherItem(known, candidate, `${path}/candidates/${index}/item`, step.key),
        ]),
        ...lintAccessFields(known, step.access, path),
      ]
    case 'callActivity':
      return [
        ...(step.department === undefined
          ? []
          : lintDepartment(known, step.department, `${path}/department`)),
        ...lintOtherItem(known, step, `${path}/item`, step.key),
      ]
    case 'serviceTask':
      return [
        ...(step.action.type === 'issueDocument'
          ? lintDocument(known, step.action.template, `${path}/action/template`)
          : []),
        ...(step.action.type === 'callSource'
          ? lintSource(known, step.action.source, `${path}/action/source`)
          : []),
        ...(step.onFailure === undefined
          ? []
          : lintRule(known, step.onFailure, `${path}/onFailure`, step.key)),
      ]
    case 'publicNotice':
      return [
        ...step.fields.flatMap((id, index) => lintField(known, id, `${path}/fields/${index}`)),
        ...(step.onObjection.type === 'return'
          ? lintStepId(known, step.onObjection.step, `${path}/onObjection/step`)
          : lintRule(known, step.onObjection.assignees, `${path}/onObjection/assignees`, step.key)),
      ]
    case 'businessRuleTask':
      return lintRule(known, step.onUncertain, `${path}/onUncertain`, step.key)
    case 'parallelGateway':
      return step.join.type === 'some' && step.join.count > step.branches.length
        ? [
            createFlowIssue(`${path}/join`, 'flow.joinTooMany', {
              count: step.join.count,
              branches: step.branches.length,
            }),
          ]
        : []
    case 'exclusiveGateway':
    case 'inclusiveGateway':
    case 'timerEvent':
    case 'endEvent':
      return []
  }
}

function lintRule(known: Known, rule: AssigneeRule, path: string, step: string): readonly DesignIssue[] {
  switch (rule.type) {
    case 'role':
      return [
        ...lintRole(known, rule.role, `${path}/role`),
        ...(rule.department === undefined
          ? []
          : lintDepartment(known, rule.department, `${path}/department`)),
      ]
    case 'person':
      return rule.officer.trim() === '' ? [createFlowIssue(path, 'flow.assigneeMissing', { step })] : []
    case 'departmentByField':
      return [...lintField(known, rule.field, `${path}/field`), ...lintRole(known, rule.role, `${path}/role`)]
    case 'previousHandler':
      return lintStepId(known, rule.step, `${path}/step`)
    case 'unitHead':
    case 'expression':
      return []
  }
}

function lintRole({ item, roles }: Known, role: RoleReference, path: string): readonly DesignIssue[] {
  if (role.type === 'slot') return lintSlot(item, role.slot, 'role', path)
  if (role.role.trim() === '') return [createFlowIssue(path, 'flow.unknownRole', { role: '' })]
  return roles === undefined || roles.includes(role.role)
    ? []
    : [createFlowIssue(path, 'flow.unknownRole', { role: role.role })]
}

function lintOtherItem(
  known: Known,
  { department, item }: Pick<CallActivityStep, 'department' | 'item'>,
  path: string,
  step: string,
): readonly DesignIssue[] {
  if (item === '') return [createFlowIssue(path, 'flow.itemMissing', { step })]
  const isOwn = department === undefined || department.type === 'own'
  return isOwn && item === known.item.key ? [createFlowIssue(path, 'flow.startsItself', { step })] : []
}

function lintDepartment(
  { item }: Known,
  department: DepartmentReference,
  path: string,
): readonly DesignIssue[] {
  return department.type === 'slot' ? lintSlot(item, department.slot, 'department', path) : []
}

function lintSlot(
  { slots = [] }: ItemDefinition,
  slot: string,
  kind: string,
  path: string,
): readonly DesignIssue[] {
  return slots.some(each => each.key === slot && each.kind === kind)
    ? []
    : [createFlowIssue(path, 'flow.unknownSlot', { slot, kind })]
}

function lintStepId({ steps }: Known, step: string, path: string): readonly DesignIssue[] {
  return steps.has(step) ? [] : [createFlowIssue(path, 'flow.unknownStep', { step })]
}

function lintField({ fields }: Known, field: string, path: string): readonly DesignIssue[] {
  return fields.byId.has(field) ? [] : [createFlowIssue(path, 'flow.unknownField', { field })]
}

function lintAccessFields(
  known: Known,
  access: FieldAccess | undefined,
  path: string,
): readonly DesignIssue[] {
  return Object.keys(access?.fields ?? {}).flatMap(id => lintField(known, id, `${path}/access/fields/${id}`))
}

function lintDocument({ item }: Known, document: string, path: string): readonly DesignIssue[] {
  return item.documents.some(({ id }) => id === document)
    ? []
    : [createFlowIssue(path, 'flow.unknownDocument', { document })]
}

function lintSource({ item }: Known, source: string, path: string): readonly DesignIssue[] {
  return item.prefill.sources.some(({ key }) => key === source)
    ? []
    : [createFlowIssue(path, 'flow.unknownSource', { source })]
}
