import { Icon } from '../controls/Icon.tsx'
import { recordName } from '../document/record-name.ts'
import type { RecordKey } from '../document/records.ts'
import { goTo } from '../routing/use-route.ts'
import { useEditor, useRecords } from '../session/use-editor.ts'
import { problemsTexts } from '../texts/problems.ts'
import { shellTexts } from '../texts/shell.ts'
import { useTexts } from '../texts/use-texts.ts'
import type { DesignProblem } from './design-problem.ts'
import { focusPlace } from './focus-place.ts'
import { placeOfPath } from './select-path.ts'
import { useIssueText } from './use-issue-text.ts'
import { useJudgement } from './use-problems.ts'

/** What is wrong and where; pressing it leads there. */
export function ProblemLine({ problem, itemId, onGo }: ProblemLineProps) {
  const editor = useEditor()
  const records = useRecords()
  const judged = useJudgement().records
  const textOf = useIssueText()
  const parts = useTexts(shellTexts).parts
  const { severities } = useTexts(problemsTexts)
  const place = placeOfPath(judged, problem.path)
  // A part is called what it is; its record has the name of the whole item.
  const nameIn = (key: RecordKey | undefined) => (key?.startsWith('part:') ? '' : recordName(records, key))
  const go = () => {
    onGo?.()
    if (itemId !== undefined) goTo({ page: 'item', itemId, part: place.part })
    if (!place.record) return
    editor.select(place.record, place.property)
    focusPlace(place)
  }
  return (
    <button type="button" className={`yd-problem yd-problem--${problem.severity}`} onClick={go}>
      <Icon name={icons[problem.severity]} size={16} />
      <span className="yd-unseen">{severities[problem.severity]}</span>
      <span className="yd-problem__where">
        {[itemId === undefined ? '' : parts[place.part], nameIn(place.record)].filter(Boolean).join(' · ')}
      </span>
      <span>{textOf(problem)}</span>
    </button>
  )
}

const icons = { error: 'error', warning: 'warning', hint: 'info' } as const

interface ProblemLineProps {
  readonly problem: Omit<DesignProblem, 'quickFix'>
  /** The item whose part is shown; where there is none, everything is on one screen. */
  readonly itemId: string | undefined
  /** Before it leads away, e.g. to close a dialog. */
  readonly onGo?: () => void
}
