import { StatusLight, Tag } from '@yibiao/form/components'
import type { TaskView } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import { formatShortDate } from '../../texts/format.ts'
import { useWords } from '../../texts/texts-context.tsx'
import { useWorkbenchTexts } from '../texts/use-workbench-texts.ts'

/** A task in a few lines: which step, whose it is, until when. */
export function TaskSummary({ task, title }: { task: TaskView; title?: string }): ReactNode {
  const { texts, read, locale } = useWords()
  const { view } = useWorkbenchTexts()
  return (
    <div className="task">
      {title !== undefined && <p className="fine">{title}</p>}
      <p className="task__name">
        {read(task.name)} <Tag tone={task.isMine ? 'action' : 'plain'}>{view.taskState[task.state]}</Tag>
      </p>
      {task.kind !== undefined && task.kind in view.taskKind && (
        <p className="fine">{view.taskKind[task.kind as keyof typeof view.taskKind]}</p>
      )}
      {task.asked !== undefined && task.isMine && (
        <p className="fine">
          {view.waitsFor(task.asked.map(({ name }) => name).join(locale === 'en' ? ', ' : '、'))}
        </p>
      )}
      {task.departmentName !== undefined && <p className="fine">{task.departmentName}</p>}
      {task.holder !== undefined && !task.isMine && <p className="fine">{view.heldBy(task.holder)}</p>}
      {task.dueOn !== undefined && (
        <StatusLight light={task.light}>
          {texts.cases.dueLabel} {formatShortDate(task.dueOn, locale)}
        </StatusLight>
      )}
    </div>
  )
}
