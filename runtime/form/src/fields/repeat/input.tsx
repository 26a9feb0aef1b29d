import type { RepeatField } from '@yibiao/schemas'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { Button } from '../../components/button.tsx'
import { LiveRegion } from '../../components/live-region.tsx'
import { useFormServices } from '../../services/form-services.tsx'
import { localise } from '../../texts/localise.ts'
import type { FieldInputProps, RowsChange } from '../field-view-contract.ts'
import { OwnProblems } from '../own-problems.tsx'
import { rowAppearance } from './row-appearance.ts'
import { RowCards } from './row-cards.tsx'
import { RowTable } from './row-table.tsx'
import type { RowsProps } from './rows-props.ts'
import { useRowKeys } from './use-row-keys.ts'

/** Rows of fields: a table where there is room, else one card per row. */
export function RepeatInput(props: FieldInputProps<RepeatField>): ReactNode {
  const { id, path, field, state, changeRows } = props
  const { locale, texts } = useFormServices()
  const [said, setSaid] = useState('')
  const focusRow = useRef<number | null>(null)
  const whole = useRef<HTMLFieldSetElement>(null)
  const count = state.rows ?? 0
  const rowKeys = useRowKeys(count)
  const rowName = localise(field.rowLabel, locale)
  const nameOf = (index: number) =>
    rowName ? texts.repeat.row(rowName, index + 1) : texts.repeat.defaultRow(index + 1)
  const help = localise(field.help, locale)
  const isClosed = (state.isReadOnly ?? false) || (state.isDisabled ?? false) || !changeRows

  useEffect(() => {
    const row = focusRow.current
    if (row === null) return
    focusRow.current = null
    focusFirstControl(whole.current, row)
  })

  const ask = (change: RowsChange, words: string, focusOn: number | null) => {
    rowKeys.follow(change)
    changeRows?.(change)
    focusRow.current = focusOn
    setSaid(words)
  }

  const rows: RowsProps = {
    id,
    path,
    field,
    keys: rowKeys.keys,
    nameOf,
    isClosed,
    mayRemove: count > (field.minRows ?? 0),
    onRemove: index =>
      ask({ type: 'remove', index }, texts.repeat.removed(nameOf(index)), Math.max(0, index - 1)),
    onMove: (from, to) => ask({ type: 'move', from, to }, texts.repeat.moved(nameOf(to)), null),
  }
  const look = rowAppearance(field)

  return (
    <fieldset
      ref={whole}
      id={id}
      className={`yb-repeat yb-repeat--${look}`}
      aria-describedby={help ? `${id}--help` : undefined}
    >
      <legend className="yb-group__legend">
        {localise(field.label, locale)}
        {state.isRequired && <span className="yb-field__required">{texts.common.required}</span>}
      </legend>
      {help && (
        <p id={`${id}--help`} className="yb-field__help">
          {help}
        </p>
      )}
      {state.openReason && <p className="yb-field__reason">{state.openReason}</p>}
      <OwnProblems id={id} field={field} issues={state.issues} />
      {count === 0 && <p className="yb-no-answer">{texts.repeat.empty}</p>}
      {count > 0 && (look === 'table' ? <RowTable {...rows} /> : <RowCards {...rows} />)}
      {!isClosed && (
        <div className="yb-repeat__foot">
          <Button
            icon="plus"
            disabled={field.maxRows !== undefined && count >= field.maxRows}
            onClick={() => ask({ type: 'add' }, texts.repeat.added(nameOf(count)), count)}
          >
            {localise(field.addLabel, locale) || (rowName ? texts.repeat.addWhat(rowName) : texts.repeat.add)}
          </Button>
          {field.maxRows !== undefined && (
            <span className="yb-field__help">{texts.repeat.most(field.maxRows)}</span>
          )}
        </div>
      )}
      <LiveRegion>{said}</LiveRegion>
    </fieldset>
  )
}

function focusFirstControl(whole: HTMLElement | null, row: number): void {
  const control = whole
    ?.querySelectorAll('[data-row]')
    .item(row)
    ?.querySelector('input, select, textarea, button')
  if (control instanceof HTMLElement) control.focus()
}
