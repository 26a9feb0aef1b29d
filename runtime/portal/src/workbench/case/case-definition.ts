import type {
  CaseView,
  DocumentTemplateDefinition,
  Field,
  FlowDefinition,
  FlowStep,
  FormDefinition,
  MaterialDefinition,
  SpecialProcedureDefinition,
  UserTaskStep,
} from '@yibiao/schemas'

/** The parts of the pinned version that the server gives to a reader of the case. */
export type CaseDefinition = {
  form: FormDefinition
  materials: MaterialDefinition[]
  /** Given to officers: checklists, outcomes and documents of the steps. */
  flow?: FlowDefinition
  /** 特别程序 that officers may begin. */
  specialProcedures?: SpecialProcedureDefinition[]
  documents?: Pick<DocumentTemplateDefinition, 'id' | 'key' | 'name' | 'kind' | 'issuedOn' | 'inputs'>[]
}

/**
 * The pinned version's parts, typed. The contract leaves them open because they are a cut of the item's own document,
 * which was validated when it was published.
 * @throws Error when form or materials are missing
 */
export function caseDefinitionOf({ definition }: CaseView): CaseDefinition {
  if (!isCaseDefinition(definition)) throw new Error('case without form or materials of its version')
  return definition
}

/** The user task with this id, wherever it stands in the flow. */
export function userTaskOf(flow: FlowDefinition | undefined, id: string): UserTaskStep | undefined {
  return flow === undefined ? undefined : findIn(flow.steps, id)
}

/** Every field with an answer, groups and rows included, each with the fields it lies in. */
export function answeredFields(
  fields: readonly Field[],
  within: readonly Field[] = [],
): { field: Field; within: readonly Field[] }[] {
  return fields.flatMap(field => {
    if (isLayout(field)) return []
    const inner =
      field.type === 'group' || field.type === 'repeat'
        ? answeredFields(field.fields, [...within, field])
        : []
    return [{ field, within }, ...inner]
  })
}

function isCaseDefinition(value: unknown): value is CaseDefinition {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.hasOwn(value, 'form') &&
    Object.hasOwn(value, 'materials')
  )
}

function findIn(steps: readonly FlowStep[], id: string): UserTaskStep | undefined {
  for (const step of steps) {
    if (step.type === 'userTask' && step.id === id) return step
    const found = findIn(innerSteps(step), id)
    if (found !== undefined) return found
  }
  return undefined
}

function innerSteps(step: FlowStep): readonly FlowStep[] {
  const branches = 'branches' in step ? step.branches.flatMap(branch => branch.steps) : []
  return 'default' in step ? [...branches, ...step.default] : branches
}

function isLayout(field: Field): boolean {
  return ['heading', 'notice', 'divider', 'calculated'].includes(field.type)
}
