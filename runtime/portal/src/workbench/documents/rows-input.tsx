import { Button } from '@yibiao/form/components'
import type { DocumentInput } from '@yibiao/schemas'
import { type ReactNode, useId } from 'react'
import { useWords } from '../../texts/texts-context.tsx'
import { useDocumentTexts } from './document-texts.ts'
import { emptyRow } from './input-values.ts'

type Row = Record<string, string>

type Props = {
  input: DocumentInput
  rows: readonly Row[]
  problem: string | undefined
  onChange: (rows: Row[]) => void
}

/** A small table the officer fills in: inspectors, findings, charges. */
export function RowsInput({ input, rows, problem, onChange }: Props): ReactNode {
  const { read } = useWords()
  const { issue } = useDocumentTexts()
  const problemId = useId()
  const name = read(input.label)
  const write = (index: number, key: string, value: string): void =>
    onChange(rows.map((row, at) => (at === index ? { ...row, [key]: value } : row)))
  return (
    <fieldset className="field" aria-describedby={problem === undefined ? undefined : problemId}>
      <legend className="label">{name}</legend>
      {problem !== undefined && (
        <p className="problem" id={problemId} role="alert">
          {problem}
        </p>
      )}
      {rows.map((row, index) => (
        // Rows have no ids; their place is what they are.
        // oxlint-disable-next-line react/no-array-index-key
        <div className="document-row" key={index}>
          {(input.columns ?? []).map(({ key, label }, column) => (
            <label className="document-row__cell" key={key}>
              <span className="fine">{issue.cell(read(label), index + 1)}</span>
              <input
                className="input"
                // The first cell is where a problem leads.
                name={index === 0 && column === 0 ? input.key : undefined}
                value={row[key] ?? ''}
                maxLength={1000}
                onChange={event => write(index, key, event.target.value)}
              />
            </label>
          ))}
          {rows.length > (input.isOptional === true ? 0 : (input.fewest ?? 1)) && (
            <Button
              look="quiet"
              aria-label={issue.removeRow(name, index + 1)}
              onClick={() => onChange(rows.filter((_row, at) => at !== index))}
            >
              {issue.remove}
            </Button>
          )}
        </div>
      ))}
      <Button icon="plus" onClick={() => onChange([...rows, emptyRow(input)])}>
        {issue.addRow(name)}
      </Button>
    </fieldset>
  )
}
