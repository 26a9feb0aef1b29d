import { messageOf } from '@yibiao/core/messages/applicant'
import { Notice } from '@yibiao/form/components'
import type { Issue } from '@yibiao/schemas'
import { type ReactNode, useEffect, useRef } from 'react'
import type { PublishedDefinition } from '../../items/published-definition.ts'
import { useWords } from '../../texts/texts-context.tsx'
import type { AnswerNames } from '../answer-names.ts'

type Props = {
  issues: readonly Issue[]
  names: AnswerNames
  definition: PublishedDefinition
  onGoTo: (path: string) => void
  onMaterials: () => void
}

/** What the server did not accept, as links to where it is; takes the focus when it appears. */
export function ServerIssues({ issues, names, definition, onGoTo, onMaterials }: Props): ReactNode {
  const { texts, formTexts, read } = useWords()
  const { problems } = texts.apply
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (issues.length > 0) box.current?.focus()
  }, [issues])
  if (issues.length === 0) return null

  function linkOf(issue: Issue): { text: string; go: () => void } {
    const key = /^\/materials\/(.+)$/.exec(issue.path)?.[1]
    const material = definition.materials.find(known => known.key === key)
    if (material !== undefined) return { text: problems.material(read(material.name)), go: onMaterials }
    const label = names.labelOf(issue.path)
    const words =
      issue.message === undefined ? messageOf(issue, formTexts.kernel, { label }) : read(issue.message)
    return { text: label === '' ? words : `${label}：${words}`, go: () => onGoTo(issue.path) }
  }

  return (
    <div ref={box} tabIndex={-1} className="server-issues">
      <Notice tone="error" role="alert" title={problems.title(issues.length)}>
        <p>{problems.help}</p>
        <ul className="plain-list">
          {issues.map(issue => {
            const link = linkOf(issue)
            return (
              <li key={`${issue.path} ${issue.code}`}>
                <button type="button" className="yb-link" onClick={link.go}>
                  {link.text}
                </button>
              </li>
            )
          })}
        </ul>
      </Notice>
    </div>
  )
}
