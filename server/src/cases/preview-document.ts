import { localize } from '@yibiao/core/fields'
import { advance, type CaseEffect, type LookupAnswer } from '@yibiao/core/flow'
import type { PreviewDocument } from '@yibiao/schemas'
import type { OfficerActor } from '../access/actor.ts'
import type { Context } from '../context/context.ts'
import { withReader } from '../db/with-transaction.ts'
import type { Reader } from '../db/database.ts'
import { drawDocument } from '../documents/draw-document.ts'
import { testMark } from '../documents/issue-document.ts'
import { engineActorOf } from '../engine/engine-actor.ts'
import { refuseCommand } from '../engine/refuse-command.ts'
import { resolveLookups } from '../engine/resolve-lookups.ts'
import { AppError } from '../problems/app-error.ts'
import type { ReadableCase } from './find-readable-case.ts'
import { loadCaseWorld, type CaseWorld } from './load-case-world.ts'
import { buildMergeContext, type MergeSource } from './merge-context.ts'
import { loadMergeExtras } from './merge-facts/load-merge-extras.ts'
import { listEvents } from './queries.ts'

/**
 * Draws a document as the command would issue it: the engine works the command out and nothing is written.
 * @throws AppError `request.notFound` for a template the item does not have; every refusal of the command
 */
export async function previewDocument(
  context: Context,
  actor: OfficerActor,
  readable: ReadableCase,
  body: PreviewDocument,
): Promise<{ name: string; pdf: Uint8Array }> {
  const { caseRow } = readable
  const { source, template, departmentName } = await withReader(
    context.database,
    readable.scope,
    async reader => {
      const world = await loadCaseWorld(context, reader, caseRow)
      const template = world.version.definition.documents.find(({ id }) => id === body.template)
      if (template === undefined || readable.role !== 'officer') throw new AppError('request.notFound')
      const { source } = await foresee(context, reader, actor, readable, world, body)
      return { source: { ...source, template }, template, departmentName: world.department.name }
    },
  )
  const pdf = await drawDocument({
    template,
    facts: buildMergeContext(context, source),
    issuedAt: context.clock.now(),
    departmentName,
    isPreview: true,
    ...(caseRow.isTest ? { watermark: testMark } : {}),
  })
  return { name: localize(template.name, 'zh-CN'), pdf }
}

/** Where the case would stand after the command, and what it would cause; where it stands now without one. */
export async function foresee(
  context: Context,
  reader: Reader,
  actor: OfficerActor,
  { caseRow }: ReadableCase,
  world: CaseWorld,
  { command }: Pick<PreviewDocument, 'command'>,
): Promise<{ source: MergeSource; effects: readonly CaseEffect[] }> {
  const happened = (await listEvents(reader, caseRow.departmentId, caseRow.id)).map(row => row.event)
  const extras = await loadMergeExtras(reader, caseRow, caseRow.state)
  const now = { caseRow, world, state: caseRow.state, events: happened, officer: actor.name, ...extras }
  if (command === undefined) return { source: now, effects: [] }
  const lookups = new Map<string, LookupAnswer>()
  for (let round = 0; round < 8; round += 1) {
    const result = advance(world.version.flow, caseRow.state, command, {
      now: context.clock.now().toISOString(),
      commandId: context.newId(),
      actor: engineActorOf(actor),
      calendar: world.calendar,
      facts: world.facts,
      lookups,
      debts: world.debts,
    })
    if ('refusal' in result) throw await refuseCommand(reader, { caseRow, world }, result.refusal)
    if (!('needs' in result)) {
      const source = { ...now, state: result.state, events: [...happened, ...result.events] }
      return { source, effects: result.effects }
    }
    const place = {
      departmentId: caseRow.departmentId,
      world: { version: world.version, answers: world.submission.answers },
    }
    for (const [key, answer] of await resolveLookups(reader, place, result.needs)) lookups.set(key, answer)
  }
  throw new Error(`The flow of case ${caseRow.id} asks without end.`)
}
