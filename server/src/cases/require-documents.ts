import { civilDateOfInstant } from '@yibiao/core/clock'
import type { CaseCommand } from '@yibiao/schemas'
import type { OfficerActor } from '../access/actor.ts'
import type { Context } from '../context/context.ts'
import { withReader } from '../db/with-transaction.ts'
import { findMissing } from '../documents/draw-document.ts'
import { isAsked } from '../documents/is-asked.ts'
import { AppError } from '../problems/app-error.ts'
import { findIfReadable } from './find-readable-case.ts'
import { loadCaseWorld } from './load-case-world.ts'
import { buildMergeContext } from './merge-context.ts'
import { foresee } from './preview-document.ts'

/** Acts whose documents an officer answers for, by command. */
const issuing: ReadonlySet<CaseCommand['type']> = new Set([
  'accept',
  'requestCorrection',
  'refuseAcceptance',
  'startSpecialProcedure',
  'extend',
  'decide',
  'deliver',
  'terminate',
  'issueDocument',
])

/**
 * Refuses an act whose documents would lack what they must say, before anything is done: the act and its document are
 * one thing to people. What changes in between is caught when the document is made.
 * @throws AppError `document.valueMissing` with every missing value
 */
export async function requireDocuments(
  context: Context,
  actor: OfficerActor,
  { caseId, command }: { caseId: string; command: CaseCommand },
): Promise<void> {
  if (!issuing.has(command.type)) return
  const readable = await findIfReadable(context, actor, caseId)
  if (readable?.role !== 'officer') return
  const issues = await withReader(context.database, readable.scope, async reader => {
    const world = await loadCaseWorld(context, reader, readable.caseRow)
    const foreseen = await foresee(context, reader, actor, readable, world, { command }).catch(
      // The command itself says why it cannot be.
      (error: unknown) => {
        if (error instanceof AppError) return undefined
        throw error
      },
    )
    if (foreseen === undefined) return []
    return foreseen.effects.flatMap(effect => {
      if (effect.type !== 'issueDocument') return []
      const template = world.version.definition.documents.find(({ id }) => id === effect.template)
      if (template === undefined) return []
      const facts = buildMergeContext(context, { ...foreseen.source, template, seat: effect.seat })
      const today = civilDateOfInstant(context.clock.now().getTime())
      if (!isAsked(template, facts, today)) return []
      const { name } = world.department
      return findMissing({ template, facts, issuedAt: context.clock.now(), departmentName: name })
    })
  })
  if (issues.length > 0) throw new AppError('document.valueMissing', {}, { issues: [...issues] })
}
