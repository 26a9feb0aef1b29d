import { readDelimited } from '@yibiao/core/table-import'
import type { CodeTableDefinition } from '@yibiao/schemas'
import { Alert, Button, Input, Modal, Radio, Upload } from 'antd'
import { useState } from 'react'
import { designApi } from '../api/design-api.ts'
import { Entry } from '../controls/Entry.tsx'
import { Failure } from '../controls/Failure.tsx'
import { Icon } from '../controls/Icon.tsx'
import { useAskBeforeClosing } from '../controls/use-ask-before-closing.ts'
import { plainText } from '../document/record-name.ts'
import { partKey } from '../document/records.ts'
import { useChangeValues } from '../resolver/resolver-context.ts'
import { codeTableTexts } from '../texts/code-tables.ts'
import { controlTexts } from '../texts/controls.ts'
import { useTexts } from '../texts/use-texts.ts'
import { mostRows, readCodeRows, withImported, type ImportMode } from './read-code-rows.ts'

const mostShown = 8

/** Entries from a spreadsheet, pasted or as a file; nothing changes before it is confirmed. */
export function ImportDialog({ table, index, text, close }: ImportDialogProps) {
  const texts = useTexts(codeTableTexts)
  const controls = useTexts(controlTexts)
  const changeValues = useChangeValues()
  const [pasted, setPasted] = useState(text)
  const [file, setFile] = useState<{ name: string; cells: readonly (readonly string[])[] }>()
  const [mode, setMode] = useState<ImportMode>('update')
  const [error, setError] = useState<unknown>()
  const [isBusy, setIsBusy] = useState(false)
  const leave = useAskBeforeClosing(pasted !== text || file !== undefined, close)
  const { rows, problems } = readCodeRows(file?.cells ?? readDelimited(pasted))
  const next = withImported(table.rows, rows, mode)
  const isTooLong = next.length > mostRows
  const canTake = rows.length > 0 && problems.length === 0 && !isTooLong
  const read = async (chosen: File) => {
    setIsBusy(true)
    setError(undefined)
    try {
      setFile({ name: chosen.name, cells: (await designApi.readTable(chosen)).rows })
    } catch (failure) {
      setError(failure)
    }
    setIsBusy(false)
  }
  const take = () => {
    changeValues(
      { type: 'codeTable', table: index },
      { record: partKey('codeTables'), path: [index, 'rows'], value: next },
      close,
    )
  }
  return (
    <Modal
      open
      width={720}
      title={texts.importTitle(plainText(table.name))}
      okText={texts.importOk(rows.length)}
      cancelText={controls.cancel}
      okButtonProps={{ disabled: !canTake }}
      onOk={take}
      onCancel={leave}
    >
      <div className="yd-panel__body">
        {file ? (
          <div className="yd-bar">
            <span>{texts.fromFile(file.name)}</span>
            <Button size="small" onClick={() => setFile(undefined)}>
              {texts.pasteInstead}
            </Button>
          </div>
        ) : (
          <Entry label={texts.pasted} help={texts.pastedHelp}>
            {control => (
              <Input.TextArea
                {...control}
                className="yd-mono"
                rows={6}
                spellCheck={false}
                value={pasted}
                onChange={event => setPasted(event.target.value)}
              />
            )}
          </Entry>
        )}
        <Upload
          accept=".csv,.xlsx"
          showUploadList={false}
          beforeUpload={chosen => {
            void read(chosen)
            return false
          }}
        >
          <Button icon={<Icon name="upload" size={15} />} loading={isBusy}>
            {texts.chooseFile}
          </Button>
        </Upload>
        {error !== undefined && <Failure error={error} />}
        <Radio.Group
          aria-label={texts.mode}
          value={mode}
          onChange={event => setMode(event.target.value === 'replace' ? 'replace' : 'update')}
          options={[
            { value: 'update', label: texts.modes.update },
            { value: 'replace', label: texts.modes.replace },
          ]}
        />
        <output>
          {problems.length > 0 && (
            <Alert
              type="error"
              showIcon
              title={texts.wrong(problems.length)}
              description={
                <ul>
                  {problems.slice(0, mostShown).map(({ code, line, text: said }) => (
                    <li key={line}>{texts.problems[code](line, said)}</li>
                  ))}
                </ul>
              }
            />
          )}
          {isTooLong && <Alert type="error" showIcon title={texts.tooLong(mostRows)} />}
          {canTake && <Alert type="info" showIcon title={texts.willBe(next.length)} />}
        </output>
        {rows.length > 0 && (
          <div className="yd-table">
            <table aria-label={texts.found(rows.length)}>
              <thead>
                <tr>
                  <th scope="col">{texts.code}</th>
                  <th scope="col">{texts.rowName}</th>
                  <th scope="col">{texts.parent}</th>
                </tr>
              </thead>
              <tbody>
                {rows.slice(0, mostShown).map(row => (
                  <tr key={row.code}>
                    <th scope="row">{row.code}</th>
                    <td className="yd-table__text">{plainText(row.label)}</td>
                    <td className="yd-table__text">{row.parent ?? ''}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
        {rows.length > mostShown && <p className="yd-entry__help">{texts.more(rows.length - mostShown)}</p>}
      </div>
    </Modal>
  )
}

interface ImportDialogProps {
  readonly table: CodeTableDefinition
  readonly index: number
  /** What was pasted into the grid; empty when the dialog was opened by its button. */
  readonly text: string
  readonly close: () => void
}
