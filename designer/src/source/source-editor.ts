import type { QuickFix } from '@yibiao/core/lint'
import itemSchema from '@yibiao/schemas/monaco/item-definition'
import * as monaco from 'monaco-editor/editor/editor.api'
import 'monaco-editor/features/bracketMatching/register'
import 'monaco-editor/features/clipboard/register'
import 'monaco-editor/features/find/register'
import 'monaco-editor/features/folding/register'
import 'monaco-editor/features/format/register'
import 'monaco-editor/features/hover/register'
import 'monaco-editor/features/gotoError/register'
import 'monaco-editor/features/suggest/register'
import 'monaco-editor/features/linesOperations/register'
import { jsonDefaults } from 'monaco-editor/languages/features/json/register'
import { createProblemMarks, type ProblemMark } from './problem-marks.ts'
// Vite makes a worker class of these.
// oxlint-disable-next-line import/default
import EditorWorker from 'monaco-editor/editor/editor.worker?worker'
// oxlint-disable-next-line import/default
import JsonWorker from 'monaco-editor/language/json/json.worker?worker'

/** An open text editor. */
export interface SourceEditor {
  readonly text: () => string
  /** Underlines problems, with their quick fixes. */
  readonly mark: (marks: readonly ProblemMark[]) => void
  readonly setText: (text: string) => void
  readonly close: () => void
}

const address = 'inmemory://yibiao/item.json'

/** Opens the editor in an element, with completion and validation from the contract. */
export function openSourceEditor(
  host: HTMLElement,
  text: string,
  on: { readonly type: (text: string) => void; readonly mend: (change: QuickFix) => void },
): SourceEditor {
  globalThis.MonacoEnvironment = {
    getWorker: (_, label) => (label === 'json' ? new JsonWorker() : new EditorWorker()),
  }
  jsonDefaults.setDiagnosticsOptions({
    validate: true,
    schemas: [{ uri: itemSchema.$id, fileMatch: [address], schema: itemSchema }],
  })
  const uri = monaco.Uri.parse(address)
  monaco.editor.getModel(uri)?.dispose()
  const model = monaco.editor.createModel(text, 'json', uri)
  const editor = monaco.editor.create(host, {
    model,
    automaticLayout: true,
    minimap: { enabled: false },
    fontSize: 13,
    tabSize: 2,
    scrollBeyondLastLine: false,
    accessibilitySupport: 'on',
  })
  let isSetting = false
  model.onDidChangeContent(() => {
    if (!isSetting) on.type(model.getValue())
  })
  const marks = createProblemMarks(model, on.mend)
  return {
    text: () => model.getValue(),
    mark: marks.show,
    setText(next) {
      if (next === model.getValue()) return
      isSetting = true
      // As an edit, so that the place of the cursor and what the editor itself can undo stay.
      model.pushEditOperations([], [{ range: model.getFullModelRange(), text: next }], () => null)
      isSetting = false
    },
    close() {
      marks.close()
      editor.dispose()
      model.dispose()
    },
  }
}
