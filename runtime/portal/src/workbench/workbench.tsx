import type { ReactNode } from 'react'
import '../styles/workbench/index.css'
import { NotificationsPage } from '../notifications/notifications-page.tsx'
import { ReachPage } from '../notifications/reach/reach-page.tsx'
import { Link } from '../routing/link.tsx'
import { places } from '../routing/places.ts'
import { useSession } from '../session/session-context.tsx'
import { ExchangePage } from './exchange/exchange-page.tsx'
import { useExchangeTexts } from './exchange/texts.ts'
import { DeputiesPage } from './deputies/deputies-page.tsx'
import { useDeputyTexts } from './deputies/texts.ts'
import { CasePage } from './case/case-page.tsx'
import { NeedOfficer } from './need-officer.tsx'
import { RectificationsPage } from './ratings/rectifications-page.tsx'
import { useRectificationTexts } from './ratings/texts.ts'
import { SearchPage } from './search/search-page.tsx'
import { NotFoundPage } from '../shell/not-found-page.tsx'
import { OwnRecordsPage } from './supervision/own-records-page.tsx'
import { SupervisionPage } from './supervision/supervision-page.tsx'
import { useSupervisionTexts } from './supervision/texts.ts'
import { useWorkbenchTexts } from './texts/use-workbench-texts.ts'
import { BeginPage } from './window/begin-page.tsx'
import { WindowReceiptPage } from './window/receipt-page.tsx'
import { useWindowTexts } from './window/texts.ts'
import { WindowPage } from './window/window-page.tsx'
import { WorklistPage } from './worklist/worklist-page.tsx'

export type WorkbenchProps = {
  view:
    | 'worklist'
    | 'search'
    | 'supervision'
    | 'ratings'
    | 'window'
    | 'windowBegin'
    | 'windowReceipt'
    | 'deputies'
    | 'exchange'
    | 'messages'
    | 'reach'
    | 'case'
  caseId?: string
  intakeId?: string
}

const windowViews: ReadonlySet<WorkbenchProps['view']> = new Set(['window', 'windowBegin', 'windowReceipt'])

/** The officers' part of the portal, fetched when it is first opened. */
export function Workbench({ view, caseId, intakeId }: WorkbenchProps): ReactNode {
  const session = useSession()
  const texts = useWorkbenchTexts()
  const { title: ratings } = useRectificationTexts()
  const exchange = useExchangeTexts()
  const { title: deputies } = useDeputyTexts()
  const { title: atWindow } = useWindowTexts()
  const { records } = useSupervisionTexts()
  // Who tries an item out as its designer reads the receipt of the test there.
  if (session.view.actingAs === 'designer' && view === 'windowReceipt')
    return <WindowReceiptPage intakeId={intakeId ?? ''} />
  if (session.view.actingAs !== 'officer') return <NeedOfficer />
  const { memberships, departmentId } = session.view
  const roles = memberships.find(each => each.departmentId === departmentId)?.roles ?? []
  const administers = roles.includes('administrator')
  const takesIn = roles.includes('window')
  const supervises = roles.includes('head') || roles.includes('supervisor')
  return (
    <div className="workbench">
      {view !== 'case' && (
        <nav className="tabs" aria-label={texts.places}>
          <Link
            className="tabs__tab"
            to={places.worklist()}
            aria-current={view === 'worklist' ? 'page' : undefined}
          >
            {texts.worklist}
          </Link>
          {takesIn && (
            <Link
              className="tabs__tab"
              to={places.window()}
              aria-current={windowViews.has(view) ? 'page' : undefined}
            >
              {atWindow}
            </Link>
          )}
          <Link
            className="tabs__tab"
            to={places.caseSearch()}
            aria-current={view === 'search' ? 'page' : undefined}
          >
            {texts.search}
          </Link>
          <Link
            className="tabs__tab"
            to={places.supervision()}
            aria-current={view === 'supervision' ? 'page' : undefined}
          >
            {supervises ? texts.supervision.title : records.title}
          </Link>
          {supervises && (
            <Link
              className="tabs__tab"
              to={places.rectifications()}
              aria-current={view === 'ratings' ? 'page' : undefined}
            >
              {ratings}
            </Link>
          )}
          {(supervises || administers) && (
            <Link
              className="tabs__tab"
              to={places.exchange()}
              aria-current={view === 'exchange' ? 'page' : undefined}
            >
              {exchange.title}
            </Link>
          )}
          <Link
            className="tabs__tab"
            to={places.deputies()}
            aria-current={view === 'deputies' ? 'page' : undefined}
          >
            {deputies}
          </Link>
          <Link
            className="tabs__tab"
            to={places.officerMessages()}
            aria-current={view === 'messages' ? 'page' : undefined}
          >
            {texts.messages}
          </Link>
        </nav>
      )}
      {view === 'worklist' && <WorklistPage />}
      {view === 'search' && <SearchPage />}
      {view === 'supervision' && (supervises ? <SupervisionPage /> : <OwnRecordsPage />)}
      {view === 'ratings' && (supervises ? <RectificationsPage /> : <NotFoundPage />)}
      {view === 'exchange' &&
        (supervises || administers ? <ExchangePage mayChange={administers} /> : <NotFoundPage />)}
      {windowViews.has(view) && !takesIn && <NotFoundPage />}
      {view === 'window' && takesIn && <WindowPage />}
      {view === 'windowBegin' && takesIn && <BeginPage />}
      {view === 'windowReceipt' && takesIn && <WindowReceiptPage intakeId={intakeId ?? ''} />}
      {view === 'deputies' && <DeputiesPage />}
      {view === 'messages' && <NotificationsPage key="officer" reader="officer" />}
      {view === 'reach' && <ReachPage reader="officer" />}
      {view === 'case' && <CasePage caseId={caseId ?? ''} />}
    </div>
  )
}
