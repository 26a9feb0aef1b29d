import type { FlowStep, ScreeningStep, UserTaskStep } from '@yibiao/schemas'
import { makeId } from '../document/make-id.ts'

/** What the insert menu offers: steps of people by phase, then gateways and the rest. */
export const stepKinds = [
  'preReview',
  'accept',
  'review',
  'decide',
  'certify',
  'deliver',
  'exclusiveGateway',
  'parallelGateway',
  'inclusiveGateway',
  'businessRuleTask',
  'callSource',
  'consultation',
  'screening',
  'callActivity',
  'publicNotice',
  'issueDocument',
  'issueLicence',
  'notify',
  'timerEvent',
  'endEvent',
] as const

export type StepKind = (typeof stepKinds)[number]

/** Words a new step is named with. */
export interface StepWords {
  readonly kinds: Readonly<Record<StepKind, string>>
  readonly branch: (number: number) => string
  readonly newLicence: string
  readonly notifySubject: string
  readonly notifyBody: string
}

/** What a new step may refer to. */
export interface StepMaterial {
  /** Id of a document template, for the step that issues one. */
  readonly document: string | undefined
  /** Key of a decision table, for the step that decides by one. */
  readonly decision: string | undefined
  /** Key of a source, for the step that asks one. */
  readonly source: string | undefined
}

const roleOfPhase: Readonly<Record<UserTaskStep['phase'], string>> = {
  preReview: 'window',
  accept: 'window',
  review: 'reviewer',
  decide: 'decider',
  certify: 'window',
  deliver: 'window',
}

/** A new step with everything the contract needs; nothing when there is no document, table or source for it yet. */
export function createStep(
  kind: StepKind,
  words: StepWords,
  { document, decision, source }: StepMaterial,
): FlowStep | undefined {
  const base = { id: makeId(), key: kind, name: words.kinds[kind] }
  const branch = (number: number) => ({ id: makeId(), name: words.branch(number), steps: [] })
  switch (kind) {
    case 'preReview':
    case 'accept':
    case 'review':
    case 'decide':
    case 'certify':
    case 'deliver':
      return {
        ...base,
        type: 'userTask',
        phase: kind,
        assignees: { type: 'role', role: { type: 'role', role: roleOfPhase[kind] } },
        whenNobody: 'processAdministrator',
        completion: { type: 'single' },
        access: { form: 'read', materials: 'read' },
      }
    case 'exclusiveGateway':
    case 'inclusiveGateway':
      return { ...base, type: kind, branches: [{ ...branch(1), condition: 'false' }], default: [] }
    case 'parallelGateway':
      return { ...base, type: kind, branches: [branch(1), branch(2)], join: { type: 'all' } }
    case 'businessRuleTask':
      return decision === undefined
        ? undefined
        : {
            ...base,
            type: 'businessRuleTask',
            decision,
            onUncertain: { type: 'role', role: { type: 'role', role: 'reviewer' } },
          }
    case 'callSource':
      return source === undefined
        ? undefined
        : {
            ...base,
            type: 'serviceTask',
            action: { type: 'callSource', source },
            retries: 2,
            onFailure: { type: 'role', role: { type: 'role', role: 'reviewer' } },
          }
    case 'consultation':
      return {
        ...base,
        type: 'consultation',
        departments: [
          { id: makeId(), department: { type: 'own' }, role: { type: 'role', role: 'reviewer' } },
        ],
        limit: { amount: 5, unit: 'workingDay' },
        onTimeout: 'remind',
        access: { form: 'read', materials: 'read' },
      }
    case 'screening':
      return {
        ...base,
        type: 'screening',
        candidates: [createCandidate()],
        limit: { amount: 3, unit: 'workingDay' },
        access: { form: 'read', materials: 'read' },
      }
    case 'callActivity':
      return { ...base, type: 'callActivity', item: '' }
    case 'publicNotice':
      return {
        ...base,
        type: 'publicNotice',
        limit: { amount: 5, unit: 'workingDay' },
        fields: [],
        onObjection: { type: 'task', assignees: { type: 'role', role: { type: 'role', role: 'reviewer' } } },
        countsAgainstLimit: false,
      }
    case 'issueDocument':
      return document === undefined
        ? undefined
        : { ...base, type: 'serviceTask', action: { type: 'issueDocument', template: document } }
    case 'issueLicence':
      return {
        ...base,
        type: 'serviceTask',
        action: { type: 'issueLicence', licenceType: words.newLicence, face: {} },
      }
    case 'notify':
      return {
        ...base,
        type: 'serviceTask',
        action: { type: 'notify', to: 'applicant', subject: words.notifySubject, body: words.notifyBody },
      }
    case 'timerEvent':
      return {
        ...base,
        type: 'timerEvent',
        timer: { type: 'after', limit: { amount: 1, unit: 'workingDay' } },
      }
    case 'endEvent':
      return { ...base, type: 'endEvent', outcome: 'granted' }
  }
}

/** A department that screens; its item is chosen next. */
export function createCandidate(): ScreeningStep['candidates'][number] {
  return { id: makeId(), department: { type: 'own' }, role: { type: 'role', role: 'reviewer' }, item: '' }
}
