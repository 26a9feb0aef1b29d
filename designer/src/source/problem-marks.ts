import * as monaco from 'monaco-editor/editor/editor.api'
import 'monaco-editor/features/codeAction/register'
import type { QuickFix } from '@yibiao/core/lint'
import { rangesIn } from './text-range.ts'

/** A problem as the editor shows it: underlined, told on hover, mended by its light bulb. */
export interface ProblemMark {
  readonly path: string
  readonly message: string
  readonly severity: 'error' | 'warning' | 'hint'
  /** Position within the text at the path, where that is a rule. */
  readonly from?: number
  readonly to?: number
  readonly fix?: { readonly title: string; readonly change: QuickFix }
}

const owner = 'yibiao'
const severities = {
  error: monaco.MarkerSeverity.Error,
  warning: monaco.MarkerSeverity.Warning,
  hint: monaco.MarkerSeverity.Info,
} as const

/** The marks of one text, and the act that mends what one of them tells. */
export interface ProblemMarks {
  readonly show: (marks: readonly ProblemMark[]) => void
  readonly close: () => void
}

/** Marks problems in a text and offers their quick fixes as code actions. */
export function createProblemMarks(
  model: monaco.editor.ITextModel,
  mend: (change: QuickFix) => void,
): ProblemMarks {
  let shown: readonly ProblemMark[] = []
  const command = `yibiao.mend.${model.id}`
  const doing = monaco.editor.registerCommand(command, (_, place: number) => {
    const change = shown[place]?.fix?.change
    if (change) mend(change)
  })
  const offering = monaco.languages.registerCodeActionProvider('json', {
    provideCodeActions(asked, range, context) {
      const markerOf = asked === model ? markersIn(model) : undefined
      const actions = shown.flatMap((mark, place) => {
        const marker = markerOf?.(mark)
        if (!mark.fix || !marker || !monaco.Range.areIntersectingOrTouching(marker, range)) return []
        const own = context.markers.filter(each => each.message === mark.message)
        return [
          {
            title: mark.fix.title,
            kind: 'quickfix',
            diagnostics: own,
            isPreferred: true,
            command: { id: command, title: mark.fix.title, arguments: [place] },
          },
        ]
      })
      return { actions, dispose: () => undefined }
    },
  })
  return {
    show(marks) {
      shown = marks
      const markerOf = markersIn(model)
      monaco.editor.setModelMarkers(model, owner, markerOf ? marks.map(markerOf) : [])
    },
    close() {
      monaco.editor.setModelMarkers(model, owner, [])
      doing.dispose()
      offering.dispose()
    },
  }
}

/** Where marks stand in the text as it is now, which is read once for all of them; nothing while it is no JSON. */
function markersIn(
  model: monaco.editor.ITextModel,
): ((mark: ProblemMark) => monaco.editor.IMarkerData) | undefined {
  const text = model.getValue()
  const rangeAt = rangesIn(text)
  if (!rangeAt) return undefined
  return ({ path, message, severity, from, to }) => {
    const range = rangeAt(path)
    const within = from === undefined || to === undefined ? undefined : pieceOf(text, range.from, from, to)
    // A whole part would be underlined from end to end; its first line says where it is.
    const start = model.getPositionAt(within?.from ?? range.from)
    const end = model.getPositionAt(within?.to ?? range.to)
    const isLong = end.lineNumber > start.lineNumber
    return {
      severity: severities[severity],
      message,
      startLineNumber: start.lineNumber,
      startColumn: start.column,
      endLineNumber: start.lineNumber,
      endColumn: isLong ? model.getLineMaxColumn(start.lineNumber) : end.column,
    }
  }
}

/** Positions in a string, counted in what it means, in the text as it is escaped. */
function pieceOf(text: string, start: number, from: number, to: number) {
  if (text[start] !== '"') return undefined
  const at = (wanted: number): number => {
    let place = start + 1
    for (let count = 0; count < wanted && text[place] !== '"'; count += 1) {
      if (text[place] === '\\') place += text[place + 1] === 'u' ? 6 : 2
      else place += 1
    }
    return place
  }
  return { from: at(from), to: at(to) }
}
