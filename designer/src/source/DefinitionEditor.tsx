import type { QuickFix } from '@yibiao/core/lint'
import { messageOf } from '@yibiao/core/messages'
import { validateDocument, type ContractIssue, type ItemDefinition } from '@yibiao/schemas'
import { Button } from 'antd'
import { useDeferredValue, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import { mendOfQuickFix } from '../problems/apply-quick-fix.ts'
import { judge } from '../problems/judge.ts'
import { useProblems } from '../problems/use-problems.ts'
import { useDefinition, useEditor } from '../session/use-editor.ts'
import { problemsTexts } from '../texts/problems.ts'
import { sourceTexts } from '../texts/source.ts'
import { useLocale, useTexts } from '../texts/use-texts.ts'
import { applyFixToJson } from './apply-fix-to-json.ts'
import type { ProblemMark } from './problem-marks.ts'
import { openSourceEditor, type SourceEditor } from './source-editor.ts'

/** The item as JSON, checked against the contract while it is typed; a valid text goes into the same history. */
export function DefinitionEditor() {
  const editor = useEditor()
  const texts = useTexts(sourceTexts)
  const definition = useDefinition()
  const host = useRef<HTMLDivElement>(null)
  const source = useRef<SourceEditor>(undefined)
  const [issues, setIssues] = useState<readonly ContractIssue[]>([])
  const [typed, setTyped] = useState<ItemDefinition>()
  const [isChanged, setIsChanged] = useState(false)
  const [first] = useState(definition)
  const marks = useProblemMarks(isChanged, typed)

  const hear = (text: string) => {
    const read = readText(text)
    setIssues('issues' in read ? read.issues : [])
    setTyped('definition' in read ? read.definition : undefined)
    setIsChanged(true)
  }
  const mend = useEffectEvent((change: QuickFix) => {
    if (!isChanged) {
      const made = mendOfQuickFix(editor.getState().document.records, change)
      if (made) editor.dispatch('mend', made)
      return
    }
    // What is typed is mended where it is typed; it goes into the history as one with it.
    const read = readText(source.current?.text() ?? '')
    if (!('definition' in read)) return
    const text = JSON.stringify(applyFixToJson(read.definition, change), null, 2)
    source.current?.setText(text)
    hear(text)
  })
  const heard = useEffectEvent(hear)

  useEffect(() => {
    if (!host.current) return undefined
    const opened = openSourceEditor(host.current, toText(first), {
      type: text => heard(text),
      mend: change => mend(change),
    })
    source.current = opened
    return () => opened.close()
  }, [first])

  // An undo, or an edit elsewhere, shows here as long as nothing typed here is waiting.
  useEffect(() => {
    if (!isChanged) source.current?.setText(toText(definition))
  }, [definition, isChanged])

  useEffect(() => source.current?.mark(marks), [marks])

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
    <div className="yd-source__tab">
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
    </div>
  )
}

/** What the judgement says of what stands in the editor; nothing while that is no item. */
function useProblemMarks(isChanged: boolean, typed: ItemDefinition | undefined): readonly ProblemMark[] {
  const saved = useProblems()
  const settled = useDeferredValue(typed)
  const { fixWords } = useTexts(problemsTexts)
  const { locale } = useLocale()
  return useMemo(() => {
    const judged = isChanged ? (settled ? judge(settled) : []) : saved
    return judged.map(({ path, code, severity, params, message, quickFix }) => ({
      path,
      severity,
      message: messageOf({ code, params, message }, locale),
      ...(typeof params?.['from'] === 'number' && typeof params['to'] === 'number'
        ? { from: params['from'], to: params['to'] }
        : {}),
      ...(quickFix ? { fix: { title: fixWords(quickFix), change: quickFix } } : {}),
    }))
  }, [isChanged, settled, saved, fixWords, locale])
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
