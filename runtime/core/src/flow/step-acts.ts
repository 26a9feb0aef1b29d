import type { UserTaskStep } from '@yibiao/schemas'

export type StepAct = NonNullable<UserTaskStep['actions']>[number]
export type Phase = UserTaskStep['phase']

/** The order of the law; a flow never goes from a later to an earlier phase except by a return. */
export const phaseOrder: readonly Phase[] = ['preReview', 'accept', 'review', 'decide', 'certify', 'deliver']

/** The acts of a phase, for steps that name none. */
const actsOfPhase: Readonly<Record<Phase, readonly StepAct[]>> = {
  preReview: ['passPreReview', 'returnPreReview', 'transfer'],
  accept: ['accept', 'requestCorrection', 'refuseAcceptance', 'transfer'],
  review: ['approve', 'reject', 'returnToPrevious', 'returnToStep', 'transfer'],
  decide: ['grant', 'deny', 'returnToPrevious', 'returnToStep', 'transfer'],
  certify: ['approve', 'transfer'],
  deliver: ['deliver', 'transfer'],
}

/** Acts that move the case itself and so need one single person: they cannot be signed by several. */
export const decisiveActs: readonly StepAct[] = [
  'accept',
  'requestCorrection',
  'refuseAcceptance',
  'passPreReview',
  'returnPreReview',
  'grant',
  'deny',
  'deliver',
]

/** What the holder of the step's task may do. */
export function actsOf(step: UserTaskStep): readonly StepAct[] {
  return step.actions ?? actsOfPhase[step.phase]
}

export function offers(step: UserTaskStep, act: StepAct): boolean {
  return actsOf(step).includes(act)
}
