import {
  followUpDefinitionOf,
  isOpenTask,
  stillDeferred,
  type CaseState,
  type FollowUp,
} from '@yibiao/core/flow'
import type { CaseView, FollowUpView } from '@yibiao/schemas'
import type { ReadableCase } from './find-readable-case.ts'
import { lightOf, readDue } from './leading-clock.ts'
import type { CaseWorld } from './load-case-world.ts'
import { originalsOf } from './debts.ts'

type Reading = { world: CaseWorld; state: CaseState; role: ReadableCase['role']; today: string }

/**
 * 后续程序 after the decision. The applicant reads what was found, what must be put right and until when, but no names
 * of officers and no certificates of inspectors.
 */
export function viewFollowUps({ world, state, role, today }: Reading): Pick<CaseView, 'followUps'> {
  if (role === 'participant' || state.followUps === undefined) return {}
  return { followUps: state.followUps.map(followUp => viewFollowUp({ world, state, role, today }, followUp)) }
}

/** 撤销 or 注销 of what was granted, as everybody who may read the case learns it. */
export function viewGrantEnd({ grantEnd }: CaseState): Pick<CaseView, 'grantEnd'> {
  if (grantEnd === undefined) return {}
  const { how, ground, at, reason, legalBasis, remedies } = grantEnd
  return {
    grantEnd: { how, ground, at, reason, legalBasis, ...(remedies === undefined ? {} : { remedies }) },
  }
}

/** 容缺受理, 先办后核 and a delivery that is held. */
export function viewMaterialsToCome({
  world,
  state,
  role,
}: Omit<Reading, 'today'>): Pick<CaseView, 'deferral' | 'originals' | 'deliveryHold'> {
  if (role === 'participant') return {}
  const { deferral, deliveryHold } = state
  const materials = [...stillDeferred(state)]
  const originals = originalsOf(world.submission.materials, world.version.definition.materials)
  return {
    ...(deferral === undefined || materials.length === 0 || state.moments.concludedAt !== undefined
      ? {}
      : {
          deferral: {
            materials,
            onLapse: deferral.onLapse,
            ...(deferral.dueOn === undefined ? {} : { dueOn: deferral.dueOn }),
          },
        }),
    ...(originals.length === 0 ? {} : { originals }),
    ...(deliveryHold === undefined
      ? {}
      : { deliveryHold: { ...deliveryHold, materials: [...deliveryHold.materials] } }),
  }
}

function viewFollowUp({ world, state, role, today }: Reading, followUp: FollowUp): FollowUpView {
  const { id, key, token, stage, openedAt, closedAt, result, checks, rectifications } = followUp
  const definition = followUpDefinitionOf(world.version.flow, followUp.definition)
  const run = state.runs.find(each => each.token === token)
  const clock = run === undefined ? undefined : state.clocks.findLast(each => each.run === run.id)
  const due = clock === undefined ? null : readDue(clock, world.version.definition.limits, world.calendar)
  const task = state.tasks.find(each => each.run === run?.id && isOpenTask(each))
  const isApplicant = role === 'applicant'
  const rounds = definition?.rectification === undefined ? 0 : (definition.rectification.rounds ?? 1)
  return {
    id,
    name: definition?.name ?? key,
    stage,
    openedAt,
    ...(closedAt === undefined ? {} : { closedAt }),
    ...(due === null || due.dueOn === null ? {} : { dueOn: due.dueOn }),
    light: due === null ? 'none' : lightOf(due, today, world.calendar),
    ...(result === undefined ? {} : { result }),
    inspectors: definition?.inspectors ?? 1,
    mayOrder: rectifications.length < rounds,
    ...(isApplicant || definition === undefined
      ? {}
      : {
          ...(task === undefined ? {} : { taskId: task.id }),
          checklist: [...(definition.checklist ?? [])],
          ...(definition.revocation.legalBasis === undefined
            ? {}
            : { legalBasis: definition.revocation.legalBasis }),
        }),
    checks: checks.map(check => ({
      at: check.at,
      on: check.on,
      outcome: check.outcome,
      findings: check.findings,
      ...(isApplicant ? {} : { by: check.by.name, inspectors: [...check.inspectors] }),
    })),
    rectifications: rectifications.map(each => ({ ...each })),
  }
}
