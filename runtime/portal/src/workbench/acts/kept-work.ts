import type { CaseView } from '@yibiao/schemas'
import { caseWorkId, isCaseWork, type CaseWork } from '../../apply/outbox/case-work.ts'
import { keptForm, type KeptForm } from '../../apply/outbox/kept-form.ts'

type Work = { number: string; values: Map<string, unknown>; onDevice: KeptForm }

/** By case. Without a place on the device, as in a story, work is kept as long as the page is open. */
const works = new Map<string, Work | Pick<Work, 'values'>>()

/**
 * Brings back what an earlier visit left of a case. What is typed from then on is kept sealed on this device until it
 * is sent: neither a reload nor a lapsed session loses it, and signing out takes it away.
 * What was meant for a task that is over can be sent nowhere and goes.
 * @param owner the account; nobody else finds it
 * @returns how many places something was brought back to; 0 when it is at hand already
 */
export async function restoreWork(
  owner: string,
  { case: { id, number }, tasks }: Pick<CaseView, 'case' | 'tasks'>,
): Promise<number> {
  const known = works.get(id)
  if (known !== undefined && 'onDevice' in known) return 0
  const onDevice = keptForm(caseWorkId(owner, id))
  const kept: unknown = await onDevice.read()
  const left = isCaseWork(kept) ? Object.entries(kept.values) : []
  const over = new Set(tasks.filter(({ closedAt }) => closedAt !== undefined).map(task => task.id))
  const brought = left.filter(([place]) => !place.split(' ').some(word => over.has(word)))
  const work = { number, values: new Map(brought), onDevice }
  works.set(id, work)
  if (brought.length < left.length) store(work)
  return brought.length
}

/** What was left at a place, whose name holds the id of its task; undefined when nothing was. */
export function workAt(caseId: string, place: string): unknown {
  return works.get(caseId)?.values.get(place)
}

export function keepWork(caseId: string, place: string, value: unknown): void {
  const work = works.get(caseId) ?? { values: new Map<string, unknown>() }
  works.set(caseId, work)
  work.values.set(place, value)
  store(work)
}

/** Once it was sent. */
export function forgetWork(caseId: string, place: string): void {
  const work = works.get(caseId)
  if (work?.values.delete(place) === true) store(work)
}

function store(work: Work | Pick<Work, 'values'>): void {
  if (!('onDevice' in work)) return
  const { number, values, onDevice } = work
  const whole: CaseWork = { number, values: Object.fromEntries(values) }
  void (values.size === 0 ? onDevice.drop() : onDevice.keep(whole))
}
