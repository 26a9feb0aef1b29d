import type { Issue } from '@yibiao/schemas'
import { Icon } from '../controls/Icon.tsx'
import { recordName } from '../document/record-name.ts'
import { goTo } from '../routing/use-route.ts'
import { useEditor, useRecords } from '../session/use-editor.ts'
import { shellTexts } from '../texts/shell.ts'
import { useTexts } from '../texts/use-texts.ts'
import { focusPlace } from './focus-place.ts'
import { placeOfPath } from './select-path.ts'
import { useIssueText } from './use-issue-text.ts'

/** What is wrong and where; pressing it leads there. */
export function ProblemLine({ problem, itemId, onGo }: ProblemLineProps) {
  const editor = useEditor()
  const records = useRecords()
  const textOf = useIssueText()
  const parts = useTexts(shellTexts).parts
  const place = placeOfPath(records, problem.path)
  const go = () => {
    onGo?.()
    goTo({ page: 'item', itemId, part: place.part })
    if (!place.record) return
    editor.select(place.record)
    focusPlace(place)
  }
  return (
    <button type="button" className={`yd-problem yd-problem--${problem.severity}`} onClick={go}>
      <Icon name={problem.severity === 'error' ? 'error' : 'warning'} size={16} />
      <span className="yd-problem__where">
        {[parts[place.part], recordName(records, place.record)].filter(Boolean).join(' · ')}
      </span>
      <span>{textOf(problem)}</span>
    </button>
  )
}

interface ProblemLineProps {
  readonly problem: Issue
  readonly itemId: string
  /** Before it leads away, e.g. to close a dialog. */
  readonly onGo?: () => void
}
