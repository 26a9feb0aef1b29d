import { type Answers, type FormContext, judgeAnswers } from '@yibiao/core/form'
import { UnsentFiles, useUnsentFiles } from '@yibiao/form/attachments'
import { Button, Notice } from '@yibiao/form/components'
import { AnswersCheck } from '@yibiao/form/reader'
import type { UploadQueue } from '@yibiao/form/services'
import type { DraftView, Issue } from '@yibiao/schemas'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { ApiProblem } from '../api/api-problem.ts'
import { submitDraft } from '../api/drafts.ts'
import { places } from '../routing/places.ts'
import { useRouter } from '../routing/router.tsx'
import { ProblemNotice } from '../shell/problem-notice.tsx'
import { useWords } from '../texts/texts-context.tsx'
import type { AnswerNames } from './answer-names.ts'
import type { AtCounter } from './at-counter.ts'
import { MaterialsSummary } from './materials-summary.tsx'
import type { OpenedDraft } from './open-draft.ts'
import { dropDraftFromDevice } from './outbox/drop-draft-from-device.ts'
import { ServerIssues } from './parts/server-issues.tsx'
import { SourceDifferences } from './parts/source-differences.tsx'
import type { DraftSaver } from './saving/draft-saver.ts'

type Props = {
  opened: OpenedDraft
  context: FormContext
  draft: DraftView
  answers: Answers
  /** What the server found when it was last submitted. */
  issues: readonly Issue[]
  saver: DraftSaver
  /** Files on their way. */
  queue: UploadQueue | undefined
  names: AnswerNames
  counter: AtCounter | undefined
  onIssues: (issues: readonly Issue[]) => void
  onGoTo: (path: string) => void
  onMaterials: () => void
  onChangedMeanwhile: () => Promise<void>
  /** The draft is not there any more. */
  onGone: () => void
}

/** 核对并提交: everything once more, then the server judges it. */
export function CheckStep(props: Props): ReactNode {
  const { opened, context, draft, answers, issues, saver, queue, names, counter } = props
  const { texts, read } = useWords()
  const words = texts.apply.check
  const router = useRouter()
  const [error, setError] = useState<unknown>()
  const [message, setMessage] = useState('')
  const [isBusy, setBusy] = useState(false)
  const [hasAcknowledged, setAcknowledged] = useState(false)
  const errors = issues.filter(issue => issue.severity === 'error')
  const [warnings] = useState(() => judgeAnswers(opened.form, { answers, context }).issues)
  const allWarnings = distinct([...warnings, ...issues].filter(issue => issue.severity === 'warning'))
  const blocking = draft.sources.find(source => source.state === 'failed' && source.onFailure === 'block')

  async function submit(): Promise<void> {
    setMessage('')
    setError(undefined)
    const unsent = queue?.read() ?? []
    if (unsent.length > 0) {
      setMessage(words.filesUnsent(unsent.map(({ name }) => name)))
      return
    }
    if (allWarnings.length > 0 && !hasAcknowledged) {
      setMessage(words.acknowledgeNeeded)
      return
    }
    setBusy(true)
    await saver.flush()
    const unsettled = await counter?.settle()
    const { conflicts, hasUnsaved, revision } = saver.snapshot()
    if (conflicts.length > 0 || hasUnsaved) {
      setMessage(conflicts.length > 0 ? words.conflicts : words.notSaved)
      setBusy(false)
      return
    }
    if (unsettled !== undefined) {
      setMessage(unsettled)
      setBusy(false)
      return
    }
    try {
      const acknowledgedWarnings = allWarnings.map(issue => issue.code)
      const receipt = await submitDraft(draft.id, {
        revision,
        ...(acknowledgedWarnings.length === 0 ? {} : { acknowledgedWarnings }),
      })
      await dropDraftFromDevice(draft.id)
      router.go(counter?.receipt ?? places.receipt(receipt.caseId), 'replace')
    } catch (failure) {
      await explain(failure)
      setBusy(false)
    }
  }

  async function explain(failure: unknown): Promise<void> {
    if (failure instanceof ApiProblem && failure.issues.length > 0) {
      props.onIssues(failure.issues)
      return
    }
    if (failure instanceof ApiProblem && failure.status === 404) {
      props.onGone()
      return
    }
    if (failure instanceof ApiProblem && failure.code === 'draft.changed') {
      await props.onChangedMeanwhile()
      setMessage(words.changedMeanwhile)
      return
    }
    if (failure instanceof ApiProblem && failure.code === 'draft.sourcesChanged') {
      await props.onChangedMeanwhile()
      setMessage(failure.message)
      return
    }
    setError(failure)
  }

  return (
    <div className="page page--usual">
      <ServerIssues
        issues={errors}
        names={names}
        definition={opened.definition}
        onGoTo={props.onGoTo}
        onMaterials={props.onMaterials}
      />
      <AnswersCheck
        form={opened.form}
        answers={answers}
        context={context}
        provenance={draft.provenance}
        onChange={props.onGoTo}
        {...(draft.opens === undefined ? {} : { changeable: draft.opens.flatMap(open => open.field ?? []) })}
      >
        {opened.definition.materials.length > 0 && (
          <MaterialsSummary opened={opened} draft={draft} answers={answers} onChange={props.onMaterials} />
        )}
        <section
          className="submit"
          aria-label={draft.kind === 'correction' ? words.submitCorrection : words.submit}
        >
          {blocking !== undefined && <Notice tone="warning">{words.blocked(read(blocking.name))}</Notice>}
          <SourceDifferences provenance={draft.provenance} answers={answers} names={names} />
          {allWarnings.length > 0 && (
            <Warnings
              warnings={allWarnings}
              names={names}
              isAcknowledged={hasAcknowledged}
              onAcknowledge={setAcknowledged}
            />
          )}
          {queue && <Unsent queue={queue} />}
          {error !== undefined && <ProblemNotice error={error} />}
          <Message text={message} />
          <div className="actions actions--start">
            <Button look="primary" isBusy={isBusy} onClick={() => void submit()}>
              {draft.kind === 'correction' ? words.submitCorrection : words.submit}
            </Button>
            <output className="fine">{isBusy && words.submitting}</output>
          </div>
        </section>
      </AnswersCheck>
    </div>
  )
}

/** What is not with the department yet cannot be submitted: it is shown where that is decided. */
function Unsent({ queue }: { queue: UploadQueue }): ReactNode {
  const words = useWords().texts.apply.uploads
  if (useUnsentFiles(queue).length === 0) return null
  return (
    <section aria-labelledby="unsent-files">
      <h2 className="yb-section__title" id="unsent-files">
        {words.title}
      </h2>
      <p>{words.help}</p>
      <UnsentFiles queue={queue} />
    </section>
  )
}

function Message({ text }: { text: string }): ReactNode {
  const box = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    if (text !== '') box.current?.scrollIntoView({ block: 'nearest' })
  }, [text])
  return (
    <p className="problem" role="alert" ref={box}>
      {text}
    </p>
  )
}

function Warnings(props: {
  warnings: readonly Issue[]
  names: AnswerNames
  isAcknowledged: boolean
  onAcknowledge: (isAcknowledged: boolean) => void
}): ReactNode {
  const { texts, read } = useWords()
  const words = texts.apply.check
  return (
    <Notice tone="warning" title={words.warnings}>
      <ul className="plain-list">
        {props.warnings.map(issue => (
          <li key={`${issue.path} ${issue.code}`}>
            {props.names.labelOf(issue.path)}
            {'：'}
            {read(issue.message)}
          </li>
        ))}
      </ul>
      <label className="option option--alone">
        <input
          type="checkbox"
          checked={props.isAcknowledged}
          onChange={event => props.onAcknowledge(event.target.checked)}
        />
        <span>{words.acknowledge}</span>
      </label>
    </Notice>
  )
}

function distinct(issues: readonly Issue[]): readonly Issue[] {
  return [...new Map(issues.map(issue => [`${issue.path} ${issue.code}`, issue])).values()]
}
