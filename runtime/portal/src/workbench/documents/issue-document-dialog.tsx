import { Button, Dialog } from '@yibiao/form/components'
import type { CaseCommand, DocumentInput, DocumentTemplateDefinition } from '@yibiao/schemas'
import { type FormEvent, type ReactNode, useId, useRef, useState } from 'react'
import { isRecord, isTexts } from '../../apply/outbox/kept-shapes.ts'
import { focusField } from '../../shell/focus-field.ts'
import { ProblemNotice } from '../../shell/problem-notice.tsx'
import { useWords } from '../../texts/texts-context.tsx'
import { ActInput } from '../acts/act-input.tsx'
import { DocumentPreview } from '../acts/document-preview.tsx'
import { createKeptInput } from '../acts/create-kept-input.ts'
import { useDocumentTexts } from './document-texts.ts'
import { emptyRow, findUnfilled, type InputValues } from './input-values.ts'
import { RowsInput } from './rows-input.tsx'

export type IssuableTemplate = Pick<DocumentTemplateDefinition, 'id' | 'name'> & {
  readonly inputs?: readonly DocumentInput[]
}

type Props = {
  caseId: string
  /** Undefined for the process administrator, who says why it is issued again. */
  taskId: string | undefined
  templates: readonly IssuableTemplate[]
  notice: ReactNode
  onRun: (command: CaseCommand) => Promise<boolean>
  onClose: () => void
}

type Typed = { template: string; values: InputValues; reason: string }

const kept = createKeptInput<Typed>('document', isTyped)

function isTyped(left: unknown): left is Typed {
  return (
    isRecord(left) &&
    typeof left['template'] === 'string' &&
    typeof left['reason'] === 'string' &&
    isRecord(left['values']) &&
    Object.values(left['values']).every(
      value => typeof value === 'string' || (Array.isArray(value) && value.every(isTexts)),
    )
  )
}

/** 出具文书: which one, what the officer fills in, and how it will look. */
export function IssueDocumentDialog(props: Props): ReactNode {
  const { caseId, taskId, templates, onRun, onClose } = props
  const { texts, read } = useWords()
  const { issue } = useDocumentTexts()
  const key = taskId ?? ''
  const [typed, setTyped] = kept.useKept(caseId, key, () => ({
    template: templates.length === 1 ? (templates[0]?.id ?? '') : '',
    values: {},
    reason: '',
  }))
  const [problems, setProblems] = useState<ReadonlyMap<string, string>>(new Map())
  const [error, setError] = useState<unknown>()
  const [isBusy, setBusy] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const formId = useId()
  const template = templates.find(({ id }) => id === typed.template)
  const inputs = template?.inputs ?? []
  const setValue = (name: string, value: InputValues[string]): void => {
    setTyped({ ...typed, values: { ...typed.values, [name]: value } })
    setProblems(new Map([...problems].filter(([each]) => each !== name)))
  }

  function complete(): CaseCommand | undefined {
    const found = new Map<string, string>()
    if (template === undefined) found.set('template', issue.choose)
    if (taskId === undefined && typed.reason.trim() === '') found.set('reason', issue.missing(issue.reason))
    for (const input of findUnfilled(inputs, typed.values)) {
      const name = read(input.label)
      const text = input.type === 'rows' ? issue.fewest(name, input.fewest ?? 1) : issue.missing(name)
      found.set(input.key, text)
    }
    setProblems(found)
    const [first] = found.keys()
    focusField(form.current, first)
    if (first !== undefined || template === undefined) return undefined
    const known = new Set(inputs.map(each => each.key))
    const values = Object.fromEntries(Object.entries(typed.values).filter(([name]) => known.has(name)))
    return {
      type: 'issueDocument',
      template: template.id,
      values,
      ...(taskId === undefined ? { reason: typed.reason.trim() } : { taskId }),
    }
  }

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault()
    const command = complete()
    if (command === undefined) return
    setBusy(true)
    setError(undefined)
    try {
      if (await onRun(command)) kept.forget(caseId, key)
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
        title={issue.title}
        onClose={onClose}
        actions={
          <>
            {error !== undefined && <ProblemNotice error={error} />}
            <Button onClick={onClose}>{texts.shell.cancel}</Button>
            <Button type="submit" form={formId} look="primary" isBusy={isBusy}>
              {issue.title}
            </Button>
          </>
        }
      >
        {props.notice}
        <form className="act-form" id={formId} ref={form} noValidate onSubmit={event => void submit(event)}>
          <ActInput
            field={{
              type: 'select',
              name: 'template',
              label: issue.template,
              isRequired: true,
              options: templates.map(({ id, name }) => ({ value: id, label: read(name) })),
            }}
            value={typed.template}
            problem={problems.get('template')}
            onChange={next => setTyped({ ...typed, template: next })}
          />
          {inputs.map(input =>
            input.type === 'rows' ? (
              <RowsInput
                key={input.key}
                input={input}
                rows={rowsOf(input, typed.values[input.key])}
                problem={problems.get(input.key)}
                onChange={rows => setValue(input.key, rows)}
              />
            ) : (
              <ActInput
                key={input.key}
                field={
                  input.type === 'longText'
                    ? {
                        type: 'textarea',
                        name: input.key,
                        label: read(input.label),
                        maxLength: 8000,
                        isRequired: input.isOptional !== true,
                      }
                    : {
                        type: input.type,
                        name: input.key,
                        label: read(input.label),
                        isRequired: input.isOptional !== true,
                      }
                }
                value={textOf(typed.values[input.key])}
                problem={problems.get(input.key)}
                onChange={value => setValue(input.key, value)}
              />
            ),
          )}
          {taskId === undefined && (
            <ActInput
              field={{
                type: 'textarea',
                name: 'reason',
                label: issue.reason,
                help: issue.reasonHelp,
                maxLength: 1000,
                isRequired: true,
              }}
              value={typed.reason}
              problem={problems.get('reason')}
              onChange={reason => setTyped({ ...typed, reason })}
            />
          )}
        </form>
        {template !== undefined && (
          <DocumentPreview
            caseId={caseId}
            template={{ id: template.id, name: read(template.name) }}
            command={complete}
          />
        )}
      </Dialog>
    </div>
  )
}

function textOf(value: InputValues[string] | undefined): string {
  return typeof value === 'string' ? value : ''
}

/** A table begins with its fewest rows. */
function rowsOf(input: DocumentInput, value: InputValues[string] | undefined): Record<string, string>[] {
  if (Array.isArray(value)) return [...value]
  return Array.from({ length: input.fewest ?? 1 }, () => emptyRow(input))
}
