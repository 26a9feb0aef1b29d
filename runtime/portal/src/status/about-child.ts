import type { CaseView, LocalizedText, TimelineEntry } from '@yibiao/schemas'
import type { PortalTexts } from '../texts/texts.ts'

/** What a case says of its 甄别 and 子办件; nothing where they are not shown. */
export type ChildFacts = Pick<CaseView, 'screened' | 'children'>

type Words = {
  readonly texts: Pick<PortalTexts, 'cases' | 'children'>
  readonly read: (text: LocalizedText) => string
}

/** Of an entry on a 甄别 or a 子办件: which item of which department, and how it went. */
export function aboutChild(
  { params = {} }: Pick<TimelineEntry, 'params'>,
  facts: ChildFacts,
  words: Words,
): string | undefined {
  const item = itemOf(params, facts, words)
  if (item === undefined) return undefined
  const { cases, children } = words.texts
  const what = [
    wordOf(children.answers, params['answer']),
    typeof params['number'] === 'string' ? params['number'] : undefined,
    wordOf(cases.status, params['outcome']),
  ].find(word => word !== undefined)
  return what === undefined ? item : children.with(item, what)
}

function itemOf(
  { child, candidate }: Readonly<Record<string, unknown>>,
  { screened = [], children = [] }: ChildFacts,
  { texts, read }: Words,
): string | undefined {
  const found =
    children.find(({ id }) => id === child) ??
    screened.find(each => candidate !== undefined && each.candidate === candidate)
  return found && texts.children.item(found.departmentName, read(found.itemName))
}

function wordOf(words: Readonly<Record<string, string>>, code: unknown): string | undefined {
  return typeof code === 'string' && Object.hasOwn(words, code) ? words[code] : undefined
}
