import { Skeleton } from '@yibiao/form/components'
import type { CaseView } from '@yibiao/schemas'
import { type ReactNode, useCallback } from 'react'
import { submittedFormAddress } from '../api/file-addresses.ts'
import { fetchMyCase } from '../api/my-cases.ts'
import { useLive } from '../live/use-live.ts'
import { useLoaded } from '../loading/use-loaded.ts'
import { CaseNotifications } from '../notifications/case-notifications.tsx'
import { CaseRatings } from '../ratings/case-ratings.tsx'
import { Link } from '../routing/link.tsx'
import { places } from '../routing/places.ts'
import { LoadProblem } from '../shell/load-problem.tsx'
import { Page } from '../shell/page.tsx'
import { PdfLink } from '../shell/pdf-link.tsx'
import { TitledSection } from '../shell/titled-section.tsx'
import { CaseWarnings } from '../status/after-decision.tsx'
import { BreachNotices } from '../status/breach-notices.tsx'
import { ClockList } from '../status/clock-list.tsx'
import { DecisionSummary } from '../status/decision-summary.tsx'
import { DocumentList } from '../status/document-list.tsx'
import { EditionList } from '../status/edition-list.tsx'
import { FollowUps } from '../status/follow-ups.tsx'
import { SpecialProcedures } from '../status/special-procedures.tsx'
import { StatusTag } from '../status/status-tag.tsx'
import { SubmittedForm } from '../status/submitted-form.tsx'
import { Timeline } from '../status/timeline.tsx'
import { useWords } from '../texts/texts-context.tsx'
import { BringPapers } from './bring-papers.tsx'
import { CaseFacts } from './case-facts.tsx'
import { CaseStanding } from './case-standing.tsx'
import { ChildCases, ParentCase } from './child-cases.tsx'
import { ConfirmDelivery } from './confirm-delivery.tsx'
import { NeededFromMe } from './needed-from-me.tsx'
import { OwnLicences } from './own-licences.tsx'
import { ReportRectification } from './report-rectification.tsx'
import { SubmittedMaterials } from './submitted-materials.tsx'
import { SupplyMaterials } from './supply-materials.tsx'
import { WithdrawButton } from './withdraw-button.tsx'

/** One own case: where it stands, what is needed from me, papers, history, what was submitted. */
export function MyCasePage({ caseId }: { caseId: string }): ReactNode {
  const load = useCallback((signal: AbortSignal) => fetchMyCase(caseId, signal), [caseId])
  const { loaded, reload, replace } = useLoaded(load)
  useLive(
    change => (change.type === 'case' ? change.caseId === caseId : change.type === 'everything'),
    // What stands on the page stays when it cannot be read anew.
    () => void fetchMyCase(caseId).then(replace, () => undefined),
  )
  if (loaded.state === 'loading') return <Skeleton lines={10} />
  if (loaded.state === 'failed') return <LoadProblem error={loaded.error} retry={reload} />
  return <MyCase view={loaded.value} onChanged={reload} />
}

function MyCase({ view, onChanged }: { view: CaseView; onChanged: () => void }): ReactNode {
  const { texts, read, locale } = useWords()
  const { cases } = texts
  const summary = view.case
  // How the department divides its time among its steps is its own business.
  const clocks = view.clocks.filter(clock => clock.limit !== 'step')
  return (
    <Page
      title={cases.title}
      heading={read(summary.itemName)}
      above={summary.departmentName}
      aside={<StatusTag status={summary.status} isTest={summary.isTest} />}
    >
      <CaseStanding view={view} />
      <CaseWarnings view={view} />
      <BreachNotices view={view} />
      <SupplyMaterials view={view} onDone={onChanged} />
      <NeededFromMe view={view} />
      <ChildCases view={view} />
      <BringPapers view={view} />
      <ConfirmDelivery view={view} onDone={onChanged} />
      <ReportRectification view={view} onDone={onChanged} />
      <CaseNotifications caseId={summary.id} />
      {view.decision !== undefined && (
        <TitledSection title={cases.decision}>
          <DecisionSummary decision={view.decision} />
        </TitledSection>
      )}
      {view.followUps !== undefined && view.followUps.length > 0 && (
        <TitledSection title={texts.followUps.title}>
          <FollowUps followUps={view.followUps} />
        </TitledSection>
      )}
      {view.specialProcedures !== undefined && view.specialProcedures.length > 0 && (
        <TitledSection title={cases.special.title}>
          <SpecialProcedures procedures={view.specialProcedures} />
        </TitledSection>
      )}
      {view.licences !== undefined && <OwnLicences licences={view.licences} />}
      <TitledSection title={cases.documents}>
        <DocumentList documents={view.documents} />
        <p>
          <PdfLink address={submittedFormAddress(summary.id, locale)}>{cases.formPdf}</PdfLink>
        </p>
        <p>
          <Link className="yb-link" to={places.receipt(summary.id)}>
            {summary.status === 'awaitingReceipt' ? cases.toSubmissionProof : cases.toReceipt}
          </Link>
        </p>
      </TitledSection>
      <CaseRatings caseId={summary.id} />
      <ParentCase view={view} />
      <TitledSection title={cases.summary}>
        <CaseFacts view={view} />
      </TitledSection>
      {clocks.length > 0 && (
        <TitledSection title={cases.clocks}>
          <ClockList clocks={clocks} timeline={view.timeline} />
        </TitledSection>
      )}
      {view.editions !== undefined && view.editions.length > 0 && (
        <TitledSection title={cases.editions.title}>
          <EditionList view={view} />
        </TitledSection>
      )}
      <TitledSection title={cases.timeline}>
        <Timeline entries={view.timeline} facts={view} />
      </TitledSection>
      <TitledSection title={cases.form}>
        <details className="details">
          <summary>{cases.showForm}</summary>
          <p className="fine">{cases.snapshot(view.submission)}</p>
          <SubmittedForm view={view} />
          <h3 className="guide__subheading">{cases.materials}</h3>
          <SubmittedMaterials view={view} />
        </details>
      </TitledSection>
      <WithdrawButton view={view} onDone={onChanged} />
    </Page>
  )
}
