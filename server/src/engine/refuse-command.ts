import { localize } from '@yibiao/core/fields'
import { listPlaces, type Refusal, type RefusalCode } from '@yibiao/core/flow'
import { listEvents } from '../cases/queries.ts'
import type { Reader } from '../db/database.ts'
import { listFields } from '../drafts/locate-field.ts'
import { AppError } from '../problems/app-error.ts'
import type { LocalizedText } from '@yibiao/schemas'
import type { Turn } from './advance-case.ts'

/** What a colleague's screen needs to tell what happened meanwhile. */
const mostChanges = 50

/** The engine's refusal as the server's. A task of another case, or of another department, does not exist. */
export async function refuseCommand(
  reader: Reader,
  turn: Pick<Turn, 'caseRow' | 'expectedVersion'> & { world: Pick<Turn['world'], 'version'> },
  refusal: Refusal,
): Promise<AppError> {
  if (refusal.code === 'unknownTask') return new AppError('request.notFound')
  if (refusal.code === 'debtsOutstanding')
    return new AppError('case.debtsOutstanding', { debts: namesOf(turn.world.version, refusal.params.debts) })
  if (refusal.code === 'checklistEvidenceMissing')
    return new AppError('case.checklistEvidenceMissing', {
      points: pointNamesOf(turn.world.version, refusal.params.points),
    })
  if (refusal.code !== 'staleVersion') return new AppError(problemOf(refusal.code), { ...refusal.params })
  const { departmentId, id, state } = turn.caseRow
  const seen = turn.expectedVersion ?? state.version
  const events = await listEvents(reader, departmentId, id)
  const commands = [...new Set(events.map(({ event }) => event.commandId))]
  const unseen = new Set(commands.slice(seen))
  const changes = events
    .filter(({ event }) => unseen.has(event.commandId) && tellsPeople.has(event.type))
    .slice(-mostChanges)
    .map(({ event }) => ({ type: event.type, at: event.at, actor: event.actor.name }))
  return new AppError('case.staleVersion', {
    current: state.version,
    status: turn.caseRow.status,
    changes,
  })
}

/** What is outstanding as the item calls it: a material, a source, or the field at a path. */
function namesOf({ definition }: Turn['world']['version'], debts: string | number): string {
  const { materials, prefill, form } = definition
  const names = new Map<string, LocalizedText>([
    ...listFields(form).map(({ key, label }) => [`/${key}`, label] as const),
    ...prefill.sources.map(({ key, name }) => [key, name] as const),
    ...materials.map(({ key, name }) => [key, name] as const),
  ])
  return String(debts)
    .split(',')
    .map(key => localize(names.get(key) ?? key, 'zh-CN'))
    .join('、')
}

/** 审查要点 as the item words them, by id. */
function pointNamesOf({ definition }: Turn['world']['version'], points: string | number): string {
  const { steps, followUps = [] } = definition.flow
  const listed = [...listPlaces(steps).map(({ step }) => step), ...followUps].flatMap(each =>
    'checklist' in each ? (each.checklist ?? []) : [],
  )
  return String(points)
    .split(',')
    .map(point => localize(listed.find(({ id }) => id === point)?.text ?? point, 'zh-CN'))
    .join('、')
}

/** Events that mean something to people; the others are the engine's book-keeping. */
const tellsPeople = new Set<string>([
  'submitted',
  'received',
  'preReviewPassed',
  'preReviewReturned',
  'correctionRequested',
  'correctionSubmitted',
  'correctionLapsed',
  'migrated',
  'materialSupplied',
  'counterAwaited',
  'receiptLapsed',
  'accepted',
  'acceptanceRefused',
  'decided',
  'delivered',
  'withdrawn',
  'terminated',
  'concluded',
  'noted',
  'debtVerified',
  'debtWaived',
  'materialConfirmed',
  'valuesRechecked',
  'reminded',
  'materialsDeferred',
  'deferralLapsed',
  'deliveryHeld',
  'checkRecorded',
  'rectificationOrdered',
  'rectificationReported',
  'rectificationLapsed',
  'revocationJudged',
  'followUpClosed',
  'grantEnded',
  'screened',
  'screenedItemStarted',
  'childAwaited',
  'childStarted',
  'childEnded',
  'childFailed',
  'taskClaimed',
  'taskReleased',
  'taskTransferred',
  'taskClosed',
])

function problemOf(code: Exclude<RefusalCode, 'unknownTask' | 'staleVersion'>): `case.${typeof code}` {
  return `case.${code}`
}
