// What is printed has no ids; its place is what it is.
/* oxlint-disable react/no-array-index-key */
import { printForm, type PrintedRow, type PrintedSection } from '@yibiao/core/documents'
import { judgeAnswers } from '@yibiao/core/form'
import { summaryTexts } from '@yibiao/core/messages'
import type { Locale } from '../texts/define-texts.ts'
import type { TrialStand } from './explain-field.ts'

/** The answers on paper, as they are printed after the submission. */
export function PrintView({ stand, title, locale }: PrintViewProps) {
  const { form, answers, context } = stand
  const { answers: judged, visibility } = judgeAnswers(form, { answers, context })
  const sections = printForm({
    definition: form.compiled.definition,
    context: { locale, texts: summaryTexts[locale], codeTables: context.codeTables },
    filled: { answers: judged, visibility },
  })
  return (
    <article className="yd-print" lang={locale}>
      <h3>{title}</h3>
      {sections.map((section, index) => (
        <Section key={index} section={section} />
      ))}
    </article>
  )
}

interface PrintViewProps {
  readonly stand: TrialStand
  readonly title: string
  readonly locale: Locale
}

type Rows = Extract<PrintedRow, { type: 'table' }>
type Line = Exclude<PrintedRow, Rows>

function Section({ section: { title, rows } }: { readonly section: PrintedSection }) {
  return (
    <section className="yd-print__section">
      <h4>{title}</h4>
      {runsOf(rows).map((run, index) =>
        'lines' in run ? (
          <table key={index}>
            <tbody>
              {run.lines.map((line, at) => (
                <PrintedLine key={at} line={line} />
              ))}
            </tbody>
          </table>
        ) : (
          <RowsTable key={index} rows={run} />
        ),
      )}
    </section>
  )
}

/** Lines that follow each other make one table; rows of a repeat are a table of their own. */
function runsOf(rows: readonly PrintedRow[]): ({ readonly lines: readonly Line[] } | Rows)[] {
  const runs: ({ readonly lines: readonly Line[] } | Rows)[] = []
  for (const row of rows) {
    const last = runs.at(-1)
    if (row.type === 'table') runs.push(row)
    else if (last && 'lines' in last) runs[runs.length - 1] = { lines: [...last.lines, row] }
    else runs.push({ lines: [row] })
  }
  return runs
}

function PrintedLine({ line }: { readonly line: Line }) {
  if (line.type === 'line') {
    return (
      <tr>
        <td colSpan={4} className={line.look === 'heading' ? 'yd-print__heading' : undefined}>
          {line.text}
        </td>
      </tr>
    )
  }
  return (
    <tr>
      {line.cells.flatMap(({ label, value }, index) => [
        <th key={`label ${index}`} scope="row">
          {label}
        </th>,
        <td key={`value ${index}`} colSpan={line.cells.length === 1 ? 3 : 1}>
          {value}
        </td>,
      ])}
    </tr>
  )
}

function RowsTable({ rows: { title, columns, rows } }: { readonly rows: Rows }) {
  return (
    <table>
      <caption>{title}</caption>
      <thead>
        <tr>
          {columns.map((column, index) => (
            <th key={index} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells, index) => (
          <tr key={index}>
            {cells.map((cell, at) => (
              <td key={at}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
