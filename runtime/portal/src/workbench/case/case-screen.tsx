import { Button, Icon, Notice } from '@yibiao/form/components'
import type { CaseCommand, CaseView, TimelineEntry } from '@yibiao/schemas'
import { type ReactNode, useState } from 'react'
import { Link } from '../../routing/link.tsx'
import { places } from '../../routing/places.ts'
import { Page } from '../../shell/page.tsx'
import { TitledSection } from '../../shell/titled-section.tsx'
import { CaseWarnings } from '../../status/after-decision.tsx'
import { BreachNotices } from '../../status/breach-notices.tsx'
import { ClockList } from '../../status/clock-list.tsx'
import { CorrectionItems } from '../../status/correction-items.tsx'
import { DecisionSummary } from '../../status/decision-summary.tsx'
import { DocumentList } from '../../status/document-list.tsx'
import { EditionList } from '../../status/edition-list.tsx'
import { FollowUps } from '../../status/follow-ups.tsx'
import { MaterialFiles } from '../../status/material-files.tsx'
import { SpecialProcedures } from '../../status/special-procedures.tsx'
import { StatusTag } from '../../status/status-tag.tsx'
import { SubmittedForm } from '../../status/submitted-form.tsx'
import { Timeline } from '../../status/timeline.tsx'
import { formatDate, formatInstant } from '../../texts/format.ts'
import { useWords } from '../../texts/texts-context.tsx'
import { VoidButton } from '../documents/void-button.tsx'
import { NextCase } from '../worklist/next-case.tsx'
import { WatchButton } from '../worklist/watch-button.tsx'
import { judgedTasks, JudgedChecklists } from '../evidence/judged-checklists.tsx'
import { useWorkbenchTexts } from '../texts/use-workbench-texts.ts'
import { useWritingTexts } from '../writing/texts.ts'
import { WriteForm } from '../writing/write-form.tsx'
import { WritingPanel, writingTaskOf } from '../writing/writing-panel.tsx'
import { ActPanel } from './act-panel.tsx'
import { caseDefinitionOf } from './case-definition.ts'
import { ClockDialog } from './clock-dialog.tsx'
import { DebtPanel } from './debt-panel.tsx'
import { FormWarnings } from './form-warnings.tsx'
import { LicencePanel } from './licence-panel.tsx'
import { NoticePanel } from './notice-panel.tsx'
import { RepairButton } from './repair-button.tsx'
import { ScreeningPanel } from './screening-panel.tsx'

type Props = {
  view: CaseView
  /** What happened since the case was opened; undefined when nothing did. */
  news: readonly TimelineEntry[] | undefined
  /** False when the case had moved on and was read again. */
  onRun: (command: CaseCommand) => Promise<boolean>
  /** Something changed that is no command. */
  onReload: () => void
}

/** Everything about a case on one screen: limits, answers, materials, what can be done, papers, history. */
export function CaseScreen({ view, news, onRun, onReload }: Props): ReactNode {
  const { texts, read, locale } = useWords()
  const words = useWorkbenchTexts()
  const definition = caseDefinitionOf(view)
  const summary = view.case
  const [isExplaining, setExplaining] = useState(false)
  const writing = writingTaskOf(view)
  const [isWriting, setWriting] = useState(false)
  const writingTexts = useWritingTexts()
  const conflict = news === undefined ? null : <ConflictNotice news={news} view={view} />
  return (
    <Page
      title={words.search}
      heading={read(summary.itemName)}
      above={
        <Link className="yb-link" to={places.worklist()}>
          <Icon name="left" /> {words.view.back}
        </Link>
      }
      aside={
        <div className="case__aside">
          <StatusTag status={summary.status} isTest={summary.isTest} />
          {view.isWatched !== undefined && <WatchButton caseId={summary.id} isWatched={view.isWatched} />}
          <NextCase caseId={summary.id} />
        </div>
      }
      width="wide"
    >
      {conflict}
      <div className="case">
        <div className="case__head">
          <dl className="strip">
            <Fact term={texts.cases.number} value={<span className="yb-figures">{summary.number}</span>} />
            <Fact term={words.view.applicant} value={summary.applicantName ?? ''} />
            <Fact term={words.view.submitted} value={formatInstant(summary.submittedAt, locale)} />
            <Fact term={texts.cases.department} value={summary.departmentName} />
            <Fact term={texts.items.guide.facts.version} value={view.itemVersion} />
            {view.parent !== undefined && (
              <Fact
                term={texts.children.parent.title}
                value={texts.children.parent.of(
                  read(view.parent.itemName),
                  view.parent.number,
                  view.parent.departmentName,
                )}
              />
            )}
          </dl>
          <section className="case__clocks" aria-labelledby="case-clocks">
            <h2 className="yb-unseen" id="case-clocks">
              {words.view.clocks}
            </h2>
            <ClockList clocks={view.clocks} timeline={view.timeline} />
            {view.clocks.length > 0 && (
              <Button look="quiet" icon="clock" onClick={() => setExplaining(true)}>
                {words.view.explain}
              </Button>
            )}
          </section>
          <CaseWarnings view={view} isOfficer />
          <BreachNotices
            view={view}
            isOfficer
            more={breach =>
              breach.mayRepair === true && (
                <RepairButton caseId={summary.id} breach={breach} onDone={onReload} />
              )
            }
          />
          <FormWarnings view={view} definition={definition} />
          {view.correction !== undefined && (
            <Notice tone="warning" title={words.view.correction}>
              <p>{words.view.correctionDue(formatDate(view.correction.dueOn, locale))}</p>
              <CorrectionItems view={view} items={view.correction.items} />
            </Notice>
          )}
        </div>
        <div className="case__act">
          {writing !== undefined && !isWriting && (
            <WritingPanel
              task={writing}
              definition={definition}
              caseId={summary.id}
              onWrite={() => setWriting(true)}
            />
          )}
          <ActPanel view={view} definition={definition} notice={conflict} onRun={onRun} />
          <DebtPanel view={view} definition={definition} notice={conflict} onRun={onRun} />
          <ScreeningPanel view={view} notice={conflict} onRun={onRun} />
          <NoticePanel view={view} notice={conflict} onRun={onRun} />
        </div>
        <TitledSection
          look="panel"
          className="case__form"
          title={isWriting ? writingTexts.writing : words.view.form}
          aside={<p className="fine">{words.view.submission(view.submission)}</p>}
        >
          {isWriting && writing !== undefined ? (
            <WriteForm
              view={view}
              task={writing}
              definition={definition}
              onRun={onRun}
              onClose={() => setWriting(false)}
            />
          ) : (
            <>
              <p className="fine">{words.view.formHelp}</p>
              <SubmittedForm view={view} />
            </>
          )}
        </TitledSection>
        <TitledSection look="panel" className="case__materials" title={words.view.materials}>
          <MaterialFiles materials={definition.materials} states={view.materials} />
        </TitledSection>
        <CaseRecord view={view} onReload={onReload} />
      </div>
      {isExplaining && (
        <ClockDialog caseId={summary.id} clocks={view.clocks} onClose={() => setExplaining(false)} />
      )}
    </Page>
  )
}

/** Decision, documents and history; a department that was only asked for an opinion is not told of them. */
function CaseRecord({ view, onReload }: { view: CaseView; onReload: () => void }): ReactNode {
  const { texts } = useWords()
  const words = useWorkbenchTexts()
  if (view.timeline.length === 0) return null
  const judged = judgedTasks(view)
  // Of the process administrator: what can be issued again can be voided.
  const mayVoid = view.actions.some(
    ({ action, taskId, isAllowed }) => action === 'issueDocument' && taskId === undefined && isAllowed,
  )
  return (
    <div className="case__record">
      {view.decision !== undefined && (
        <TitledSection look="panel" title={words.view.decision}>
          <DecisionSummary decision={view.decision} />
        </TitledSection>
      )}
      {judged.length > 0 && (
        <TitledSection look="panel" title={words.evidence.judged}>
          <JudgedChecklists tasks={judged} />
        </TitledSection>
      )}
      {view.followUps !== undefined && view.followUps.length > 0 && (
        <TitledSection look="panel" title={texts.followUps.title}>
          <FollowUps followUps={view.followUps} />
        </TitledSection>
      )}
      {view.specialProcedures !== undefined && view.specialProcedures.length > 0 && (
        <TitledSection look="panel" title={texts.cases.special.title}>
          <SpecialProcedures procedures={view.specialProcedures} />
        </TitledSection>
      )}
      {view.licences !== undefined && (
        <LicencePanel caseId={view.case.id} licences={view.licences} onReload={onReload} />
      )}
      <TitledSection look="panel" title={words.view.documents}>
        <DocumentList
          documents={view.documents}
          {...(mayVoid
            ? {
                more: document =>
                  document.isSuperseded === true || document.isVoid === true ? null : (
                    <VoidButton caseId={view.case.id} document={document} onDone={onReload} />
                  ),
              }
            : {})}
        />
      </TitledSection>
      {view.editions !== undefined && view.editions.length > 0 && (
        <TitledSection look="panel" title={texts.cases.editions.title}>
          <EditionList view={view} />
        </TitledSection>
      )}
      <TitledSection look="panel" title={words.view.history}>
        <Timeline entries={view.timeline} facts={view} />
      </TitledSection>
    </div>
  )
}

function Fact({ term, value }: { term: string; value: ReactNode }): ReactNode {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{value}</dd>
    </div>
  )
}

function ConflictNotice({ news, view }: { news: readonly TimelineEntry[]; view: CaseView }): ReactNode {
  const { conflict } = useWorkbenchTexts()
  return (
    <Notice tone="warning" role="alert" title={conflict.title}>
      <p>{news.length === 0 ? conflict.nothing : conflict.text}</p>
      {news.length > 0 && <Timeline entries={news} facts={view} />}
    </Notice>
  )
}
