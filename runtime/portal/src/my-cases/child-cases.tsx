import { Notice } from '@yibiao/form/components'
import type { CaseView } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import { Link } from '../routing/link.tsx'
import { places } from '../routing/places.ts'
import { TitledSection } from '../shell/titled-section.tsx'
import { ChildList } from '../status/child-list.tsx'
import { useWords } from '../texts/texts-context.tsx'

/** 子办件 of an own case, what is to be completed first; nothing without any. */
export function ChildCases({ view: { children = [] } }: { view: CaseView }): ReactNode {
  const { children: words } = useWords().texts
  if (children.length === 0) return null
  const awaited = children.filter(({ state }) => state === 'awaited')
  const others = children.filter(({ state }) => state !== 'awaited')
  return (
    <>
      {awaited.length > 0 && (
        <Notice tone="warning" title={words.awaited.title}>
          <p>{words.awaited.help}</p>
          <ChildList items={awaited} />
        </Notice>
      )}
      {others.length > 0 && (
        <TitledSection title={words.title}>
          <p className="fine">{words.help}</p>
          <ChildList items={others} />
        </TitledSection>
      )}
    </>
  )
}

/** 主办件: the own case that ordered this one. */
export function ParentCase({ view: { parent } }: { view: CaseView }): ReactNode {
  const { texts, read } = useWords()
  const words = texts.children.parent
  if (parent === undefined) return null
  const { caseId } = parent
  return (
    <TitledSection title={words.title}>
      <p>{words.of(read(parent.itemName), parent.number, parent.departmentName)}</p>
      <p className="fine">{words.text}</p>
      {caseId !== undefined && (
        <p>
          <Link className="yb-link" to={places.myCase(caseId)}>
            {words.open}
          </Link>
        </p>
      )}
    </TitledSection>
  )
}
