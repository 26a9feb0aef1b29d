import { Skeleton } from '@yibiao/form/components'
import { lazy, type ReactNode, Suspense } from 'react'
import type { DraftStep } from './apply/draft-page.tsx'
import { matchPath } from './routing/match-path.ts'
import { useRouter } from './routing/router.tsx'
import { SignedInPage } from './session/signed-in-page.tsx'
import { SignedIn } from './session/signed-in.tsx'
import { NotFoundPage } from './shell/not-found-page.tsx'
import { useSession, useSessionState } from './session/session-context.tsx'
import { LoadProblem } from './shell/load-problem.tsx'
import { fetchPlaceWords } from './texts/zh-cn/index.ts'

type Parameters = ReadonlyMap<string, string>
type Route = { pattern: string; needsSignIn?: true; show: (parameters: Parameters) => ReactNode }

const FindItemsPage = lazy(async () => ({
  default: (await withWords(import('./items/find-items-page.tsx'))).FindItemsPage,
}))
const ItemPage = lazy(async () => ({ default: (await withWords(import('./items/item-page.tsx'))).ItemPage }))
const StartPage = lazy(async () => ({
  default: (await withWords(import('./apply/start-page.tsx'))).StartPage,
}))
const UpdatePage = lazy(async () => ({
  default: (await withWords(import('./apply/update-page.tsx'))).UpdatePage,
}))
const DraftPage = lazy(async () => ({ default: (await import('./apply/draft-page.tsx')).DraftPage }))
const MyCasesPage = lazy(async () => ({
  default: (await withWords(import('./my-cases/my-cases-page.tsx'))).MyCasesPage,
}))
const MyCasePage = lazy(async () => ({
  default: (await withWords(import('./my-cases/my-case-page.tsx'))).MyCasePage,
}))
const ReceiptPage = lazy(async () => ({
  default: (await withWords(import('./my-cases/receipt-page.tsx'))).ReceiptPage,
}))
const NotificationsPage = lazy(async () => ({
  default: (await withWords(import('./notifications/notifications-page.tsx'))).NotificationsPage,
}))
const ReachPage = lazy(async () => ({
  default: (await withWords(import('./notifications/reach/reach-page.tsx'))).ReachPage,
}))
const VerifyPage = lazy(async () => ({
  default: (await withWords(import('./verify/verify-page.tsx'))).VerifyPage,
}))
const VerifyLicencePage = lazy(async () => ({
  default: (await withWords(import('./licences/verify-licence-page.tsx'))).VerifyLicencePage,
}))
const MyLicencesPage = lazy(async () => ({
  default: (await withWords(import('./licences/my-licences-page.tsx'))).MyLicencesPage,
}))
const NoticesPage = lazy(async () => ({
  default: (await withWords(import('./publicity/notices-page.tsx'))).NoticesPage,
}))
const NoticePage = lazy(async () => ({
  default: (await withWords(import('./publicity/notice-page.tsx'))).NoticePage,
}))
const DecisionsPage = lazy(async () => ({
  default: (await withWords(import('./publicity/decisions-page.tsx'))).DecisionsPage,
}))
const LicenceQueryPage = lazy(async () => ({
  default: (await withWords(import('./publicity/licence-query-page.tsx'))).LicenceQueryPage,
}))
const RateByCodePage = lazy(async () => ({
  default: (await withWords(import('./ratings/rate-by-code-page.tsx'))).RateByCodePage,
}))
const RatingFiguresPage = lazy(async () => ({
  default: (await withWords(import('./ratings/rating-figures-page.tsx'))).RatingFiguresPage,
}))
const ProgressPage = lazy(async () => ({
  default: (await withWords(import('./progress/progress-page.tsx'))).ProgressPage,
}))
const CounterDraftPage = lazy(async () => ({
  default: (await withWords(import('./workbench/window/counter-draft-page.tsx'))).CounterDraftPage,
}))
const Workbench = lazy(async () => ({
  default: (await withWords(import('./workbench/workbench.tsx'))).Workbench,
}))

const routes: readonly Route[] = [
  { pattern: '/', show: () => <FindItemsPage /> },
  {
    pattern: '/items/:itemId',
    show: at => <ItemPage key={at.get('itemId')} itemId={at.get('itemId') ?? ''} />,
  },
  {
    pattern: '/items/:itemId/start',
    needsSignIn: true,
    show: at => <StartPage key={at.get('itemId')} itemId={at.get('itemId') ?? ''} />,
  },
  { pattern: '/drafts/:draftId', needsSignIn: true, show: at => draftPage(at, 'form') },
  { pattern: '/drafts/:draftId/materials', needsSignIn: true, show: at => draftPage(at, 'materials') },
  {
    pattern: '/drafts/:draftId/update',
    needsSignIn: true,
    show: at => <UpdatePage draftId={at.get('draftId') ?? ''} />,
  },
  { pattern: '/drafts/:draftId/check', needsSignIn: true, show: at => draftPage(at, 'check') },
  { pattern: '/my/cases', needsSignIn: true, show: () => <MyCasesPage /> },
  {
    pattern: '/my/cases/:caseId',
    needsSignIn: true,
    show: at => <MyCasePage key={at.get('caseId')} caseId={at.get('caseId') ?? ''} />,
  },
  {
    pattern: '/my/cases/:caseId/receipt',
    needsSignIn: true,
    show: at => <ReceiptPage key={at.get('caseId')} caseId={at.get('caseId') ?? ''} />,
  },
  {
    pattern: '/my/messages',
    needsSignIn: true,
    show: () => <NotificationsPage key="applicant" reader="applicant" />,
  },
  { pattern: '/my/licences', needsSignIn: true, show: () => <MyLicencesPage /> },
  { pattern: '/my/messages/settings', needsSignIn: true, show: () => <ReachPage reader="applicant" /> },
  {
    pattern: '/verify/:documentId',
    show: at => <VerifyPage key={at.get('documentId')} documentId={at.get('documentId') ?? ''} />,
  },
  {
    pattern: '/verify/licences/:code',
    show: at => <VerifyLicencePage key={at.get('code')} code={at.get('code') ?? ''} />,
  },
  { pattern: '/notices', show: () => <NoticesPage /> },
  {
    pattern: '/notices/:noticeId',
    show: at => <NoticePage key={at.get('noticeId')} noticeId={at.get('noticeId') ?? ''} />,
  },
  { pattern: '/decisions', show: () => <DecisionsPage /> },
  { pattern: '/licence-query', show: () => <LicenceQueryPage /> },
  { pattern: '/progress', show: () => <ProgressPage /> },
  { pattern: '/ratings', show: () => <RatingFiguresPage /> },
  {
    pattern: '/rate/:code',
    show: at => <RateByCodePage key={at.get('code')} code={at.get('code') ?? ''} />,
  },
  { pattern: '/signed-in', needsSignIn: true, show: () => <SignedInPage /> },
  { pattern: '/workbench', needsSignIn: true, show: () => <Workbench view="worklist" /> },
  { pattern: '/workbench/cases', needsSignIn: true, show: () => <Workbench view="search" /> },
  { pattern: '/workbench/supervision', needsSignIn: true, show: () => <Workbench view="supervision" /> },
  { pattern: '/workbench/ratings', needsSignIn: true, show: () => <Workbench view="ratings" /> },
  { pattern: '/workbench/exchange', needsSignIn: true, show: () => <Workbench view="exchange" /> },
  { pattern: '/workbench/messages/settings', needsSignIn: true, show: () => <Workbench view="reach" /> },
  { pattern: '/workbench/window', needsSignIn: true, show: () => <Workbench view="window" /> },
  { pattern: '/workbench/window/begin', needsSignIn: true, show: () => <Workbench view="windowBegin" /> },
  {
    pattern: '/workbench/window/:intakeId/receipt',
    needsSignIn: true,
    show: at => (
      <Workbench key={at.get('intakeId')} view="windowReceipt" intakeId={at.get('intakeId') ?? ''} />
    ),
  },
  { pattern: '/workbench/deputies', needsSignIn: true, show: () => <Workbench view="deputies" /> },
  { pattern: '/workbench/messages', needsSignIn: true, show: () => <Workbench view="messages" /> },
  {
    pattern: '/workbench/cases/:caseId',
    needsSignIn: true,
    show: at => <Workbench key={at.get('caseId')} view="case" caseId={at.get('caseId') ?? ''} />,
  },
]

/** Every page but the draft reads the words of places. */
async function withWords<Page>(page: Promise<Page>): Promise<Page> {
  const [fetched] = await Promise.all([page, fetchPlaceWords()])
  return fetched
}

/** The page of the current address. Each is fetched when it is first opened: filling brings no other page along. */
export function ShownPage(): ReactNode {
  const { path } = useRouter()
  const session = useSessionState()
  if (session.state === 'loading') return <Skeleton lines={6} />
  if (session.state === 'failed') return <LoadProblem error={session.error} retry={session.reload} />
  for (const route of routes) {
    const parameters = matchPath(route.pattern, path)
    if (parameters === undefined) continue
    const page = <Suspense fallback={<Skeleton lines={6} />}>{route.show(parameters)}</Suspense>
    return route.needsSignIn === true ? <SignedIn>{page}</SignedIn> : page
  }
  return <NotFoundPage />
}

function draftPage(at: Parameters, step: DraftStep): ReactNode {
  const draftId = at.get('draftId') ?? ''
  return <DraftOfReader key={draftId} draftId={draftId} step={step} />
}

/** An officer fills drafts at the counter only, who designs those of tests. */
function DraftOfReader(draft: { draftId: string; step: DraftStep }): ReactNode {
  const { view } = useSession()
  const isForOthers = view.actingAs === 'officer' || view.actingAs === 'designer'
  return isForOthers ? <CounterDraftPage {...draft} /> : <DraftPage {...draft} />
}
