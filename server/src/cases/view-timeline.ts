import { timelineOf, type CaseEvent, type PreparedFlow } from '@yibiao/core/flow'
import type { TimelineEntry } from '@yibiao/schemas'
import type { ReadableCase } from './find-readable-case.ts'

/** What officers write to each other, and how the work was passed around, is no business of the applicant. */
const internalEvents = new Set([
  'noted',
  'debtVerified',
  'debtWaived',
  'valuesRechecked',
  'taskOpened',
  'taskClaimed',
  'taskReleased',
  'taskTransferred',
  'taskClosed',
  'signerAdded',
  'signerRemoved',
  'recalled',
  'requestRefused',
  'copied',
  'rewound',
  'redMarked',
  'limitPassed',
  'incidentOpened',
  'incidentRetried',
  'sourceAnswered',
  'rulesJudged',
  'deliveryHeld',
  'childFailed',
])

/** What happened, as this reader may know it; nothing for a department that was only asked. */
export function viewTimeline(
  flow: PreparedFlow,
  events: readonly CaseEvent[],
  { role }: ReadableCase,
  { own, departmentNames }: { own: string; departmentNames: ReadonlyMap<string, string> },
): TimelineEntry[] {
  if (role === 'participant') return []
  const names = new Map([
    ...[...flow.places.values()].map(({ step }) => [step.key, step.name] as const),
    ...(flow.compiled.followUps ?? []).map(({ key, name }) => [key, name] as const),
  ])
  const bySequence = new Map(events.map(event => [event.sequence, event]))
  return timelineOf(flow, events)
    .filter(entry => role !== 'applicant' || !internalEvents.has(entry.type))
    .map(({ params, actor, text, ...entry }) => {
      const stepName = entry.step === undefined ? undefined : names.get(entry.step)
      const who = bySequence.get(entry.sequence)?.actor
      const isOfficer = who?.kind === 'officer'
      return {
        ...entry,
        // What an objection says can tell who objected.
        ...(text === undefined || (role === 'applicant' && entry.type === 'objectionRaised') ? {} : { text }),
        // The applicant deals with the department, not with persons in it.
        ...(actor === undefined || (role === 'applicant' && isOfficer) ? {} : { actor }),
        ...(isOfficer ? { departmentName: departmentNames.get(who.departmentId ?? '') ?? own } : {}),
        ...(stepName === undefined ? {} : { stepName }),
        ...(params === undefined ? {} : { params }),
      }
    })
}
