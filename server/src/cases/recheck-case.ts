import { actionsFor, type Actor as EngineActor, type LaterValue, type RecheckMoment } from '@yibiao/core/flow'
import type { CaseCommand } from '@yibiao/schemas'
import type { AuditActor } from '../audit/record-audit.ts'
import type { Context } from '../context/context.ts'
import { withReader, withTransaction } from '../db/with-transaction.ts'
import { systemActor } from '../engine/engine-actor.ts'
import { askCaseSources } from './ask-case-sources.ts'
import type { ReadableCase } from './find-readable-case.ts'
import { laterValuesOf } from './later-values.ts'
import { loadCaseWorld } from './load-case-world.ts'
import { runCommand } from './run-command.ts'

type Act = {
  command: CaseCommand
  expectedVersion: number
  actor: EngineActor
  actorKey: string
  auditActor: AuditActor
}

/**
 * Before acceptance and decision, asks those sources again whose mappings ask for it. What they say differently is
 * recorded on the case; the officer looks at it and acts again. Holds no connection while it waits.
 * @returns paths of the values that nobody has seen changed yet; none when there is nothing new
 */
export async function recheckCase(
  context: Context,
  { caseRow, scope }: ReadableCase,
  act: Act,
): Promise<readonly string[]> {
  const moment = recheckMomentOf(act.command)
  if (moment === undefined || caseRow.version !== act.expectedVersion) return []
  const world = await withReader(context.database, scope, reader => loadCaseWorld(context, reader, caseRow))
  const { prefill } = world.version.definition
  const sources = new Set(
    prefill.mappings.filter(({ recheckAt }) => recheckAt?.includes(moment)).map(({ source }) => source),
  )
  // Who may not act is told so by the engine, and asks no source.
  const mayAct = actionsFor(world.version.flow, caseRow.state, act.actor).some(
    ({ action, taskId, isAllowed }) => action === moment && isAllowed && taskId === taskOf(act.command),
  )
  if (sources.size === 0 || !mayAct) return []
  const asked = { sources: [...sources], actorKey: act.actorKey }
  const answers = await askCaseSources(context, world, caseRow, asked)
  const known = new Set((caseRow.state.laterValues ?? []).map(({ digest }) => digest))
  const values = laterValuesOf(context, caseRow, world, answers).filter(({ digest }) => !known.has(digest))
  if (values.length === 0) return []
  await recordRecheck(context, { caseRow, scope }, act, { moment, values })
  return values.map(({ path }) => path)
}

/** The moment of a command at which sources may be asked again. */
export function recheckMomentOf({ type }: CaseCommand): RecheckMoment | undefined {
  return type === 'accept' || type === 'decide' ? type : undefined
}

function taskOf(command: CaseCommand): string | undefined {
  return 'taskId' in command ? command.taskId : undefined
}

async function recordRecheck(
  context: Context,
  { caseRow, scope }: Pick<ReadableCase, 'caseRow' | 'scope'>,
  { auditActor, expectedVersion }: Act,
  recheck: { moment: RecheckMoment; values: readonly LaterValue[] },
): Promise<void> {
  await withTransaction(context.database, scope, transaction =>
    runCommand(
      context,
      transaction,
      { departmentId: caseRow.departmentId, caseId: caseRow.id },
      {
        command: { type: 'recordRecheck', ...recheck },
        commandId: context.newId(),
        expectedVersion,
        actor: systemActor,
        auditActor,
      },
    ),
  )
}
