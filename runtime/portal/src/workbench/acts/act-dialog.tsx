import { Button, Dialog } from '@yibiao/form/components'
import type { CaseCommand, ChecklistVerdict, DebtView, ScreenedView } from '@yibiao/schemas'
import { type FormEvent, type ReactNode, useId, useRef, useState } from 'react'
import { isTexts } from '../../apply/outbox/kept-shapes.ts'
import { focusField } from '../../shell/focus-field.ts'
import { ProblemNotice } from '../../shell/problem-notice.tsx'
import { useWords } from '../../texts/texts-context.tsx'
import { useDocumentTexts } from '../documents/document-texts.ts'
import { useWorkbenchTexts } from '../texts/use-workbench-texts.ts'
import { type ActSituation, type ActValues, fieldsOf } from './act-fields.ts'
import type { ActKind } from './act-kind.ts'
import { ActInput } from './act-input.tsx'
import { buildCommand } from './build-command.ts'
import { checkAct, initialValues, shownFields } from './check-act.ts'
import { createKeptInput } from './create-kept-input.ts'
import { DocumentPreview, type PreviewTemplate } from './document-preview.tsx'

type Props = {
  kind: ActKind
  taskId: string | undefined
  caseId: string
  situation: ActSituation
  checklist: readonly ChecklistVerdict[]
  /** What the act settles, of an act on what blocks granting. */
  debt?: DebtView | undefined
  /** Of 新增子办件: which answer of a 甄别. */
  screened?: ScreenedView | undefined
  /** The document the act would issue, where there is one. */
  template: PreviewTemplate | undefined
  /** What changed meanwhile, shown above the inputs; what was typed stays. */
  notice: ReactNode
  /** False when the case had moved on: nothing was done and what was typed stays. */
  onRun: (command: CaseCommand) => Promise<boolean>
  onClose: () => void
}

const typed = createKeptInput<ActValues>('act', isTexts)

function keyOf({ kind, taskId, debt, screened }: Props): string {
  return `${kind} ${taskId ?? ''} ${debt?.subject ?? ''} ${screened?.run ?? ''} ${screened?.candidate ?? ''}`
}

/** The form of an act: says what is missing before anything is sent, and keeps what was typed when sending fails. */
export function ActDialog(props: Props): ReactNode {
  const { kind, taskId, caseId, situation, checklist, onRun, onClose } = props
  const { shell } = useWords().texts
  const words = useWorkbenchTexts()
  const fields = fieldsOf(kind, situation, words.form, useDocumentTexts())
  const [values, setValues] = typed.useKept(caseId, keyOf(props), () => initialValues(fields))
  const [problems, setProblems] = useState<ReadonlyMap<string, string>>(new Map())
  const [error, setError] = useState<unknown>()
  const [isBusy, setBusy] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const formId = useId()
  const build = (): CaseCommand | undefined =>
    buildCommand({
      kind,
      taskId,
      values,
      checklist,
      items: [],
      override: '',
      debt: props.debt,
      screened: props.screened,
    })

  /** The command when nothing is missing; otherwise says what is and goes there. */
  function complete(): CaseCommand | undefined {
    const found = checkAct(fields, values, words.form)
    setProblems(found)
    const [first] = found.keys()
    if (first === undefined) return build()
    focusField(form.current, first)
    return undefined
  }

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault()
    const command = complete()
    if (command === undefined) return
    setBusy(true)
    setError(undefined)
    try {
      if (await onRun(command)) typed.forget(caseId, keyOf(props))
      else setBusy(false)
    } catch (failure) {
      setError(failure)
      setBusy(false)
    }
  }

  return (
    <div className="act-dialog">
      <Dialog
        isOpen
        title={words.acts[kind]}
        onClose={onClose}
        actions={
          <>
            {error !== undefined && <ProblemNotice error={error} />}
            <Button onClick={onClose}>{shell.cancel}</Button>
            <Button type="submit" form={formId} look="primary" isBusy={isBusy}>
              {words.acts[kind]}
            </Button>
          </>
        }
      >
        {props.notice}
        <form className="act-form" id={formId} ref={form} noValidate onSubmit={event => void submit(event)}>
          {shownFields(fields, values).map(field => (
            <ActInput
              key={field.name}
              field={field}
              value={values[field.name] ?? ''}
              problem={problems.get(field.name)}
              onChange={value => {
                setValues({ ...values, [field.name]: value })
                setProblems(new Map([...problems].filter(([name]) => name !== field.name)))
              }}
            />
          ))}
        </form>
        {props.template !== undefined && (
          <DocumentPreview caseId={props.caseId} template={props.template} command={complete} />
        )}
      </Dialog>
    </div>
  )
}
