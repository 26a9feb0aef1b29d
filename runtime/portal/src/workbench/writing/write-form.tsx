import { Button, Notice, Skeleton } from '@yibiao/form/components'
import { FormFiller } from '@yibiao/form/form'
import { FormServicesProvider } from '@yibiao/form/services'
import type { CaseCommand, CaseView, Field, TaskView } from '@yibiao/schemas'
import { type ReactNode, useCallback, useEffect, useId, useMemo, useRef, useState } from 'react'
import { ApiProblem } from '../../api/api-problem.ts'
import { answerNames } from '../../apply/answer-names.ts'
import { attachedFiles } from '../../apply/attached-files.ts'
import { createReadingPort } from '../../apply/files/reading-port.ts'
import { regionSource } from '../../apply/region-source.ts'
import { useLoaded } from '../../loading/use-loaded.ts'
import { LoadProblem } from '../../shell/load-problem.tsx'
import { ProblemNotice } from '../../shell/problem-notice.tsx'
import { useWords } from '../../texts/texts-context.tsx'
import type { CaseDefinition } from '../case/case-definition.ts'
import { collectChanges } from './collect-changes.ts'
import { keptChanges } from './kept-changes.ts'
import { overlay } from '../../apply/overlay.ts'
import { firstPageWith } from './first-page-with.ts'
import { useWritingTexts } from './texts.ts'
import { loadWritingForm, type WritingForm } from './writing-context.ts'

type Props = {
  view: CaseView
  task: TaskView
  definition: CaseDefinition
  /** False when the case had moved on; what was typed stays. */
  onRun: (command: CaseCommand) => Promise<boolean>
  onClose: () => void
}

/** The form with the fields of a step open: saved as one act, judged by the server. */
export function WriteForm(props: Props): ReactNode {
  const { view } = props
  const load = useCallback(
    (signal: AbortSignal) => loadWritingForm(view, signal),
    // A case that is read again keeps the form that is being filled.
    // oxlint-disable-next-line react/exhaustive-deps
    [view.case.id, view.itemVersion],
  )
  const { loaded, reload } = useLoaded(load)
  if (loaded.state === 'loading') return <Skeleton lines={8} />
  if (loaded.state === 'failed') return <LoadProblem error={loaded.error} retry={reload} />
  return <Writing {...props} writing={loaded.value} />
}

function Writing({
  view,
  task,
  definition,
  writing,
  onRun,
  onClose,
}: Props & { writing: WritingForm }): ReactNode {
  const { locale } = useWords()
  const texts = useWritingTexts()
  const [kept, setKept] = keptChanges.useKept(view.case.id, task.id, () => ({ changes: [], reason: '' }))
  const [given] = useState(() => overlay(view.answers, kept.changes))
  const [error, setError] = useState<unknown>()
  const [problem, setProblem] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  const reasonId = useId()
  const reason = useRef<HTMLTextAreaElement>(null)
  const names = useMemo(() => answerNames(definition.form, locale), [definition.form, locale])
  const writable = task.writes?.fields ?? []
  const services = useMemo(
    () => ({
      regions: regionSource,
      attachments: createReadingPort(attachedFiles(view)),
      codeTables: writing.context.codeTables,
    }),
    [view, writing],
  )
  const needsReason = kept.changes.some(({ path }) => !isOfficial(definition, names.fieldOf(path)))
  const place = useRef<HTMLDivElement>(null)
  // The form may be far from the button that opened it.
  useEffect(() => place.current?.focus(), [])

  async function save(): Promise<void> {
    if (kept.changes.length === 0) return setProblem(texts.unchanged)
    if (needsReason && kept.reason.trim() === '') {
      setProblem(texts.reasonMissing)
      return reason.current?.focus()
    }
    setBusy(true)
    setError(undefined)
    setProblem(undefined)
    try {
      const isDone = await onRun({
        type: 'editAnswers',
        taskId: task.id,
        changes: kept.changes.map(({ path, value }) => ({ path, value: value ?? null })),
        ...(needsReason ? { reason: kept.reason.trim() } : {}),
      })
      if (isDone) {
        keptChanges.forget(view.case.id, task.id)
        return onClose()
      }
    } catch (failure) {
      setError(failure)
    }
    setBusy(false)
  }

  return (
    <FormServicesProvider {...services}>
      <div className="write-form" ref={place} tabIndex={-1}>
        <Notice>{texts.help}</Notice>
        <FormFiller
          form={writing.form}
          answers={given}
          context={writing.context}
          provenance={view.provenance}
          writable={writable}
          issues={error instanceof ApiProblem ? error.issues : undefined}
          startPage={firstPageWith(definition.form, writable)}
          onChange={changes => {
            setProblem(undefined)
            setKept({ ...kept, changes: collectChanges(kept.changes, changes) })
          }}
        />
        {needsReason && (
          <div className="field">
            <label className="label" htmlFor={reasonId}>
              {texts.reason}
            </label>
            <p className="fine" id={`${reasonId}-help`}>
              {texts.reasonHelp}
            </p>
            <textarea
              ref={reason}
              id={reasonId}
              className="input"
              rows={3}
              maxLength={2000}
              required
              aria-describedby={`${reasonId}-help`}
              value={kept.reason}
              onChange={event => setKept({ ...kept, reason: event.target.value })}
            />
          </div>
        )}
        {error !== undefined && <ProblemNotice error={error} />}
        {problem !== undefined && (
          <Notice tone="warning" role="alert">
            {problem}
          </Notice>
        )}
        <div className="write-form__foot">
          <Button onClick={onClose}>{texts.close}</Button>
          <Button look="primary" isBusy={isBusy} onClick={() => void save()}>
            {texts.save}
          </Button>
        </div>
      </div>
    </FormServicesProvider>
  )
}

function isOfficial(definition: CaseDefinition, field: Field | undefined): boolean {
  if (field === undefined) return false
  const around = definition.form.pages.flatMap(page =>
    page.sections.flatMap(section => lineTo(section.fields, field)),
  )
  return around.some(({ filledBy }) => filledBy === 'officer')
}

/** The field with the groups it lies in. */
function lineTo(fields: readonly Field[], wanted: Field): readonly Field[] {
  for (const field of fields) {
    if (field === wanted) return [field]
    const inner = 'fields' in field ? lineTo(field.fields, wanted) : []
    if (inner.length > 0) return [field, ...inner]
  }
  return []
}
