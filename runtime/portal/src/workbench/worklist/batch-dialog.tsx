import { Button, Dialog } from '@yibiao/form/components'
import type { WorklistChoices, WorklistEntry } from '@yibiao/schemas'
import { type FormEvent, type ReactNode, useId, useRef, useState } from 'react'
import { runCommand } from '../../api/cases.ts'
import { Entry } from '../../publicity/entry.tsx'
import { focusField } from '../../shell/focus-field.ts'
import { problemText } from '../../shell/problem-text.ts'
import { useWords } from '../../texts/texts-context.tsx'
import { type BatchAct, type BatchResult, runBatch } from './run-batch.ts'
import { useWorklistTexts } from './texts.ts'

type Props = {
  act: BatchAct['type']
  entries: readonly WorklistEntry[]
  choices: WorklistChoices | undefined
  /** Something was done, or somebody else did. */
  onDone: () => void
  onClose: () => void
}

/** What a batch needs, then its course, then a result for each case. */
export function BatchDialog({ act, entries, choices, onDone, onClose }: Props): ReactNode {
  const { texts, read } = useWords()
  const words = useWorklistTexts()
  const { dialog } = words
  const id = useId()
  const form = useRef<HTMLFormElement>(null)
  const [text, setText] = useState('')
  const [officerId, setOfficer] = useState('')
  const [problems, setProblems] = useState<ReadonlyMap<string, string>>(new Map())
  const [results, setResults] = useState<ReadonlyMap<string, BatchResult>>()
  const isRunning = results !== undefined && results.size < entries.length

  async function start(event: FormEvent): Promise<void> {
    event.preventDefault()
    const found = new Map<string, string>()
    if (act === 'transfer' && officerId === '') found.set('officer', dialog.toMissing)
    if (act === 'approve' && text.trim() === '') found.set('text', dialog.opinionMissing)
    if (act === 'transfer' && text.trim() === '') found.set('text', dialog.reasonMissing)
    setProblems(found)
    const [first] = found.keys()
    if (first !== undefined) return focusField(form.current, first)
    setResults(new Map())
    await runBatch(entries, actOf(act, text.trim(), officerId), runCommand, (taskId, result) =>
      setResults(before => new Map([...(before ?? []), [taskId, result]])),
    )
    onDone()
  }

  const done = [...(results?.values() ?? [])].filter(({ state }) => state === 'done').length
  return (
    <div className="act-dialog">
      <Dialog
        isOpen
        title={dialog.title(words.acts[act], entries.length)}
        onClose={() => {
          if (!isRunning) onClose()
        }}
        actions={
          <>
            <Button disabled={isRunning} onClick={onClose}>
              {dialog.close}
            </Button>
            {results === undefined && (
              <Button type="submit" form={id} look="primary">
                {dialog.start}
              </Button>
            )}
          </>
        }
      >
        {results === undefined ? (
          <form className="act-form" id={id} ref={form} noValidate onSubmit={event => void start(event)}>
            <p className="fine">{dialog.help}</p>
            {act === 'transfer' && (
              <div className="field">
                <label className="label" htmlFor={`${id}-officer`}>
                  {dialog.to}
                </label>
                {problems.has('officer') && (
                  <p className="problem" id={`${id}-problem`} role="alert">
                    {problems.get('officer')}
                  </p>
                )}
                <select
                  className="input"
                  id={`${id}-officer`}
                  name="officer"
                  value={officerId}
                  aria-invalid={problems.has('officer')}
                  aria-describedby={problems.has('officer') ? `${id}-problem` : undefined}
                  onChange={event => setOfficer(event.target.value)}
                >
                  <option value="">{dialog.choose}</option>
                  {choices?.officers.map(officer => (
                    <option key={officer.id} value={officer.id}>
                      {officer.name}
                    </option>
                  ))}
                </select>
              </div>
            )}
            {act !== 'claim' && (
              <Entry
                name="text"
                label={act === 'approve' ? dialog.opinion : act === 'transfer' ? dialog.reason : dialog.text}
                value={text}
                problem={problems.get('text')}
                isRequired={act !== 'remind'}
                rows={3}
                maxLength={2000}
                onChange={setText}
              />
            )}
          </form>
        ) : (
          <output className="strong">
            {isRunning
              ? dialog.running(results.size, entries.length)
              : dialog.result(done, results.size - done)}
          </output>
        )}
        <ul className="rows">
          {entries.map(entry => {
            const result = results?.get(entry.taskId)
            return (
              <li className="row" key={entry.taskId}>
                <div className="row__main">
                  <p className="yb-figures">{entry.number}</p>
                  <p className="fine">
                    {read(entry.itemName)} · {read(entry.stepName)}
                  </p>
                </div>
                {result !== undefined && (
                  <p className={result.state === 'done' ? 'fine' : 'problem'}>
                    {result.state === 'refused'
                      ? problemText(result.error, texts.shell)
                      : dialog[result.state]}
                  </p>
                )}
              </li>
            )
          })}
        </ul>
      </Dialog>
    </div>
  )
}

function actOf(act: BatchAct['type'], text: string, officerId: string): BatchAct {
  switch (act) {
    case 'claim':
      return { type: act }
    case 'approve':
      return { type: act, opinion: text }
    case 'remind':
      return { type: act, text }
    case 'transfer':
      return { type: act, officerId, reason: text }
  }
}
