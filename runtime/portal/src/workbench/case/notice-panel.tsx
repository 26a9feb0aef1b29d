import { SummaryList, Tag } from '@yibiao/form/components'
import type { CaseCommand, CaseNotice, CaseView } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import { places } from '../../routing/places.ts'
import { formatDate } from '../../texts/format.ts'
import { useWords } from '../../texts/texts-context.tsx'
import { useWorkbenchTexts } from '../texts/use-workbench-texts.ts'
import { ObjectionRow } from './objection-row.tsx'

type Props = {
  view: CaseView
  /** What changed meanwhile, repeated inside an open dialog. */
  notice: ReactNode
  onRun: (command: CaseCommand) => Promise<boolean>
}

/** 公示: what the public sees, until when, and what was said against it; the latest notice first. */
export function NoticePanel({ view, notice, onRun }: Props): ReactNode {
  const words = useWorkbenchTexts()
  const notices = view.notices ?? []
  if (notices.length === 0) return null
  return (
    <section className="panel" aria-labelledby="case-notice">
      <h2 className="panel__title" id="case-notice">
        {words.notice.title}
      </h2>
      {notices.map(each => (
        <div className="notice" key={each.id}>
          <NoticeStanding notice={each} />
          <p className="strong">{words.notice.objections(each.objections.length)}</p>
          {each.objections.length > 0 && (
            <ul className="rows">
              {each.objections.map(objection => (
                <li key={objection.id}>
                  <ObjectionRow objection={objection} view={view} notice={notice} onRun={onRun} />
                </li>
              ))}
            </ul>
          )}
        </div>
      ))}
    </section>
  )
}

function NoticeStanding({ notice }: { notice: CaseNotice }): ReactNode {
  const { read, locale } = useWords()
  const { notice: texts } = useWorkbenchTexts()
  const isPublic = notice.state === 'running' && notice.withheld === undefined && (notice.daysLeft ?? -1) >= 0
  return (
    <>
      <p>
        {texts.period(formatDate(notice.from, locale), formatDate(notice.through, locale))}{' '}
        <Tag tone={notice.state === 'running' ? 'action' : 'plain'}>{texts.state[notice.state]}</Tag>
      </p>
      <p className="fine">{standingOf(notice, texts)}</p>
      {notice.withheld !== undefined && <p>{texts.withheld[notice.withheld]}</p>}
      {isPublic && (
        <p>
          <a className="yb-link" href={places.notice(notice.id)} target="_blank" rel="noreferrer">
            {texts.open}
          </a>
        </p>
      )}
      {notice.state === 'running' && notice.withheld === undefined && (
        <details className="details">
          <summary>{texts.openHelp}</summary>
          {notice.shown.length === 0 ? (
            <p className="fine">{texts.nothingShown}</p>
          ) : (
            <SummaryList
              rows={notice.shown.map(({ label, value }, place) => ({
                id: String(place),
                term: read(label),
                value: read(value),
              }))}
            />
          )}
        </details>
      )}
    </>
  )
}

function standingOf(notice: CaseNotice, texts: ReturnType<typeof useWorkbenchTexts>['notice']): string {
  if (notice.state === 'withdrawn') return texts.withdrawnHelp
  if (notice.state === 'ended') return notice.outcome === undefined ? '' : texts.outcome[notice.outcome]
  const { daysLeft, unit } = notice
  if (daysLeft === undefined || unit === undefined) return ''
  return daysLeft < 0 ? texts.over : texts.daysLeft[unit](daysLeft)
}
