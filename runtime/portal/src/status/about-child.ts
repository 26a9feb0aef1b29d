import type { CaseView, LocalizedText, ScreenedView, TimelineEntry } from '@yibiao/schemas'
import type { PortalTexts } from '../texts/texts.ts'

/** What a case says of its 甄别 and 子办件; nothing where they are not shown. */
export type ChildFacts = Pick<CaseView, 'screened' | 'children' | 'tasks'>

type Entry = Pick<TimelineEntry, 'type' | 'at' | 'step' | 'params'>

type Words = {
  readonly texts: Pick<PortalTexts, 'cases' | 'children'>
  readonly read: (text: LocalizedText) => string
}

/** Of an entry on a 甄别 or a 子办件: which item of which department, and how it went. */
export function aboutChild(entry: Entry, facts: ChildFacts, { texts, read }: Words): string | undefined {
  const { child, candidate, number, outcome } = entry.params ?? {}
  const { children = [], screened = [] } = facts
  const answered = screenedBy(entry, facts)
  const found =
    answered ?? children.find(({ id }) => id === child) ?? screened.find(each => each.candidate === candidate)
  if (found === undefined) return undefined
  const item = texts.children.item(found.departmentName, read(found.itemName))
  const what =
    answered === undefined
      ? (textOf(number) ?? wordOf(texts.cases.status, outcome))
      : texts.children.answers[answered.answer]
  return what === undefined ? item : texts.children.with(item, what)
}

/** What the task said that an entry closes. Those who forfeit it are all closed at once, in the order of their tasks. */
function screenedBy(
  { type, at, step, params = {} }: Entry,
  { screened = [], tasks }: ChildFacts,
): ScreenedView | undefined {
  if (type !== 'taskClosed') return undefined
  const { outcome, taskId } = params
  const said = screened.filter(each => each.at === at && each.stepKey === step && each.answer === outcome)
  if (said.length < 2) return said[0]
  const closed = tasks.filter(
    each => each.closedAt === at && each.stepKey === step && each.outcome === outcome,
  )
  return said[closed.findIndex(({ id }) => id === taskId)]
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

function wordOf(words: Readonly<Record<string, string>>, code: unknown): string | undefined {
  return typeof code === 'string' && Object.hasOwn(words, code) ? words[code] : undefined
}
