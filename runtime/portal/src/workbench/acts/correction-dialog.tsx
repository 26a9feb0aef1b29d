import { Button, Dialog, Notice } from '@yibiao/form/components'
import type { CaseCommand, CorrectionItem } from '@yibiao/schemas'
import { type FormEvent, type ReactNode, useId, useRef, useState } from 'react'
import { isRecord, isTexts } from '../../apply/outbox/kept-shapes.ts'
import { ProblemNotice } from '../../shell/problem-notice.tsx'
import { useWords } from '../../texts/texts-context.tsx'
import { useWorkbenchTexts } from '../texts/use-workbench-texts.ts'
import { buildCommand } from './build-command.ts'
import { createKeptInput } from './create-kept-input.ts'
import { DocumentPreview, type PreviewTemplate } from './document-preview.tsx'

/** Something the officer can ask to be corrected. */
export type CorrectablePart = {
  kind: 'field' | 'material'
  /** Id of the field or key of the material. */
  id: string
  label: string
  /** What was answered, in words. */
  value: string
  /** Title of its section. */
  group: string
  /** Why its correction is proposed: what the form warned of. */
  proposal?: string
}

type Props = {
  kind: 'requestCorrection' | 'returnPreReview'
  taskId: string
  caseId: string
  parts: readonly CorrectablePart[]
  /** A correction was requested before: a second request must say why. */
  needsOverride: boolean
  template: PreviewTemplate | undefined
  notice: ReactNode
  /** False when the case had moved on: nothing was done and what was typed stays. */
  onRun: (command: CaseCommand) => Promise<boolean>
  onClose: () => void
}

/** What is picked, with the reason of each. */
type Reasons = Readonly<Record<string, string>>
type Typed = { reasons: Reasons; override: string }

const typed = createKeptInput<Typed>(
  'correction',
  (kept): kept is Typed => isRecord(kept) && isTexts(kept['reasons']) && typeof kept['override'] === 'string',
)

/** 补正告知: everything at once, each with its reason; only what is picked here opens for the applicant. */
export function CorrectionDialog(props: Props): ReactNode {
  const { kind, taskId, caseId, parts, needsOverride } = props
  const { shell } = useWords().texts
  const words = useWorkbenchTexts()
  const texts = words.correction
  const key = `${kind} ${taskId}`
  const [{ reasons, override }, setTyped] = typed.useKept(caseId, key, () => ({
    reasons: proposedReasons(parts),
    override: '',
  }))
  const setReasons = (next: Reasons): void => setTyped({ reasons: next, override })
  const setOverride = (next: string): void => setTyped({ reasons, override: next })
  const [filter, setFilter] = useState('')
  const [isChecked, setChecked] = useState(false)
  const [error, setError] = useState<unknown>()
  const [isBusy, setBusy] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const id = useId()

  const chosen = parts.filter(part => keyOf(part) in reasons)
  const hasProblem =
    chosen.length === 0 ||
    chosen.some(part => isBlank(reasons[keyOf(part)])) ||
    (needsOverride && isBlank(override))
  const build = (): CaseCommand | undefined =>
    buildCommand({
      kind,
      taskId,
      values: {},
      checklist: [],
      items: chosen.map(part => itemOf(part, reasons[keyOf(part)] ?? '')),
      override: kind === 'requestCorrection' && needsOverride ? override.trim() : '',
    })

  function toggle(part: CorrectablePart): void {
    const { [keyOf(part)]: picked, ...others } = reasons
    setReasons(picked === undefined ? { ...reasons, [keyOf(part)]: '' } : others)
  }

  /** The command when nothing is missing; otherwise says what is and goes there. */
  function complete(): CaseCommand | undefined {
    setChecked(true)
    if (!hasProblem) return build()
    requestAnimationFrame(() =>
      form.current?.querySelector<HTMLElement>('[data-problem], [aria-invalid="true"]')?.focus(),
    )
    return undefined
  }

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault()
    const command = complete()
    if (command === undefined) return
    setBusy(true)
    setError(undefined)
    try {
      if (await props.onRun(command)) typed.forget(caseId, key)
      else setBusy(false)
    } catch (failure) {
      setError(failure)
      setBusy(false)
    }
  }

  return (
    <div className="act-dialog act-dialog--wide">
      <Dialog
        isOpen
        title={words.acts[kind]}
        onClose={props.onClose}
        actions={
          <>
            {error !== undefined && <ProblemNotice error={error} />}
            <Button onClick={props.onClose}>{shell.cancel}</Button>
            <Button type="submit" form={`${id}-form`} look="primary" isBusy={isBusy}>
              {words.acts[kind]}
            </Button>
          </>
        }
      >
        {props.notice}
        <p>{texts.help}</p>
        {parts.some(({ proposal }) => proposal !== undefined) && <p>{texts.proposed}</p>}
        <form
          className="correction"
          id={`${id}-form`}
          ref={form}
          noValidate
          onSubmit={event => void submit(event)}
        >
          <fieldset className="correction__pick">
            <legend className="label">{texts.pick}</legend>
            <label className="yb-unseen" htmlFor={`${id}-filter`}>
              {texts.filter}
            </label>
            <input
              className="input"
              id={`${id}-filter`}
              type="search"
              placeholder={texts.filter}
              value={filter}
              onChange={event => setFilter(event.target.value)}
            />
            <PartPicker
              parts={parts.filter(part => part.label.includes(filter.trim()))}
              isChosen={part => keyOf(part) in reasons}
              onToggle={toggle}
            />
          </fieldset>
          <div className="correction__chosen">
            <output className="label">{texts.chosen(chosen.length)}</output>
            {isChecked && chosen.length === 0 && (
              <p className="problem" role="alert" tabIndex={-1} data-problem>
                {texts.noneChosen}
              </p>
            )}
            {chosen.map(part => (
              <Reason
                key={keyOf(part)}
                part={part}
                value={reasons[keyOf(part)] ?? ''}
                isChecked={isChecked}
                onChange={reason => setReasons({ ...reasons, [keyOf(part)]: reason })}
                onRemove={() => toggle(part)}
              />
            ))}
            {needsOverride && (
              <div className="field">
                <Notice tone="warning">{texts.overrideHelp}</Notice>
                <label className="label" htmlFor={`${id}-override`}>
                  {texts.override}
                </label>
                <textarea
                  className="input"
                  id={`${id}-override`}
                  rows={3}
                  maxLength={2000}
                  value={override}
                  aria-required
                  aria-invalid={isChecked && isBlank(override)}
                  onChange={event => setOverride(event.target.value)}
                />
              </div>
            )}
          </div>
        </form>
        {props.template !== undefined && (
          <DocumentPreview caseId={caseId} template={props.template} command={complete} />
        )}
      </Dialog>
    </div>
  )
}

function PartPicker(props: {
  parts: readonly CorrectablePart[]
  isChosen: (part: CorrectablePart) => boolean
  onToggle: (part: CorrectablePart) => void
}): ReactNode {
  const groups = [...new Set(props.parts.map(part => part.group))]
  return (
    <div className="correction__list">
      {groups.map(group => (
        <fieldset key={group}>
          <legend className="correction__group">{group}</legend>
          {props.parts
            .filter(part => part.group === group)
            .map(part => (
              <label className="option option--tight" key={keyOf(part)}>
                <input type="checkbox" checked={props.isChosen(part)} onChange={() => props.onToggle(part)} />
                <span>
                  {part.label}
                  {part.value !== '' && <span className="fine"> {part.value}</span>}
                </span>
              </label>
            ))}
        </fieldset>
      ))}
    </div>
  )
}

function Reason(props: {
  part: CorrectablePart
  value: string
  isChecked: boolean
  onChange: (reason: string) => void
  onRemove: () => void
}): ReactNode {
  const { correction: texts } = useWorkbenchTexts()
  const id = useId()
  const { label } = props.part
  const isMissing = props.isChecked && isBlank(props.value)
  return (
    <div className="field correction__reason">
      <div className="correction__head">
        <label className="label" htmlFor={id}>
          {texts.reasonOf(label)}
        </label>
        <Button look="quiet" size="small" icon="cross" hidesText onClick={props.onRemove}>
          {texts.remove(label)}
        </Button>
      </div>
      {isMissing && (
        <p className="problem" id={`${id}-problem`}>
          {texts.reasonMissing(label)}
        </p>
      )}
      <textarea
        className="input"
        id={id}
        rows={2}
        maxLength={2000}
        value={props.value}
        aria-required
        aria-invalid={isMissing}
        aria-describedby={isMissing ? `${id}-problem` : undefined}
        onChange={event => props.onChange(event.target.value)}
      />
    </div>
  )
}

/** What was warned of is chosen already, with the warning as its reason; the officer changes or removes it. */
function proposedReasons(parts: readonly CorrectablePart[]): Reasons {
  return Object.fromEntries(
    parts.flatMap(part => (part.proposal === undefined ? [] : [[keyOf(part), part.proposal] as const])),
  )
}

function keyOf(part: CorrectablePart): string {
  return `${part.kind} ${part.id}`
}

function itemOf(part: CorrectablePart, reason: string): CorrectionItem {
  return part.kind === 'field'
    ? { type: 'field', field: part.id, reason: reason.trim() }
    : { type: 'material', material: part.id, reason: reason.trim() }
}

function isBlank(text: string | undefined): boolean {
  return (text ?? '').trim() === ''
}
