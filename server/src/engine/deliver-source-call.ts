import { createAnswerScope } from '@yibiao/core/form'
import { planPrefill, preparePrefill } from '@yibiao/core/prefill'
import type { JsonValue } from '@yibiao/core/expression'
import type { SourceAnsweredCommand } from '@yibiao/core/flow'
import { loadCaseWorld, type CaseWorld } from '../cases/load-case-world.ts'
import { findCase, type CaseRow } from '../cases/queries.ts'
import { runCommand } from '../cases/run-command.ts'
import type { Context } from '../context/context.ts'
import { withReader, withTransaction } from '../db/with-transaction.ts'
import type { Message } from '../jobs/handlers.ts'
import { AppError } from '../problems/app-error.ts'
import { askSource } from '../sources/ask-source.ts'
import { deriveId } from './derive-id.ts'
import { systemActor } from './engine-actor.ts'
import type { SourceMessage } from './turn-messages.ts'

/**
 * Asks a source for a step of the flow and tells the engine what it said. No connection is held while waiting. A
 * source that fails is an answer too: the engine retries or calls a person.
 */
export async function deliverSourceCall(context: Context, message: Message): Promise<void> {
  const { departmentId } = message
  const { caseId, runId, source: key } = message.payload as SourceMessage
  const found = await withReader(context.database, { departmentId }, async reader => {
    const caseRow = await findCase(reader, departmentId, caseId)
    return caseRow === undefined
      ? undefined
      : { caseRow, world: await loadCaseWorld(context, reader, caseRow) }
  })
  if (found === undefined || !found.caseRow.state.runs.some(({ id }) => id === runId)) return
  const result = await ask(context, found.caseRow, found.world, key)
  try {
    await withTransaction(context.database, { departmentId }, transaction =>
      runCommand(
        context,
        transaction,
        { departmentId, caseId },
        {
          command: { type: 'sourceAnswered', runId, result },
          commandId: deriveId(`source ${message.id}`),
          actor: systemActor,
          auditActor: { key: systemActor.id, name: systemActor.name, requestId: message.id },
        },
      ),
    )
  } catch (error) {
    // The step was settled meanwhile, or this message was delivered before.
    const isSettled =
      error instanceof AppError &&
      ['case.notWaiting', 'case.duplicateCommand', 'case.caseConcluded'].includes(error.code)
    if (!isSettled) throw error
  }
}

async function ask(
  context: Context,
  caseRow: CaseRow,
  world: CaseWorld,
  sourceKey: string,
): Promise<SourceAnsweredCommand['result']> {
  const source = world.version.definition.prefill.sources.find(candidate => candidate.key === sourceKey)
  if (source === undefined) return { type: 'failed', reason: 'unknownSource' }
  const { applicant, agent } = world.applicant
  const key = keyOf(world, sourceKey)
  const answer = await askSource(context, source, {
    departmentId: caseRow.departmentId,
    party: {
      partyId: caseRow.applicantPartyId,
      ...applicant,
      ...(agent === undefined ? {} : { representative: agent }),
    },
    purpose: `case:${caseRow.id}`,
    actorKey: systemActor.id,
    ...(key === undefined ? {} : { key }),
  })
  if (answer.state === 'failed') return { type: 'failed', reason: answer.reason }
  return { type: 'data', variables: answer.state === 'filled' ? variablesOf(answer.response) : {} }
}

/** What a register is looked up by, as it would be for the form; undefined of a source that needs none. */
function keyOf({ version, formContext, submission }: CaseWorld, sourceKey: string): JsonValue | undefined {
  const [planned] = planPrefill(preparePrefill(version.definition.prefill), {
    scope: createAnswerScope(version.form, { answers: submission.answers, context: formContext }),
    only: [sourceKey],
    consents: [sourceKey],
  })
  return planned?.action === 'ask' ? planned.key : undefined
}

/** What rules can name: the plain values of the response. */
function variablesOf(response: JsonValue): Record<string, string | number | boolean | null> {
  if (typeof response !== 'object' || response === null || Array.isArray(response)) return {}
  return Object.fromEntries(
    Object.entries(response).flatMap(([name, value]) =>
      value === null || typeof value !== 'object' ? [[name, value] as const] : [],
    ),
  )
}
