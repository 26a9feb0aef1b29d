import type { TimelineEntry } from '@yibiao/schemas'
import type { PortalTexts } from '../texts/texts.ts'

/** What an entry of the history is called; undefined for movements inside the engine, which nobody needs to see. */
export function timelineText(
  entry: TimelineEntry,
  stepName: string,
  texts: PortalTexts['cases'],
): string | undefined {
  const type =
    entry.type === 'taskClosed' && entry.params?.['state'] === 'cancelled' ? 'taskCancelled' : entry.type
  const event = Object.hasOwn(texts.events, type) ? texts.events[type] : undefined
  if (event === undefined) return undefined
  const outcome = outcomeOf(entry, texts)
  const named = stepName === '' ? event : texts.eventAt(event, stepName)
  return outcome === '' || outcome === event ? named : texts.eventWith(named, outcome)
}

function outcomeOf({ params }: TimelineEntry, texts: PortalTexts['cases']): string {
  if (params?.['isDeemed'] === true) return texts.deemed
  const outcome = params?.['outcome']
  if (typeof outcome !== 'string') return ''
  return Object.hasOwn(texts.outcomes, outcome) ? (texts.outcomes[outcome] ?? outcome) : outcome
}
