import { Tag, type TagProps } from '@yibiao/form/components'
import type { CaseView, JudgedPoint, TaskView } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import { FileLine } from '../../status/material-files.tsx'
import { formatInstant } from '../../texts/format.ts'
import { useWords } from '../../texts/texts-context.tsx'
import { useWorkbenchTexts } from '../texts/use-workbench-texts.ts'

const tones: Record<JudgedPoint['verdict'], TagProps['tone'] & string> = {
  met: 'done',
  notMet: 'refused',
  notApplicable: 'plain',
}

/** Tasks that were closed with a checklist, the latest first. */
export function judgedTasks({ tasks }: CaseView): readonly TaskView[] {
  return tasks
    .filter(task => task.checklist !== undefined && task.checklist.length > 0)
    .toSorted((one, other) => ((one.closedAt ?? '') < (other.closedAt ?? '') ? 1 : -1))
}

/** How the 审查要点 of each step were judged, each time it was done, with the files it was judged by. */
export function JudgedChecklists({ tasks }: { tasks: readonly TaskView[] }): ReactNode {
  const { read, locale } = useWords()
  return (
    <>
      {tasks.map(task => (
        <div className="judged" key={task.id}>
          <h3 className="panel__subtitle">{read(task.name)}</h3>
          <p className="fine">
            {[task.holder ?? '', task.closedAt === undefined ? '' : formatInstant(task.closedAt, locale)]
              .filter(part => part !== '')
              .join(' · ')}
          </p>
          <ul className="papers">
            {(task.checklist ?? []).map(point => (
              <JudgedLine key={point.point} judged={point} />
            ))}
          </ul>
        </div>
      ))}
    </>
  )
}

function JudgedLine({ judged }: { judged: JudgedPoint }): ReactNode {
  const { read } = useWords()
  const { checklist, evidence } = useWorkbenchTexts()
  const { verdict, text, note, evidence: files } = judged
  return (
    <li className="papers__paper">
      <p>
        {text === undefined ? evidence.pointGone : read(text)}{' '}
        <Tag tone={tones[verdict]}>{checklist.verdict[verdict]}</Tag>
      </p>
      {note !== undefined && <p className="fine judged__note">{note}</p>}
      {files.map(file => (
        <FileLine key={file.id} file={file} />
      ))}
    </li>
  )
}
