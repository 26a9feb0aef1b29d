import { Button, StatusLight, Tag } from '@yibiao/form/components'
import type { WorklistEntry } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import { Link } from '../../routing/link.tsx'
import { places } from '../../routing/places.ts'
import { TestTag } from '../../status/test-tag.tsx'
import { formatInstant, formatShortDate } from '../../texts/format.ts'
import { useWords } from '../../texts/texts-context.tsx'
import { useWorkbenchTexts } from '../texts/use-workbench-texts.ts'
import { canClaim } from './can-claim.ts'
import { useWorklistTexts } from './texts.ts'

type Props = {
  entries: readonly WorklistEntry[]
  /** Task being claimed. */
  claiming: string | undefined
  /** By task. */
  selected: ReadonlySet<string>
  onSelect: (selected: ReadonlySet<string>) => void
  onClaim: (entry: WorklistEntry) => void
}

export function WorklistTable({ entries, claiming, selected, onSelect, onClaim }: Props): ReactNode {
  const { list } = useWorkbenchTexts()
  const words = useWorklistTexts()
  const { columns } = list

  function toggle(taskIds: readonly string[], isSelected: boolean): void {
    const next = new Set(selected)
    for (const taskId of taskIds)
      if (isSelected) next.add(taskId)
      else next.delete(taskId)
    onSelect(next)
  }

  return (
    <table className="table table--cards">
      <caption className="yb-unseen">{list.caption}</caption>
      <thead>
        <tr>
          <th scope="col" className="table__select">
            <input
              type="checkbox"
              aria-label={words.selectAll}
              checked={entries.every(({ taskId }) => selected.has(taskId))}
              onChange={event =>
                toggle(
                  entries.map(({ taskId }) => taskId),
                  event.target.checked,
                )
              }
            />
          </th>
          <th scope="col">{columns.due}</th>
          <th scope="col">{columns.number}</th>
          <th scope="col">{columns.item}</th>
          <th scope="col">{columns.applicant}</th>
          <th scope="col">{columns.step}</th>
          <th scope="col">{words.changed}</th>
          <th scope="col">{columns.act}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map(entry => (
          <Row
            key={entry.taskId}
            entry={entry}
            isBusy={claiming === entry.taskId}
            isSelected={selected.has(entry.taskId)}
            onSelect={isSelected => toggle([entry.taskId], isSelected)}
            onClaim={() => onClaim(entry)}
          />
        ))}
      </tbody>
    </table>
  )
}

function Row({
  entry,
  isBusy,
  isSelected,
  onSelect,
  onClaim,
}: {
  entry: WorklistEntry
  isBusy: boolean
  isSelected: boolean
  onSelect: (isSelected: boolean) => void
  onClaim: () => void
}): ReactNode {
  const { texts, read, locale } = useWords()
  const { list } = useWorkbenchTexts()
  const words = useWorklistTexts()
  const { columns } = list
  const events: Readonly<Record<string, string>> = texts.cases.events
  return (
    <tr data-row={entry.taskId} className={`table__row table__row--${entry.light}`}>
      <td className="table__select" data-label={words.selectColumn}>
        <input
          type="checkbox"
          aria-label={words.select(entry.number)}
          checked={isSelected}
          onChange={event => onSelect(event.target.checked)}
        />
      </td>
      <td data-label={columns.due}>
        <Due entry={entry} />
      </td>
      <th scope="row" data-label={columns.number}>
        <Link
          className="yb-link yb-figures"
          to={places.officerCase(entry.caseId)}
          aria-label={list.open(entry.number)}
        >
          {entry.number}
        </Link>{' '}
        <TestTag isTest={entry.isTest} />
      </th>
      <td data-label={columns.item}>
        {read(entry.itemName)}
        {entry.departmentName !== undefined && <p className="fine">{entry.departmentName}</p>}
      </td>
      <td data-label={columns.applicant}>{entry.applicantName ?? ''}</td>
      <td data-label={columns.step}>{read(entry.stepName)}</td>
      <td data-label={words.changed}>
        {events[entry.lastChange ?? 'submitted'] ?? ''}
        <p className="fine yb-figures">{formatInstant(entry.changedAt ?? entry.submittedAt, locale)}</p>
      </td>
      <td data-label={columns.act}>
        {canClaim(entry) ? (
          <Button size="small" isBusy={isBusy} aria-label={list.claimWhat(entry.number)} onClick={onClaim}>
            {list.claim}
          </Button>
        ) : (
          <Tag tone={entry.isMine ? 'action' : 'plain'}>
            {entry.isMine ? list.mine : (entry.holderName ?? list.taken)}
          </Tag>
        )}
      </td>
    </tr>
  )
}

function Due({ entry }: { entry: WorklistEntry }): ReactNode {
  const { texts, locale } = useWords()
  const { list } = useWorkbenchTexts()
  if (entry.dueOn === undefined) return <span className="fine">{list.noDue}</span>
  return (
    <>
      <StatusLight light={entry.light}>{texts.cases.light[entry.light]}</StatusLight>
      <p className="fine yb-figures">{list.due(formatShortDate(entry.dueOn, locale))}</p>
    </>
  )
}
