import { Input, Modal, type InputRef } from 'antd'
import { useRef, useState, type KeyboardEvent } from 'react'
import type { RecordKey } from '../document/records.ts'
import { useEditor, useRecords } from '../session/use-editor.ts'
import { selectionTexts } from '../texts/selection.ts'
import { useTexts } from '../texts/use-texts.ts'
import { findFields } from './find-fields.ts'
import { focusRecord } from './focus-record.ts'

/** More are not shown: another word narrows them down. */
const mostShown = 50

/** Looks for a field, section or page by name or key and goes there, on whatever page it is. */
export function FindDialog({ close }: { readonly close: () => void }) {
  const editor = useEditor()
  const records = useRecords()
  const texts = useTexts(selectionTexts)
  const [words, setWords] = useState('')
  const box = useRef<InputRef>(null)
  const found = findFields(records, words)

  const go = (key: RecordKey | undefined) => {
    if (key === undefined) return
    close()
    editor.select(key)
    focusRecord(key)
  }
  const keys = (event: KeyboardEvent<HTMLDivElement>) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (by === undefined) return
    event.preventDefault()
    const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('input, button')]
    const at = stops.findIndex(stop => stop === document.activeElement)
    stops[Math.max(0, Math.min(stops.length - 1, at + by))]?.focus()
  }

  return (
    <Modal
      open
      title={texts.find}
      footer={null}
      onCancel={close}
      afterOpenChange={isOpen => isOpen && box.current?.focus()}
    >
      {/* The box and the buttons take the focus; the area only hears the arrows between them. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div onKeyDown={keys}>
        <Input
          ref={box}
          allowClear
          aria-label={texts.findWords}
          placeholder={texts.findWords}
          value={words}
          onChange={event => setWords(event.target.value)}
          onPressEnter={() => go(found[0]?.record)}
        />
        <output className="yd-find__count">{words.trim() && texts.foundCount(found.length)}</output>
        <ul className="yd-find">
          {found.slice(0, mostShown).map(({ record, name, key, where }) => (
            <li key={record}>
              <button type="button" className="yd-find__entry" onClick={() => go(record)}>
                <span className="yd-find__name">{name}</span>
                {key !== undefined && <code>{key}</code>}
                <span className="yd-find__where">{where.join(' / ')}</span>
              </button>
            </li>
          ))}
        </ul>
      </div>
    </Modal>
  )
}
