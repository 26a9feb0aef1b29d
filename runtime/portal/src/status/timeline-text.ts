import type { LocalizedText, TimelineEntry } from '@yibiao/schemas'
import type { PortalTexts } from '../texts/texts.ts'

/**
 * What an entry of the history is called; undefined for movements inside the engine, which nobody needs to see.
 * @param about what it was about, where more than the entry says so
 */
export function timelineText(
  entry: TimelineEntry,
  stepName: string,
  texts: PortalTexts['cases'],
  read: Read,
  about?: string,
): string | undefined {
  const type =
    entry.type === 'taskClosed' && entry.params?.['state'] === 'cancelled' ? 'taskCancelled' : entry.type
  const event = Object.hasOwn(texts.events, type) ? texts.events[type] : undefined
  if (event === undefined) return undefined
  const outcome = about ?? outcomeOf(entry, texts, read)
  const named = stepName === '' ? event : texts.eventAt(event, stepName)
  return outcome === '' || outcome === event ? named : texts.eventWith(named, outcome)
}

function outcomeOf({ params = {} }: TimelineEntry, texts: PortalTexts['cases'], read: Read): string {
  if (params['isDeemed'] === true) return texts.deemed
  const about = aboutOf(params, texts, read)
  if (about !== undefined) return about
  const { outcome } = params
  if (typeof outcome !== 'string') return ''
  return wordOf(texts.outcomes, outcome)
}

/** Whom or what an entry was about: a procedure by its name, officers by theirs with how they sign, days of a limit. */
function aboutOf(
  { procedure, officer, position, officers, request, amount, mark, code }: Readonly<Record<string, unknown>>,
  texts: PortalTexts['cases'],
  read: Read,
): string | undefined {
  if (isText(procedure)) return read(procedure)
  if (typeof officer === 'string')
    return typeof position === 'string' ? texts.signerAs(officer, wordOf(texts.positions, position)) : officer
  if (Array.isArray(officers)) return officers.map(String).join(texts.listMark)
  if (typeof request === 'string') return wordOf(texts.requests, request)
  if (typeof mark === 'string') return wordOf(texts.marks, mark)
  if (typeof code === 'string') return wordOf(texts.incidents, code)
  return typeof amount === 'number' ? texts.extendedBy(amount) : undefined
}

type Read = (text: LocalizedText) => string

function isText(value: unknown): value is LocalizedText {
  return typeof value === 'string' || (typeof value === 'object' && value !== null && 'zh-CN' in value)
}

function wordOf(words: Readonly<Record<string, string>>, code: string): string {
  return Object.hasOwn(words, code) ? (words[code] ?? code) : code
}
