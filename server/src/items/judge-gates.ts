import { readItemDefinition } from '@yibiao/core/contract'
import { diffDefinitions } from '@yibiao/core/diff'
import { localize } from '@yibiao/core/fields'
import { lintItem, type LintEnvironment } from '@yibiao/core/lint'
import type { FlowStep, Issue, ItemDefinition, PublishGate, PublishGates } from '@yibiao/schemas'
import { findDepartment, listMembers, listRoles } from '../departments/queries.ts'
import { readSettings } from '../departments/settings.ts'
import type { Reader } from '../db/database.ts'
import type { ItemRow } from './queries.ts'
import { judgeBlockLinks } from '../blocks/judge-block-links.ts'
import { judgeScenarios } from './judge-scenarios.ts'
import { availableConnectors } from '../sources/ask-source.ts'
import { readVersionRow } from './read-version.ts'

/** Preconditions of publishing, in the order they are shown. Each part's lints decide about its gate. */
const parts = [
  'guide',
  'situations',
  'form',
  'materials',
  'prefill',
  'flow',
  'decisions',
  'documents',
  'limits',
] as const

type JudgedDraft = Pick<ItemRow, 'id' | 'departmentId' | 'definition' | 'revision' | 'publishedVersion'>

/** Every precondition of publishing with its state, and what would change against the version in use. */
export async function judgeGates(reader: Reader, item: JudgedDraft): Promise<PublishGates> {
  const read = readItemDefinition(item.definition)
  if ('issues' in read)
    return {
      revision: item.revision,
      canPublish: false,
      changes: [],
      gates: [toGate('contract', read.issues)],
    }
  const { definition } = read
  const environment = await lintEnvironmentOf(reader, item.departmentId)
  const issues = [...lintItem(definition, environment), ...unavailableConnectors(definition)]
  const gates = [
    toGate('contract', []),
    ...parts.map(part =>
      toGate(
        part,
        issues.filter(issue => partOf(issue) === part),
      ),
    ),
    toGate(
      'definition',
      issues.filter(issue => !parts.some(part => part === partOf(issue))),
    ),
    toGate('blocks', await judgeBlockLinks(reader, definition)),
    toGate('slots', unboundSlots(definition)),
    toGate('roles', await emptyRoles(reader, item.departmentId, definition)),
    ...((definition.scenarios ?? []).length > 0
      ? [toGate('scenarios', await judgeScenarios(definition))]
      : []),
  ].filter(gate => gate.gate !== 'definition' || gate.issues.length > 0)
  const before =
    item.publishedVersion === null ? undefined : await readVersionRow(reader, item.id, item.publishedVersion)
  return {
    revision: item.revision,
    gates,
    canPublish: gates.every(gate => gate.state !== 'failed'),
    changes:
      before === undefined
        ? []
        : diffDefinitions(before.definition, definition).map(({ part, kind, path, name }) => ({
            part,
            kind,
            path,
            ...(name === undefined ? {} : { name: localize(name, 'zh-CN') }),
          })),
  }
}

/** What the department knows besides the item: its own name, and what nobody is asked for any more. */
async function lintEnvironmentOf(reader: Reader, departmentId: string): Promise<LintEnvironment> {
  const department = await findDepartment(reader, departmentId)
  const { cancelledCertificates } = await readSettings(reader, departmentId)
  return { cancelledCertificates, ...(department ? { departmentName: department.name } : {}) }
}

function toGate(gate: string, issues: readonly Issue[]): PublishGate {
  const failed = issues.some(issue => issue.severity === 'error')
  const state = failed ? 'failed' : issues.length > 0 ? 'warning' : 'passed'
  return {
    gate,
    state,
    // A lint carries more (a quick fix) than an issue of the API does.
    issues: issues.map(({ code, path, params, severity, message }) => ({
      code,
      path,
      severity,
      ...(params === undefined ? {} : { params }),
      ...(message === undefined ? {} : { message }),
    })),
  }
}

function partOf(issue: Issue): string {
  return issue.path.split('/')[1] ?? ''
}

/** A source that this server cannot ask would fail for every applicant. */
function unavailableConnectors(definition: ItemDefinition): Issue[] {
  return definition.prefill.sources.flatMap(({ key, connector }, index): Issue[] =>
    availableConnectors.includes(connector.type)
      ? []
      : [
          {
            code: 'item.connectorUnavailable',
            path: `/prefill/sources/${index}/connector`,
            params: { source: key, connector: connector.type },
            severity: 'error',
          },
        ],
  )
}

function unboundSlots(definition: ItemDefinition): Issue[] {
  return (definition.slots ?? []).map((slot, index) => ({
    code: 'item.slotUnbound',
    path: `/slots/${index}`,
    params: { slot: slot.key },
    severity: 'error',
  }))
}

/** A role nobody holds leaves its tasks without anyone: shown from the first day, a warning where a rule catches it. */
async function emptyRoles(
  reader: Reader,
  departmentId: string,
  definition: ItemDefinition,
): Promise<Issue[]> {
  const known = new Set((await listRoles(reader, departmentId)).map(role => role.key))
  const held = new Set((await listMembers(reader, departmentId)).flatMap(member => member.roles))
  return rolesOf(definition.flow.steps, '/flow/steps').flatMap(({ role, path }): Issue[] => {
    if (!known.has(role)) return [{ code: 'item.roleUnknown', path, params: { role }, severity: 'error' }]
    if (!held.has(role)) return [{ code: 'item.roleEmpty', path, params: { role }, severity: 'warning' }]
    return []
  })
}

function rolesOf(steps: readonly FlowStep[], path: string): { role: string; path: string }[] {
  return steps.flatMap((step, index) => {
    const at = `${path}/${index}`
    switch (step.type) {
      case 'userTask': {
        const rule = step.assignees
        const isOwn =
          rule.type === 'role' && (rule.department === undefined || rule.department.type === 'own')
        return isOwn && rule.role.type === 'role' ? [{ role: rule.role.role, path: `${at}/assignees` }] : []
      }
      case 'exclusiveGateway':
      case 'inclusiveGateway':
        return [
          ...step.branches.flatMap((branch, number) =>
            rolesOf(branch.steps, `${at}/branches/${number}/steps`),
          ),
          ...rolesOf(step.default, `${at}/default`),
        ]
      case 'parallelGateway':
        return step.branches.flatMap((branch, number) =>
          rolesOf(branch.steps, `${at}/branches/${number}/steps`),
        )
      default:
        return []
    }
  })
}
