import { createCodeTableReader, type Answers, type FormChange, readPath } from '@yibiao/core/form'
import { Button, Notice, Skeleton, Steps, useToast } from '@yibiao/form/components'
import { FormFiller } from '@yibiao/form/form'
import { FormServicesProvider } from '@yibiao/form/services'
import type { AnswerConflict, DraftView, Issue } from '@yibiao/schemas'
import { lazy, type ReactNode, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { changeDraft, contestValue, fetchDraft, prefillDraft } from '../api/drafts.ts'
import { places } from '../routing/places.ts'
import { useRouter } from '../routing/router.tsx'
import { problemText } from '../shell/problem-text.ts'
import { useDocumentTitle } from '../shell/use-document-title.ts'
import { useWords } from '../texts/texts-context.tsx'
import type { AtCounter } from './at-counter.ts'
import { answerNames } from './answer-names.ts'
import { firstOpenPage } from './first-open-page.ts'
import type { DraftStep } from './draft-page.tsx'
import { useDraftFiles } from './files/use-draft-files.ts'
import type { OpenedDraft } from './open-draft.ts'
import { Conflicts } from './parts/conflicts.tsx'
import { LeftAnswers } from './parts/left-answers.tsx'
import { overlay } from './overlay.ts'
import { ContestDialog } from './parts/contest-dialog.tsx'
import { SaveIndicator } from './parts/save-indicator.tsx'
import { SourcesPanel } from './parts/sources-panel.tsx'
import { regionSource } from './region-source.ts'
import { tableSource } from './table-source.ts'
import { useDraftSaver } from './saving/use-draft-saver.ts'

const fetchLaterSteps = () => import('./later-steps.ts')
const CheckStep = lazy(async () => ({ default: (await fetchLaterSteps()).CheckStep }))
const MaterialsStep = lazy(async () => ({ default: (await fetchLaterSteps()).MaterialsStep }))

type Props = {
  opened: OpenedDraft
  step: DraftStep
  counter: AtCounter | undefined
  onReload: () => void
}

/** Filling, materials, checking: one draft, three steps, saved as it is typed. */
export function DraftWorkspace({ opened, step, counter, onReload }: Props): ReactNode {
  const { texts, read, locale } = useWords()
  const { apply, shell } = texts
  const router = useRouter()
  const toast = useToast()
  const { definition, form } = opened
  const UploadsLine = opened.sending?.UploadsLine
  const [draft, setDraft] = useState(opened.draft)
  const { sourceResponses } = draft.facts
  const context = useMemo(
    () => (sourceResponses === undefined ? opened.context : { ...opened.context, sourceResponses }),
    [opened.context, sourceResponses],
  )
  // A filler judges with one context: what a source offers anew begins another, over what was typed so far.
  const offered = useMemo(() => JSON.stringify(sourceResponses), [sourceResponses])
  // What the filler starts from or takes over; what is typed after that lives in the filler and in `typed`.
  const [given, setGiven] = useState<Answers>(() => overlay(opened.draft.answers, opened.restored))
  const typed = useRef(given)
  const [page, setPage] = useState(
    () => opened.draft.page ?? firstOpenPage(definition.form, opened.draft.opens),
  )
  const shownPage = useRef(page ?? definition.form.pages[0]?.id)
  const [startAt, setStartAt] = useState<string>()
  const [issues, setIssues] = useState<readonly Issue[]>([])
  const [contested, setContested] = useState<string>()
  const names = useMemo(() => answerNames(definition.form, locale), [definition.form, locale])

  const { saver, state } = useDraftSaver(opened, () => shownPage.current)

  /** Takes over a newer view of the server, with what is not saved yet laid over it. */
  const adopt = useCallback(
    (view: DraftView) => {
      saver.rebase(view.revision)
      const answers = overlay(view.answers, saver.unsaved())
      typed.current = answers
      setDraft(view)
      setGiven(answers)
    },
    [saver],
  )

  useEffect(() => {
    if (state.ignored.length === 0) return
    toast({ text: apply.saving.ignored(state.ignored.map(names.labelOf).join('、')) })
    fetchDraft(opened.draft.id).then(adopt, () => undefined)
  }, [state.ignored, names, toast, apply, opened.draft.id, adopt])

  const newestConflict = state.conflicts.at(-1)?.path
  useEffect(() => {
    // The choice stands at the top of the page, which may be far from where the reader types.
    if (newestConflict !== undefined) toast({ text: apply.conflict.told(names.labelOf(newestConflict)) })
  }, [newestConflict, names, toast, apply])

  const takeChanges = useCallback(
    (changes: readonly FormChange[]) => {
      // The steps that follow are at hand by the time the form is filled, even when the connection is lost meanwhile.
      void fetchLaterSteps().catch(() => undefined)
      typed.current = overlay(typed.current, changes)
      saver.change(changes)
    },
    [saver],
  )

  const turnTo = useCallback(
    (id: string) => {
      setPage(id)
      if (shownPage.current === id) return
      shownPage.current = id
      // Only where to go on later: when it cannot be kept now, the next save brings it.
      changeDraft(opened.draft.id, { changes: [], page: id }).catch(() => undefined)
    },
    [opened.draft.id],
  )

  const answer = (path: string, value: unknown): void => {
    takeChanges([{ path, value }])
    // The form has not asked for it: it takes it over.
    setGiven(typed.current)
  }
  const files = useDraftFiles({ opened, draft, onDraft: setDraft, onAnswer: answer, typed })
  const services = useMemo(
    () => ({
      regions: regionSource,
      attachments: files.port,
      codeTables: createCodeTableReader(opened.codeTables),
      tables: tableSource(shell),
    }),
    [files.port, opened.codeTables, shell],
  )
  useDocumentTitle(draft.kind === 'correction' ? apply.correction : apply.application)
  useEffect(() => {
    if (opened.restored.length > 0) toast({ text: apply.saving.restored(opened.restored.length) })
    // Said once, when the draft is opened.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [])

  async function ask(source: DraftView['sources'][number]): Promise<void> {
    await saver.flush()
    try {
      const consents = source.state === 'needsConsent' ? { consents: [source.sourceKey] } : {}
      adopt(await prefillDraft(draft.id, { sources: [source.sourceKey], ...consents }))
      toast({ text: apply.sources.refreshed })
    } catch (error) {
      toast({ text: problemText(error, shell) })
    }
  }

  async function contest(path: string, reason: string): Promise<void> {
    await saver.flush()
    adopt(await contestValue(draft.id, { path, reason }))
    toast({ text: apply.contest.sent })
  }

  function choose(conflict: AnswerConflict, choice: 'mine' | 'theirs'): void {
    const value = choice === 'mine' ? conflict.yours : conflict.theirs
    saver.resolve(conflict, choice)
    typed.current = overlay(typed.current, [{ path: conflict.path, value }])
    setGiven(typed.current)
  }

  /** What was typed goes along: it is saved before the page that moves it. */
  async function showUpdate(): Promise<void> {
    await saver.flush()
    router.go(places.draftUpdate(draft.id))
  }

  function goToAnswer(path: string): void {
    setStartAt(path)
    setGiven(typed.current)
    router.go(places.draft(draft.id))
  }

  function goToStep(address: string): void {
    setStartAt(undefined)
    setGiven(typed.current)
    router.go(address)
  }

  const steps = [
    { id: 'form', title: apply.steps.form },
    ...(definition.materials.length > 0 ? [{ id: 'materials', title: apply.steps.materials }] : []),
    { id: 'check', title: apply.steps.check },
  ]
  const afterForm =
    definition.materials.length > 0 ? places.draftMaterials(draft.id) : places.draftCheck(draft.id)

  return (
    <FormServicesProvider {...services}>
      <div className="apply">
        <div className="apply__bar">
          <div className="apply__item">
            <p className="fine">{opened.item.department.name}</p>
            <p className="apply__name">{apply.numbered(read(draft.itemName), draft.number)}</p>
          </div>
          <Steps
            steps={steps}
            current={steps.findIndex(known => known.id === step)}
            label={apply.steps.label}
          />
        </div>
        <SaveIndicator save={state.save} onRetry={() => void saver.flush()} />
        {step !== 'check' && UploadsLine && files.queue && <UploadsLine queue={files.queue} />}
        <Conflicts
          conflicts={state.conflicts}
          labelOf={names.labelOf}
          textOf={names.textOf}
          onChoose={choose}
        />
        {draft.parent !== undefined && (
          <Notice>{apply.ordered(read(draft.parent.itemName), draft.parent.number)}</Notice>
        )}
        {draft.newerVersion !== undefined && (
          <Notice title={apply.update.heading}>
            <p>{apply.update.notice}</p>
            <Button size="small" onClick={() => void showUpdate()}>
              {apply.update.show}
            </Button>
          </Notice>
        )}
        {draft.itemState === 'suspended' && <Notice tone="warning">{apply.update.suspended}</Notice>}
        {draft.itemState === 'cancelled' && <Notice tone="warning">{apply.update.cancelled}</Notice>}
        {draft.leftBehind !== undefined && (
          <details className="details">
            <summary>{apply.update.leftBehind(draft.leftBehind.length)}</summary>
            <LeftAnswers left={draft.leftBehind} />
          </details>
        )}
        {step === 'form' && (
          <>
            {draft.kind === 'application' && <SourcesPanel sources={draft.sources} onAsk={ask} />}
            <FormFiller
              key={offered}
              form={form}
              answers={given}
              context={context}
              provenance={draft.provenance}
              opens={draft.opens}
              issues={issues}
              startPage={page}
              startAt={startAt}
              finishText={definition.materials.length > 0 ? apply.page.toMaterials : apply.page.toCheck}
              onChange={takeChanges}
              onContest={setContested}
              onFinish={() => goToStep(afterForm)}
              onPage={turnTo}
            />
          </>
        )}
        <Suspense fallback={<Skeleton lines={10} />}>
          {step === 'materials' && (
            <MaterialsStep
              definition={definition}
              form={form}
              context={context}
              answers={typed.current}
              draft={draft}
              onChange={files.setMaterial}
              papers={counter?.papers}
              footer={
                <>
                  <Button icon="left" onClick={() => goToStep(places.draft(draft.id))}>
                    {apply.page.toForm}
                  </Button>
                  <Button look="primary" onClick={() => goToStep(places.draftCheck(draft.id))}>
                    {apply.page.toCheck}
                  </Button>
                </>
              }
            />
          )}
          {step === 'check' && (
            <CheckStep
              opened={opened}
              context={context}
              draft={draft}
              answers={typed.current}
              issues={issues}
              saver={saver}
              queue={files.queue}
              names={names}
              counter={counter}
              onIssues={setIssues}
              onGoTo={goToAnswer}
              onMaterials={() => goToStep(places.draftMaterials(draft.id))}
              onChangedMeanwhile={async () => adopt(await fetchDraft(draft.id))}
              onGone={onReload}
            />
          )}
        </Suspense>
      </div>
      {contested !== undefined && (
        <ContestDialog
          label={names.labelOf(contested)}
          value={names.textOf(contested, readPath(typed.current, contested))}
          onSend={reason => contest(contested, reason)}
          onClose={() => setContested(undefined)}
        />
      )}
    </FormServicesProvider>
  )
}
