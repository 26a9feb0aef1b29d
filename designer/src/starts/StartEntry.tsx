import { Alert, Button, Input, Select } from 'antd'
import { useMemo, useRef, useState } from 'react'
import { designApi } from '../api/design-api.ts'
import { Entry } from '../controls/Entry.tsx'
import { Failure } from '../controls/Failure.tsx'
import { Icon } from '../controls/Icon.tsx'
import { controlTexts } from '../texts/controls.ts'
import { startTexts } from '../texts/starts.ts'
import { useTexts } from '../texts/use-texts.ts'
import type { Understood } from './draft-field.ts'
import {
  longestText,
  readStart,
  recogniseStart,
  startKinds,
  type StartFailure,
  type StartInput,
  type StartKind,
} from './read-start.ts'

/** What was given so far: kept while the result is looked at. */
export interface Given {
  readonly text: string
  /** Cells of a spreadsheet file, instead of the text. */
  readonly file: { readonly name: string; readonly table: readonly (readonly string[])[] } | undefined
  /** How to read it; as it is recognised when absent. */
  readonly kind: StartKind | undefined
}

export const noGiven: Given = { text: '', file: undefined, kind: undefined }

/** Takes a text or a file, and says as what it is read. */
export function StartEntry({ given, change, read, close }: StartEntryProps) {
  const texts = useTexts(startTexts)
  const controls = useTexts(controlTexts)
  const [failure, setFailure] = useState<StartFailure>()
  const input: StartInput = useMemo(
    () => (given.file ? { table: given.file.table } : { text: given.text }),
    [given.file, given.text],
  )
  const isEmpty = !given.file && given.text.trim() === ''
  const recognised = useMemo(() => recogniseStart(input), [input])
  const next = () => {
    const understood = readStart(input, given.kind ?? recognised)
    if (typeof understood === 'string') setFailure(understood)
    else read(understood)
  }
  const update = (part: Partial<Given>) => {
    setFailure(undefined)
    change({ ...given, ...part })
  }
  return (
    <div className="yd-start__step">
      <p className="yd-lead">{texts.lead}</p>
      {given.file ? (
        <p className="yd-start__file">
          <Icon name="check" size={16} />
          <span>{texts.fileRead(given.file.name, given.file.table.length)}</span>
          <Button size="small" onClick={() => update({ file: undefined })}>
            {texts.removeFile}
          </Button>
        </p>
      ) : (
        <Entry label={texts.text}>
          {control => (
            <Input.TextArea
              {...control}
              className="yd-start__text"
              rows={9}
              placeholder={texts.placeholder}
              value={given.text}
              onChange={event => update({ text: event.target.value })}
            />
          )}
        </Entry>
      )}
      <div className="yd-start__row">
        <FileChoice taken={update} />
        {!isEmpty && (
          <Entry label={texts.kind}>
            {control => (
              <Select<StartKind | 'recognised'>
                {...control}
                className="yd-wide"
                value={given.kind ?? 'recognised'}
                disabled={given.file !== undefined}
                options={[
                  { value: 'recognised', label: texts.recognised(texts.kinds[recognised]) },
                  ...startKinds.map(kind => ({ value: kind, label: texts.kinds[kind] })),
                ]}
                onChange={kind => update({ kind: kind === 'recognised' ? undefined : kind })}
              />
            )}
          </Entry>
        )}
      </div>
      {failure && <Alert type="error" showIcon role="alert" title={texts.failures[failure]} />}
      <div className="yd-start__acts">
        <Button onClick={close}>{controls.cancel}</Button>
        <Button type="primary" disabled={isEmpty} onClick={next}>
          {texts.next}
        </Button>
      </div>
    </div>
  )
}

interface StartEntryProps {
  readonly given: Given
  readonly change: (given: Given) => void
  readonly read: (understood: Understood) => void
  readonly close: () => void
}

/** A file: texts are read here, spreadsheets by the server, which keeps nothing of them. */
function FileChoice({ taken }: { readonly taken: (part: Partial<Given>) => void }) {
  const texts = useTexts(startTexts)
  const input = useRef<HTMLInputElement>(null)
  const [error, setError] = useState<unknown>()
  const [isTooLarge, setIsTooLarge] = useState(false)
  const [isBusy, setIsBusy] = useState(false)
  const readFile = async (file: File) => {
    setError(undefined)
    setIsTooLarge(file.size > longestText)
    if (file.size > longestText) return
    setIsBusy(true)
    try {
      if (/\.(?:json|txt)$/i.test(file.name))
        taken({ text: await file.text(), file: undefined, kind: undefined })
      else {
        const { rows } = await designApi.readTable(file)
        taken({ file: { name: file.name, table: rows }, kind: undefined })
      }
    } catch (problem) {
      setError(problem)
    }
    setIsBusy(false)
  }
  return (
    <div className="yd-start__choice">
      <input
        ref={input}
        type="file"
        hidden
        accept=".xlsx,.csv,.json,.txt"
        aria-label={texts.file}
        onChange={event => {
          const file = event.target.files?.[0]
          event.target.value = ''
          if (file) void readFile(file)
        }}
      />
      <Button icon={<Icon name="upload" size={16} />} loading={isBusy} onClick={() => input.current?.click()}>
        {texts.chooseFile}
      </Button>
      {isTooLarge && <Alert type="error" showIcon role="alert" title={texts.fileTooLarge} />}
      {error !== undefined && <Failure error={error} />}
    </div>
  )
}
