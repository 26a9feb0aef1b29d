import type { DesignIssue } from '@yibiao/core/lint'
import { Alert } from 'antd'
import { useIssueText } from '../problems/use-issue-text.ts'
import { libraryTexts } from '../texts/library.ts'
import { useTexts } from '../texts/use-texts.ts'

/** What keeps fields from being a block; nothing when nothing does. */
export function BlockProblems({ problems }: { readonly problems: readonly DesignIssue[] }) {
  const texts = useTexts(libraryTexts)
  const say = useIssueText()
  if (problems.length === 0) return null
  return (
    <Alert
      type="error"
      showIcon
      title={texts.problems}
      description={
        <ul className="yd-block__problems">
          {problems.map(problem => (
            <li key={`${problem.path} ${problem.code}`}>{say(problem)}</li>
          ))}
        </ul>
      }
    />
  )
}
