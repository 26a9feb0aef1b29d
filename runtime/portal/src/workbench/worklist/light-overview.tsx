import { StatusLight } from '@yibiao/form/components'
import type { Light, WorklistEntry } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import { useWorkbenchTexts } from '../texts/use-workbench-texts.ts'

const lights = ['red', 'yellow', 'green', 'paused'] as const satisfies readonly Light[]

/** How many of the tasks shown are overdue, due soon, on time. */
export function LightOverview({ entries }: { entries: readonly WorklistEntry[] }): ReactNode {
  const { list } = useWorkbenchTexts()
  if (entries.length === 0) return null
  return (
    <ul className="overview" aria-label={list.overview}>
      {lights.map(light => {
        const count = entries.filter(entry => entry.light === light).length
        if (count === 0) return null
        return (
          <li key={light}>
            <StatusLight light={light}>
              {list.legend[light]} <strong className="yb-figures">{count}</strong>
            </StatusLight>
          </li>
        )
      })}
    </ul>
  )
}
