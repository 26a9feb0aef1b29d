import { validateDocument, type ContractIssue, type ItemDefinition } from '@yibiao/schemas'
import { Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useDefinition, useEditor } from '../session/use-editor.ts'
import { sourceTexts } from '../texts/source.ts'
import { useTexts } from '../texts/use-texts.ts'
import { openSourceEditor, type SourceEditor } from './source-editor.ts'

/** The item as JSON, checked against the contract while it is typed; a valid text goes into the same history. */
export default function SourcePage() {
  const editor = useEditor()
  const texts = useTexts(sourceTexts)
  const definition = useDefinition()
  const host = useRef<HTMLDivElement>(null)
  const source = useRef<SourceEditor>(undefined)
  const [issues, setIssues] = useState<readonly ContractIssue[]>([])
  const [isChanged, setIsChanged] = useState(false)
  const [first] = useState(definition)

  useEffect(() => {
    if (!host.current) return undefined
    const opened = openSourceEditor(host.current, toText(first), text => {
      const read = readText(text)
      setIssues('issues' in read ? read.issues : [])
      setIsChanged(true)
    })
    source.current = opened
    return () => opened.close()
  }, [first])

  // An undo, or an edit elsewhere, shows here as long as nothing typed here is waiting.
  useEffect(() => {
    if (!isChanged) source.current?.setText(toText(definition))
  }, [definition, isChanged])

  const take = () => {
    const read = readText(source.current?.text() ?? '')
    if ('issues' in read) return setIssues(read.issues)
    editor.dispatch('replaceDefinition', { definition: read.definition })
    return setIsChanged(false)
  }
  const drop = () => {
    source.current?.setText(toText(definition))
    setIssues([])
    setIsChanged(false)
  }
  return (
    <main className="yd-source" aria-label={texts.source}>
      <div className="yd-source__bar">
        <output className={issues.length > 0 ? 'yd-entry__problem' : 'yd-entry__help'}>
          {issues.length > 0
            ? texts.wrong(issues.length, issues[0]?.path ?? '')
            : isChanged
              ? texts.changed
              : texts.same}
        </output>
        <Button disabled={!isChanged} onClick={drop}>
          {texts.drop}
        </Button>
        <Button type="primary" disabled={!isChanged || issues.length > 0} onClick={take}>
          {texts.take}
        </Button>
      </div>
      <div ref={host} className="yd-source__editor" />
    </main>
  )
}

function toText(definition: ItemDefinition): string {
  return JSON.stringify(definition, null, 2)
}

function readText(text: string): { definition: ItemDefinition } | { issues: readonly ContractIssue[] } {
  try {
    const read = validateDocument('ItemDefinition', JSON.parse(text))
    return 'document' in read ? { definition: read.document } : read
  } catch {
    return { issues: [{ code: 'contract.json', path: '', params: {} }] }
  }
}
