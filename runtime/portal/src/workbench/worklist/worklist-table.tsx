import { Button, StatusLight, Tag } from '@yibiao/form/components'
import type { WorklistEntry } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import { Link } from '../../routing/link.tsx'
import { places } from '../../routing/places.ts'
import { formatInstant, formatShortDate } from '../../texts/format.ts'
import { useWords } from '../../texts/texts-context.tsx'
import { useWorkbenchTexts } from '../texts/use-workbench-texts.ts'
import { canClaim } from './can-claim.ts'

type Props = {
  entries: readonly WorklistEntry[]
  /** Task being claimed. */
  claiming: string | undefined
  onClaim: (entry: WorklistEntry) => void
}

export function WorklistTable({ entries, claiming, onClaim }: Props): ReactNode {
  const { list } = useWorkbenchTexts()
  const { columns } = list
  return (
    <table className="table table--cards">
      <caption className="yb-unseen">{list.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{columns.due}</th>
          <th scope="col">{columns.number}</th>
          <th scope="col">{columns.item}</th>
          <th scope="col">{columns.applicant}</th>
          <th scope="col">{columns.step}</th>
          <th scope="col">{columns.submitted}</th>
          <th scope="col">{columns.act}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map(entry => (
          <Row
            key={entry.taskId}
            entry={entry}
            isBusy={claiming === entry.taskId}
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
  onClaim,
}: {
  entry: WorklistEntry
  isBusy: boolean
  onClaim: () => void
}): ReactNode {
  const { read, locale } = useWords()
  const { list } = useWorkbenchTexts()
  const { columns } = list
  return (
    <tr data-row={entry.taskId} className={`table__row table__row--${entry.light}`}>
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
        </Link>
      </th>
      <td data-label={columns.item}>
        {read(entry.itemName)}
        {entry.departmentName !== undefined && <p className="fine">{entry.departmentName}</p>}
      </td>
      <td data-label={columns.applicant}>{entry.applicantName ?? ''}</td>
      <td data-label={columns.step}>{read(entry.stepName)}</td>
      <td data-label={columns.submitted} className="yb-figures">
        {formatInstant(entry.submittedAt, locale)}
      </td>
      <td data-label={columns.act}>
        {canClaim(entry) ? (
          <Button size="small" isBusy={isBusy} aria-label={list.claimWhat(entry.number)} onClick={onClaim}>
            {list.claim}
          </Button>
        ) : (
          <Tag tone={entry.isMine ? 'action' : 'plain'}>{entry.isMine ? list.mine : list.taken}</Tag>
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
