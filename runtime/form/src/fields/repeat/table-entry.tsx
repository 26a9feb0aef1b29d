import { readDelimited, writeTemplate, type TableColumn } from '@yibiao/core/table-import'
import type { RepeatField } from '@yibiao/schemas'
import { useId, useState, type ReactNode } from 'react'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { useFormServices } from '../../services/form-services.tsx'
import { localise } from '../../texts/localise.ts'
import { readTableFile } from './read-table-file.ts'

export interface TableEntryProps {
  readonly field: RepeatField
  readonly columns: readonly TableColumn[]
  readonly onTable: (table: readonly (readonly string[])[]) => void
}

/** Asks for a table: pasted, or as a file; and gives an empty one to fill. */
export function TableEntry({ field, columns, onTable }: TableEntryProps): ReactNode {
  const { locale, texts, tables } = useFormServices()
  const words = texts.tableImport
  const id = useId()
  const [text, setText] = useState('')
  const [problem, setProblem] = useState('')
  const [isReading, setReading] = useState(false)

  const take = (table: readonly (readonly string[])[]) => {
    if (table.length === 0) setProblem(words.nothing)
    else onTable(table)
  }

  const readFile = async (file: File) => {
    setProblem('')
    setReading(true)
    try {
      take(await readTableFile(file, tables))
    } catch (error) {
      setProblem(error instanceof Error && error.message !== '' ? error.message : words.unreadable)
    } finally {
      setReading(false)
    }
  }

  return (
    <div className="yb-import">
      <div className="yb-field">
        <label className="yb-field__label" htmlFor={`${id}-text`}>
          {words.paste}
        </label>
        <p id={`${id}-help`} className="yb-field__help">
          {words.pasteHelp}
        </p>
        <textarea
          id={`${id}-text`}
          className="yb-input"
          rows={5}
          aria-describedby={`${id}-help`}
          value={text}
          onChange={event => setText(event.currentTarget.value)}
          onPaste={event => {
            const table = readDelimited(event.clipboardData.getData('text/plain'))
            if (text !== '' || table.length === 0) return
            event.preventDefault()
            onTable(table)
          }}
        />
        <Button look="primary" disabled={text.trim() === ''} onClick={() => take(readDelimited(text))}>
          {words.read}
        </Button>
      </div>
      <div className="yb-field">
        <label className="yb-field__label" htmlFor={`${id}-file`}>
          {tables ? words.file : words.csvFile}
        </label>
        <input
          id={`${id}-file`}
          type="file"
          accept={tables ? '.xlsx,.csv' : '.csv'}
          disabled={isReading}
          aria-busy={isReading}
          onChange={event => {
            const file = event.currentTarget.files?.[0]
            event.currentTarget.value = ''
            if (file) void readFile(file)
          }}
        />
      </div>
      {problem !== '' && (
        <Notice tone="error" role="alert">
          {problem}
        </Notice>
      )}
      <p>
        <a
          className="yb-link"
          href={`data:text/csv;charset=utf-8,${encodeURIComponent(writeTemplate(columns, locale))}`}
          download={words.templateName(localise(field.label, locale))}
        >
          {words.template}
        </a>
      </p>
    </div>
  )
}
