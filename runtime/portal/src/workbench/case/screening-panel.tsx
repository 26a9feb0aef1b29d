import { Button, Tag, type TagProps } from '@yibiao/form/components'
import { refusalText } from '@yibiao/core/messages'
import type { CaseCommand, CaseView, ScreenedView } from '@yibiao/schemas'
import { type ReactNode, useState } from 'react'
import { ChildList } from '../../status/child-list.tsx'
import { formatInstant } from '../../texts/format.ts'
import { useWords } from '../../texts/texts-context.tsx'
import { ActDialog } from '../acts/act-dialog.tsx'
import { plainSituation } from '../acts/act-fields.ts'
import { useWorkbenchTexts } from '../texts/use-workbench-texts.ts'

type Props = {
  view: CaseView
  /** What changed meanwhile, repeated inside an open dialog. */
  notice: ReactNode
  onRun: (command: CaseCommand) => Promise<boolean>
}

const tones: Record<ScreenedView['answer'], NonNullable<TagProps['tone']>> = {
  needed: 'action',
  notNeeded: 'plain',
  conditional: 'soon',
  forfeited: 'refused',
}

/** 甄别与子办件: what departments said, what was ordered of them, and 新增子办件 of who may still order it. */
export function ScreeningPanel({ view, notice, onRun }: Props): ReactNode {
  const { texts } = useWords()
  const words = useWorkbenchTexts()
  const [open, setOpen] = useState<ScreenedView>()
  const { screened = [], children = [] } = view
  if (screened.length === 0 && children.length === 0) return null

  async function run(command: CaseCommand): Promise<boolean> {
    const isDone = await onRun(command)
    if (isDone) setOpen(undefined)
    return isDone
  }

  return (
    <section className="panel" aria-labelledby="case-screening">
      <h2 className="panel__title" id="case-screening">
        {words.screening.title}
      </h2>
      {screened.length > 0 && (
        <>
          <h3 className="panel__subtitle">{words.screening.answers}</h3>
          <ul className="rows">
            {screened.map(each => (
              <li key={`${each.run} ${each.candidate}`}>
                <Screened screened={each} onStart={() => setOpen(each)} />
              </li>
            ))}
          </ul>
        </>
      )}
      {children.length > 0 && (
        <>
          <h3 className="panel__subtitle">{texts.children.title}</h3>
          <ChildList items={children} />
        </>
      )}
      {open !== undefined && (
        <ActDialog
          kind="startScreenedItem"
          taskId={undefined}
          caseId={view.case.id}
          situation={plainSituation}
          checklist={[]}
          screened={open}
          template={undefined}
          notice={
            <>
              {notice}
              <Starting screened={open} />
            </>
          }
          onRun={run}
          onClose={() => setOpen(undefined)}
        />
      )}
    </section>
  )
}

function Screened({ screened, onStart }: { screened: ScreenedView; onStart: () => void }): ReactNode {
  const { texts, read, locale } = useWords()
  const words = useWorkbenchTexts()
  const { answer, text, by, at, start } = screened
  const item = read(screened.itemName)
  return (
    <div className="row">
      <div className="row__main">
        <p className="row__title">
          {item} <Tag tone={tones[answer]}>{texts.children.answers[answer]}</Tag>
        </p>
        <p className="fine">
          {screened.departmentName}
          {by !== undefined && ` · ${by}`} · <span className="row__when">{formatInstant(at, locale)}</span>
        </p>
        {text !== undefined && <p className="prose">{text}</p>}
        {start?.isAllowed === false && start.reason !== undefined && start.reason !== 'childOrdered' && (
          <p className="fine">
            {start.reason === 'notWaiting'
              ? words.screening.othersAsked
              : refusalText(start.reason, undefined, locale)}
          </p>
        )}
        {start?.isAllowed === true && (
          <div className="actions actions--start">
            <Button size="small" aria-label={words.screening.startOf(item)} onClick={onStart}>
              {words.acts.startScreenedItem}
            </Button>
          </div>
        )}
      </div>
    </div>
  )
}

/** What is started, and what it means after what the department said. */
function Starting({ screened }: { screened: ScreenedView }): ReactNode {
  const { texts, read } = useWords()
  const { screening } = useWorkbenchTexts()
  const { answer, departmentName, itemName, text } = screened
  return (
    <div className="asked">
      <p className="asked__question">{texts.children.item(departmentName, read(itemName))}</p>
      {text !== undefined && <p className="prose">{text}</p>}
      <p className="fine">{answer === 'conditional' ? screening.conditionMet : screening.lifted}</p>
    </div>
  )
}
