import type { Answers } from '@yibiao/core/form'
import type { Field, FormDefinition, FormSection, ProvenanceView } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import { EmptyState } from '../components/empty-state.tsx'
import { AnswerRead } from '../fields/answer-read.tsx'
import { useFormServices } from '../services/form-services.tsx'
import { localise } from '../texts/localise.ts'
import { AnswerSource } from './answer-source.tsx'
import { isRead, type Visibility } from './is-read.ts'
import { packRows } from './pack-rows.ts'

export interface FormReaderProps {
  readonly definition: FormDefinition
  readonly answers: Answers
  /** As stored with the judgement of these answers; nothing is evaluated here. All fields when absent. */
  readonly visibility?: Visibility | undefined
  /** Where values came from, by path. */
  readonly provenance?: Readonly<Record<string, ProvenanceView>> | undefined
  /** Shown beside an answer, e.g. a checkbox to ask for a correction. */
  readonly besideAnswer?: ((field: Field, path: string) => ReactNode) | undefined
  /** Level of the page headings, so that the reader fits the page around it; 2 when absent. */
  readonly headingLevel?: 2 | 3 | undefined
}

/** The answers as on a paper form: a table per section, pairs of narrow fields beside each other. */
export function FormReader(props: FormReaderProps): ReactNode {
  const { definition, headingLevel = 2 } = props
  const { locale, texts } = useFormServices()
  const Heading = headingLevel === 2 ? 'h2' : 'h3'
  const pages = definition.pages
    .map(page => ({ page, sections: page.sections.filter(section => hasRead(section, props)) }))
    .filter(({ sections }) => sections.length > 0)
  if (pages.length === 0) return <EmptyState title={texts.reader.empty} />
  return (
    <div className="yb-reader">
      {pages.map(({ page, sections }) => (
        <section key={page.id} className="yb-reader__page">
          {pages.length > 1 && <Heading className="yb-reader__title">{localise(page.title, locale)}</Heading>}
          {sections.map(section => (
            <SectionTable key={section.id} {...props} section={section} />
          ))}
        </section>
      ))}
    </div>
  )
}

function hasRead(section: FormSection, { visibility, answers }: FormReaderProps): boolean {
  return section.fields.some(field => isRead(field, visibility, answers[field.key]))
}

interface SectionTableProps extends FormReaderProps {
  readonly section: FormSection
}

function SectionTable({ section, ...props }: SectionTableProps): ReactNode {
  const { locale } = useFormServices()
  return (
    <table className="yb-read-table">
      <caption className="yb-read-table__caption">{localise(section.title, locale)}</caption>
      <colgroup>
        <col className="yb-read-table__label" />
        <col />
        <col className="yb-read-table__label" />
        <col />
      </colgroup>
      <tbody>
        {packRows(
          section.fields.filter(field => isRead(field, props.visibility, props.answers[field.key])),
        ).map(row => (
          <tr key={row[0].id}>
            {row.map(field => (
              <AnswerCells key={field.id} {...props} field={field} isAlone={row.length === 1} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface AnswerCellsProps extends FormReaderProps {
  readonly field: Field
  readonly isAlone: boolean
}

function AnswerCells({ field, isAlone, answers, provenance, besideAnswer }: AnswerCellsProps): ReactNode {
  const { locale } = useFormServices()
  const path = `/${field.key}`
  const source = provenance?.[path]
  const beside = besideAnswer?.(field, path)
  return (
    <>
      <th scope="row">{localise(field.label, locale)}</th>
      <td colSpan={isAlone ? 3 : 1}>
        <AnswerRead field={field} path={path} value={answers[field.key]} />
        {source && <AnswerSource provenance={source} />}
        {beside && <div className="yb-read-table__beside">{beside}</div>}
      </td>
    </>
  )
}
