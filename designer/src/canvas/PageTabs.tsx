import { Button } from 'antd'
import type { KeyboardEvent } from 'react'
import { Icon } from '../controls/Icon.tsx'
import { makeId } from '../document/make-id.ts'
import { listKey, type RecordKey } from '../document/records.ts'
import { dropEnd } from '../drag/drag-source.ts'
import { useEditor, useEditorState, useRecord } from '../session/use-editor.ts'
import { canvasTexts } from '../texts/canvas.ts'
import { selectionTexts } from '../texts/selection.ts'
import { useItemWords, useTexts } from '../texts/use-texts.ts'
import { keyAct } from './key-act.ts'
import { moveByStep } from './move-by-step.ts'
import { useItemActs } from './use-item-acts.ts'

/** The pages of the form as tabs. Alt and left or right move a page; the keys for copying and deleting work too. */
export function PageTabs({
  current,
  showPage,
  find,
}: {
  readonly current: RecordKey
  readonly showPage: (page: RecordKey) => void
  readonly find: () => void
}) {
  const editor = useEditor()
  const texts = useTexts(canvasTexts)
  const acts = useItemActs()
  const selecting = useTexts(selectionTexts)
  const pages = useRecord(listKey('pages'), 'list')
  const show = (key: RecordKey) => {
    showPage(key)
    editor.select(key)
  }
  const addPage = () => {
    const id = makeId()
    const page = {
      id,
      title: texts.newPage,
      sections: [{ id: makeId(), title: texts.newSection, fields: [] }],
    }
    if (editor.dispatch('addPage', { index: pages?.children.length ?? 0, page })) show(`page:${id}`)
  }
  const keys = (event: KeyboardEvent) => {
    const act = keyAct(event)
    if (act && act.do !== 'go' && act.do in pageActs) {
      event.preventDefault()
      editor.select(current)
      return acts[act.do as keyof typeof pageActs](current)
    }
    const direction = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : 0
    if (direction === 0 || !pages) return
    event.preventDefault()
    if (event.altKey) return void moveByStep(editor, [current], direction < 0 ? 'up' : 'down')
    const next = pages.children[pages.children.indexOf(current) + direction]
    if (!next) return undefined
    show(next)
    requestAnimationFrame(() => document.getElementById(`tab-${next}`)?.focus())
    return undefined
  }
  return (
    <div className="yd-pages">
      <div role="tablist" aria-label={texts.pages} className="yd-pages__tabs" onKeyDown={keys} tabIndex={-1}>
        {pages?.children.map((key, index) => (
          <PageTab
            key={key}
            record={key}
            number={index + 1}
            isCurrent={key === current}
            show={() => show(key)}
          />
        ))}
      </div>
      <Button type="text" icon={<Icon name="plus" size={16} />} onClick={addPage}>
        {texts.addPage}
      </Button>
      <Button type="text" className="yd-pages__find" icon={<Icon name="find" size={16} />} onClick={find}>
        {selecting.find}
      </Button>
    </div>
  )
}

const pageActs = { copy: true, cut: true, paste: true, duplicate: true, remove: true }

function PageTab({ record: key, number, isCurrent, show }: PageTabProps) {
  const page = useRecord(key, 'page')
  const texts = useTexts(canvasTexts)
  const isSelected = useEditorState(state => state.selected === key)
  const say = useItemWords()
  return (
    <button
      type="button"
      role="tab"
      id={`tab-${key}`}
      aria-selected={isCurrent}
      data-selected={isSelected || undefined}
      tabIndex={isCurrent ? 0 : -1}
      className="yd-pages__tab"
      {...dropEnd(key)}
      onClick={show}
    >
      <span className="yd-pages__number" aria-hidden="true">
        {number}
      </span>
      {say(page?.value.title) || texts.untitled}
    </button>
  )
}

interface PageTabProps {
  readonly record: RecordKey
  readonly number: number
  readonly isCurrent: boolean
  readonly show: () => void
}
