import { foldEvents } from '@yibiao/core/flow'
import { and, eq } from 'drizzle-orm'
import { loadCaseWorld, type CaseWorld } from '../cases/load-case-world.ts'
import { findCase, listEvents, type CaseRow } from '../cases/queries.ts'
import type { Context } from '../context/context.ts'
import type { Reader } from '../db/database.ts'
import { sealText } from '../identity/seal.ts'
import { itemVersions, publishedItems } from '../items/tables.ts'
import { buildRecord } from './build-record.ts'
import { listTouchedLicences } from '../licences/list-case-licences.ts'
import { findRatedService } from '../ratings/find-rated-service.ts'
import { checkRecord, type ExchangeIssue } from './check-record.ts'
import type { ExchangeMessage } from './exchange-messages.ts'

export type ComposedRecord = {
  caseNumber: string
  /** Sealed for the row with this id. */
  content: Buffer
  status: 'waiting' | 'held'
  issues: ExchangeIssue[]
}

/**
 * 实施编码 of the item. A version that was published without it gets the one of the version in use: so a code that was
 * missing is mended by publishing once with it.
 */
async function findTaskCode(
  reader: Reader,
  { departmentId, itemId }: CaseRow,
  world: CaseWorld,
): Promise<string | null> {
  const own = boundCode(world.version.definition.guide.taskCode)
  if (own !== null) return own
  const [inUse] = await reader
    .select({ definition: itemVersions.definition })
    .from(publishedItems)
    .innerJoin(
      itemVersions,
      and(
        eq(itemVersions.departmentId, publishedItems.departmentId),
        eq(itemVersions.itemId, publishedItems.itemId),
        eq(itemVersions.version, publishedItems.version),
      ),
    )
    .where(and(eq(publishedItems.departmentId, departmentId), eq(publishedItems.itemId, itemId)))
  return boundCode(inUse?.definition.guide.taskCode)
}

/** A slot that was not filled is no code. */
function boundCode(code: string | undefined): string | null {
  return code === undefined || code.startsWith('slot:') ? null : code
}

/**
 * A record as its case stood when it was ordered, checked and sealed. Needs the scope of the department.
 * @returns undefined when there is nothing to tell: a step that passed without anybody at work, a test
 */
export async function composeRecord(
  context: Context,
  reader: Reader,
  { departmentId, id, order }: { departmentId: string; id: string; order: ExchangeMessage },
): Promise<ComposedRecord | undefined> {
  const caseRow = await findCase(reader, departmentId, order.caseId)
  // Whoever ordered it: nothing of a test leaves the house.
  if (caseRow?.isTest === true) return undefined
  if (caseRow === undefined) throw new Error('A record was ordered of a case that does not exist.')
  const events = (await listEvents(reader, departmentId, order.caseId))
    .map(row => row.event)
    .filter(event => event.sequence <= order.sequence)
  const state = foldEvents(events)
  const world = await loadCaseWorld(context, reader, caseRow, state.submission)
  const taskCode = await findTaskCode(reader, caseRow, world)
  const rating =
    order.ratingId === undefined ? undefined : await findRatedService(reader, caseRow, order.ratingId)
  const licences = await listTouchedLicences(reader, departmentId, caseRow.id)
  const source = {
    caseRow,
    world,
    state,
    events,
    taskCode,
    licences,
    ...(rating === undefined ? {} : { rating }),
  }
  const content = buildRecord(order, source)
  if (Object.values(content).every(rows => rows.length === 0)) return undefined
  const issues = checkRecord(content)
  return {
    caseNumber: caseRow.number,
    content: sealText(context.config.dataSecret, `exchange:${id}`, JSON.stringify(content)),
    status: issues.length === 0 ? 'waiting' : 'held',
    issues,
  }
}
