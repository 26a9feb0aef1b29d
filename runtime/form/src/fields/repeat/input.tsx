import { isTable, listColumns } from '@yibiao/core/table-import'
import type { RepeatField } from '@yibiao/schemas'
import { useCallback, useEffect, useRef, useState, type ClipboardEvent, type ReactNode } from 'react'
import { Button } from '../../components/button.tsx'
import { LiveRegion } from '../../components/live-region.tsx'
import { useFormServices } from '../../services/form-services.tsx'
import { localise } from '../../texts/localise.ts'
import type { FieldInputProps, RowsChange } from '../field-view-contract.ts'
import { idsOfNotes, WholeNotes } from '../whole-notes.tsx'
import { focusRow, focusRowButton } from './focus-row.ts'
import { RemoveQuestion } from './remove-question.tsx'
import { rowAppearance } from './row-appearance.ts'
import { RowCards } from './row-cards.tsx'
import { RowTable } from './row-table.tsx'
import type { RowAct, RowsProps } from './rows-props.ts'
import { TableImport, type TableImportInput, type TableImportProps } from './table-import.tsx'
import { useRowKeys } from './use-row-keys.ts'

/** What has just been done to the rows and can be taken back, as long as there are as many as then. */
interface Done {
  readonly words: string
  readonly undo: RowsChange
  readonly count: number
}

/** Rows of fields: a table where there is room, else one card per row. */
export function RepeatInput(props: FieldInputProps<RepeatField>): ReactNode {
  const { id, path, field, state, contest, rows: intents } = props
  const { locale, texts } = useFormServices()
  const [said, setSaid] = useState('')
  const [done, setDone] = useState<Done | null>(null)
  const [asked, setAsked] = useState<{
    readonly index: number
    readonly referrers: readonly string[]
  } | null>(null)
  const [imported, setImported] = useState<TableImportInput | null>(null)
  const focusNext = useRef<(() => void) | null>(null)
  const addButton = useRef<HTMLButtonElement>(null)
  const count = state.rows ?? 0
  const rowKeys = useRowKeys(count)
  const rowName = localise(field.rowLabel, locale)
  const nameOf = useCallback(
    (index: number) => (rowName ? texts.repeat.row(rowName, index + 1) : texts.repeat.defaultRow(index + 1)),
    [rowName, texts],
  )
  const isClosed = (state.isReadOnly ?? false) || (state.isDisabled ?? false) || !intents
  const mayImport = !isClosed && listColumns(field).length > 0

  useEffect(() => {
    const focus = focusNext.current
    focusNext.current = null
    focus?.()
  })

  const change = (next: RowsChange, words: string, focus: () => void): RowsChange | undefined => {
    rowKeys.follow(next)
    const undo = intents?.change(next)
    focusNext.current = focus
    setSaid(words)
    setDone(null)
    return undo
  }

  const focusAt = (index: number, left: number) =>
    left > 0 ? focusRow(id, path, Math.min(index, left - 1)) : addButton.current?.focus()

  const remove = (index: number) => {
    const words = texts.repeat.removed(nameOf(index))
    const undo = change({ type: 'remove', index }, words, () => focusAt(Math.max(0, index - 1), count - 1))
    if (undo) setDone({ words, undo, count: count - 1 })
  }

  const act: RowAct = (kind, index) => {
    if (kind === 'remove') {
      const referrers = intents?.referrers(index) ?? []
      if (referrers.length > 0) setAsked({ index, referrers })
      else remove(index)
      return
    }
    const to = kind === 'up' ? index - 1 : index + 1
    change({ type: 'move', from: index, to }, texts.repeat.moved(nameOf(to)), () =>
      focusRowButton(id, to, kind),
    )
  }
  const latestAct = useRef(act)
  useEffect(() => {
    latestAct.current = act
  })
  const stableAct = useCallback<RowAct>((kind, index) => latestAct.current(kind, index), [])

  const takeTable: TableImportProps['onTake'] = (kept, rows, wrong) => {
    setImported(null)
    const words = texts.tableImport.added(rows.length)
    const undo = change({ type: 'replace', at: kept, count: count - kept, rows }, words, () =>
      focusRow(id, path, kept),
    )
    intents?.reveal(wrong)
    if (undo) setDone({ words, undo, count: kept + rows.length })
  }

  const paste = (event: ClipboardEvent<HTMLFieldSetElement>) => {
    const target = event.target instanceof Element ? event.target : null
    const text = event.clipboardData.getData('text/plain')
    if (!mayImport || event.defaultPrevented || target?.closest('dialog, textarea') || !isTable(text)) return
    event.preventDefault()
    setImported({ text, start: columnOf(target, path, field) })
  }

  const rows: RowsProps = {
    id,
    path,
    field,
    keys: rowKeys.keys,
    nameOf,
    isClosed,
    mayRemove: count > (field.minRows ?? 0),
    act: stableAct,
  }
  const look = rowAppearance(field)

  return (
    <fieldset
      id={id}
      className={`yb-repeat yb-repeat--${look}`}
      aria-describedby={idsOfNotes(id, field, state)}
      onPaste={paste}
    >
      <legend className="yb-group__legend">
        {localise(field.label, locale)}
        {state.isRequired && <span className="yb-field__required">{texts.common.required}</span>}
      </legend>
      <WholeNotes id={id} field={field} state={state} contest={contest} />
      {count === 0 && <p className="yb-no-answer">{texts.repeat.empty}</p>}
      {count > 0 && (look === 'table' ? <RowTable {...rows} /> : <RowCards {...rows} />)}
      {done !== null && done.count === count && (
        <p className="yb-repeat__done">
          <span>{done.words}</span>
          <Button
            look="quiet"
            size="small"
            onClick={() =>
              change(done.undo, texts.repeat.undone, () => focusAt(undoneAt(done.undo), count + 1))
            }
          >
            {texts.repeat.undo}
          </Button>
        </p>
      )}
      {!isClosed && (
        <div className="yb-repeat__foot">
          <Button
            ref={addButton}
            icon="plus"
            disabled={field.maxRows !== undefined && count >= field.maxRows}
            onClick={() =>
              change({ type: 'add' }, texts.repeat.added(nameOf(count)), () => focusRow(id, path, count))
            }
          >
            {localise(field.addLabel, locale) || (rowName ? texts.repeat.addWhat(rowName) : texts.repeat.add)}
          </Button>
          {mayImport && (
            <Button look="quiet" onClick={() => setImported({ text: '', start: 0 })}>
              {texts.tableImport.open}
            </Button>
          )}
          {field.maxRows !== undefined && (
            <span className="yb-field__help">{texts.repeat.most(field.maxRows)}</span>
          )}
        </div>
      )}
      <LiveRegion>{said}</LiveRegion>
      {intents && (
        <>
          <RemoveQuestion
            row={asked === null ? null : nameOf(asked.index)}
            referrers={asked?.referrers ?? []}
            onRemove={() => {
              if (asked !== null) remove(asked.index)
              setAsked(null)
            }}
            onClose={() => setAsked(null)}
          />
          <TableImport
            path={path}
            field={field}
            input={imported}
            stand={intents.stand}
            onTake={takeTable}
            onClose={() => setImported(null)}
          />
        </>
      )}
    </fieldset>
  )
}

function undoneAt(undo: RowsChange): number {
  return undo.type === 'replace' ? undo.at : 0
}

/** The column of the cell that a table is pasted into. */
function columnOf(target: Element | null, path: string, field: RepeatField): number {
  const at = target?.closest('[data-path]')?.getAttribute('data-path') ?? ''
  const keys = at.startsWith(`${path}/`)
    ? at
        .slice(path.length + 1)
        .split('/')
        .slice(1)
        .join('/')
    : ''
  return Math.max(
    0,
    listColumns(field).findIndex(column => column.keys.join('/') === keys),
  )
}
