import {
  chooseRows,
  isGood,
  nameOf,
  tryTable,
  type TableColumn,
  type TableTrial,
  type WrongCells,
} from '@yibiao/core/table-import'
import { useId, useMemo, useState, type ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { Button } from '../../components/button.tsx'
import { LiveRegion } from '../../components/live-region.tsx'
import { Notice } from '../../components/notice.tsx'
import { useFormServices } from '../../services/form-services.tsx'
import type { TableImportProps } from './table-import.tsx'
import { TableProblems } from './table-problems.tsx'

export interface TablePreviewProps {
  readonly trial: TableTrial
  readonly columns: readonly TableColumn[]
  readonly actions: HTMLElement | null
  readonly onBack: () => void
  readonly onTake: TableImportProps['onTake']
  readonly onClose: () => void
}

const choices: readonly WrongCells[] = ['keep', 'empty', 'leaveOut']

/** Rows that are shown before they are added. */
const mostShown = 10

/** What the rows will be and what is wrong with them, before anything is changed. */
export function TablePreview(props: TablePreviewProps): ReactNode {
  const { trial, columns, actions, onBack, onTake, onClose } = props
  const { locale, texts } = useFormServices()
  const words = texts.tableImport
  const id = useId()
  const [wrong, setWrong] = useState<WrongCells>('keep')
  const tried = useMemo(() => tryTable(trial), [trial])
  const taken = useMemo(() => chooseRows(tried, wrong), [tried, wrong])
  const good = tried.rows.filter(isGood).length
  const wrongPaths = tried.rows.flatMap(({ problems }) =>
    problems.flatMap(({ column, issue }) =>
      column === null || issue.code === 'answer.required' ? [] : [issue.path],
    ),
  )
  const hasWrong = good < tried.rows.length
  const chosen = trial.columns.flatMap((column, place) => (column === null ? [] : [{ column, place }]))
  const nothing = chosen.length === 0 || tried.rows.length === 0

  const summary = nothing ? words.nothing : words.summary(tried.rows.length, good)

  return (
    <div className="yb-import">
      <Notice tone={nothing || hasWrong ? 'warning' : 'success'}>
        <p>{summary}</p>
        {tried.beyond > 0 && <p>{words.beyond(tried.beyond)}</p>}
      </Notice>
      <LiveRegion>{summary}</LiveRegion>
      {!nothing && (
        // A wide table is scrolled by keyboard as well.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <section className="yb-import__rows" aria-label={words.preview} tabIndex={0}>
          <table className="yb-import__table">
            <caption className="yb-unseen">{words.preview}</caption>
            <thead>
              <tr>
                <th scope="col">{words.tableRow}</th>
                {chosen.map(({ column, place }) => (
                  <th key={place} scope="col">
                    {nameOf(column, columns, locale)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {tried.rows.slice(0, mostShown).map(({ number, problems }) => (
                <tr key={number}>
                  <th scope="row" className="yb-figures">
                    {number}
                  </th>
                  {chosen.map(({ column, place }) => (
                    <td
                      key={place}
                      className={
                        problems.some(problem => problem.column === column) ? 'yb-import__wrong' : undefined
                      }
                    >
                      {trial.table[number - 1]?.[place] ?? ''}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {tried.rows.length > mostShown && (
        <p className="yb-field__help">{words.moreRows(tried.rows.length - mostShown)}</p>
      )}
      <TableProblems tried={tried} columns={columns} />
      {hasWrong && (
        <fieldset className="yb-field">
          <legend className="yb-field__label">{words.wrong}</legend>
          {choices.map(choice => (
            <span key={choice} className="yb-option">
              <input
                type="radio"
                id={`${id}-${choice}`}
                name={`${id}-wrong`}
                checked={wrong === choice}
                onChange={() => setWrong(choice)}
              />
              <label htmlFor={`${id}-${choice}`}>{words.wrongCells[choice]}</label>
            </span>
          ))}
        </fieldset>
      )}
      {actions &&
        createPortal(
          <>
            <Button onClick={onClose}>{texts.common.cancel}</Button>
            <Button onClick={onBack}>{words.another}</Button>
            <Button
              look="primary"
              disabled={nothing || taken.length === 0}
              onClick={() => onTake(tried.kept, taken, wrong === 'keep' ? wrongPaths : [])}
            >
              {words.confirm(taken.length)}
            </Button>
          </>,
          actions,
        )}
    </div>
  )
}
