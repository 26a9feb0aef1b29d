import type { LimitsDefinition, SpecialProcedureDefinition, UserTaskStep } from '@yibiao/schemas'

export type StepAct = NonNullable<UserTaskStep['actions']>[number]
export type Phase = UserTaskStep['phase']

/** The order of the law; a flow never goes from a later to an earlier phase except by a return. */
export const phaseOrder: readonly Phase[] = ['preReview', 'accept', 'review', 'decide', 'certify', 'deliver']

const helping: readonly StepAct[] = ['addSigner', 'delegate', 'consult', 'transfer']
const timing: readonly StepAct[] = ['startSpecialProcedure', 'extend']

/** The acts of a phase, for steps that name none. */
const actsOfPhase: Readonly<Record<Phase, readonly StepAct[]>> = {
  preReview: ['passPreReview', 'returnPreReview', 'transfer'],
  accept: ['accept', 'requestCorrection', 'refuseAcceptance', 'transfer'],
  review: ['approve', 'reject', 'returnToPrevious', 'returnToStep', ...helping, ...timing],
  decide: ['grant', 'deny', 'returnToPrevious', 'returnToStep', ...helping, ...timing],
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

/** Whether the item has what an act needs: a limit for extensions, a list of special procedures. */
export function hasMeansFor(
  act: StepAct,
  limits: LimitsDefinition,
  specialProcedures: readonly SpecialProcedureDefinition[] = [],
): boolean {
  if (act === 'extend') return limits.extension !== undefined
  return act !== 'startSpecialProcedure' || specialProcedures.length > 0
}
