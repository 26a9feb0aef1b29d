import type { PublishedItem } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import { useWords } from '../../texts/texts-context.tsx'
import type { PublishedDefinition } from '../published-definition.ts'
import { codeName } from './code-names.ts'

/** 基本信息: the elements of the published record, by the names of the standard's codes. */
export function AboutItem(props: { item: PublishedItem; definition: PublishedDefinition }): ReactNode {
  const { texts, locale } = useWords()
  const { guide: words } = texts.items
  const { guide } = props.definition
  const offered = (value: boolean | undefined): string =>
    value === undefined ? '' : value ? words.yes : words.no
  const list = (codes: readonly string[] | undefined, table: Parameters<typeof codeName>[0]): string =>
    (codes ?? []).map(code => codeName(table, code, locale)).join(locale === 'en' ? ', ' : '、')
  const rows = [
    { term: words.facts.department, text: props.item.department.name },
    { term: words.facts.itemType, text: codeName('itemTypes', guide.itemType, locale) },
    { term: words.facts.caseType, text: texts.items.caseType[guide.caseType] },
    { term: words.facts.objects, text: list(guide.serviceObjects, 'serviceObjects') },
    { term: words.facts.levels, text: list(guide.exerciseLevels, 'exerciseLevels') },
    { term: words.facts.forms, text: list(guide.handlingForms, 'handlingForms') },
    { term: words.facts.depth, text: guide.onlineDepth === undefined ? '' : words.depth[guide.onlineDepth] },
    {
      term: words.facts.crossRegion,
      text: guide.crossRegion === undefined ? '' : words.crossRegion[guide.crossRegion],
    },
    { term: words.facts.onlinePayment, text: offered(guide.paysOnline) },
    { term: words.facts.appointments, text: offered(guide.takesAppointments) },
    { term: words.facts.post, text: offered(guide.deliversByPost) },
    { term: words.facts.taskCode, text: guide.taskCode ?? '' },
    { term: words.facts.catalogCode, text: guide.catalogCode ?? '' },
    { term: words.facts.version, text: String(props.item.version) },
  ].filter(row => row.text !== '')
  return (
    <dl className="pairs pairs--two">
      {rows.map(row => (
        <div className="pairs__pair" key={row.term}>
          <dt>{row.term}</dt>
          <dd>{row.text}</dd>
        </div>
      ))}
    </dl>
  )
}
