import type { DepartmentMember, MemberWork } from '@yibiao/schemas'
import { Alert, Select } from 'antd'
import { Entry } from '../controls/Entry.tsx'
import { Failure, useFailureText } from '../controls/Failure.tsx'
import { membersTexts } from '../texts/members.ts'
import { useItemWords, useTexts } from '../texts/use-texts.ts'
import type { Leaving } from './use-leaving.ts'

/** So many cases are named; of more only the number is told. */
const mostNamed = 20

/** What a member leaves behind, and to whom it is passed on. */
export function LeftWork({ leaving, colleagues, withDeputies = false }: LeftWorkProps) {
  const texts = useTexts(membersTexts)
  const { work, to, choose, progress, failed } = leaving
  if (work.state === 'loading') return null
  if (work.state === 'failed') return <Failure error={work.error} retry={leaving.reload} />
  const { tasks, count, forOthers, deputies } = work.value
  return (
    <div className="yd-left">
      <p>{count === 0 ? texts.noWork : texts.work(count)}</p>
      {count > 0 && (
        <>
          <Entry label={texts.passTo} help={texts.workHelp}>
            {control => (
              <Select<string>
                {...control}
                className="yd-wide"
                value={to ?? ''}
                disabled={progress !== undefined}
                showSearch={{ optionFilterProp: 'label' }}
                options={[
                  { value: '', label: texts.passLater },
                  ...colleagues.map(({ loginId, officerName, position }) => ({
                    value: loginId,
                    label: position === '' ? officerName : `${officerName}（${position}）`,
                  })),
                ]}
                onChange={next => choose(next === '' ? undefined : next)}
              />
            )}
          </Entry>
          <CaseLines tasks={tasks} count={count} failed={failed} />
        </>
      )}
      {forOthers > 0 && <p>{texts.forOthers(forOthers)}</p>}
      {withDeputies && deputies > 0 && <p>{texts.deputies(deputies)}</p>}
      {progress !== undefined && <output>{texts.passing(progress, tasks.length)}</output>}
      {failed.length > 0 && (
        <Alert type="error" showIcon role="alert" title={texts.notPassed(failed.length)} />
      )}
    </div>
  )
}

function CaseLines({ tasks, count, failed }: CaseLinesProps) {
  const texts = useTexts(membersTexts)
  const say = useItemWords()
  const named = [...tasks].slice(0, mostNamed)
  return (
    <ul className="yd-left__cases" aria-label={texts.cases}>
      {named.map(({ taskId, caseId, number, stepName, isSuspended }) => (
        <li key={taskId}>
          <a
            href={`/workbench/cases/${caseId}`}
            target="_blank"
            rel="noreferrer"
            aria-label={texts.openCase(number)}
          >
            {number}
          </a>{' '}
          {say(stepName)}
          {isSuspended && <span className="yd-entry__help"> {texts.suspended}</span>}
          <Refused error={failed.find(({ task }) => task.taskId === taskId)?.error} />
        </li>
      ))}
      {count > named.length && <li>{texts.more(count - named.length)}</li>}
    </ul>
  )
}

function Refused({ error }: { readonly error: unknown }) {
  const text = useFailureText(error)
  return error === undefined ? null : <span className="yd-entry__problem"> {text}</span>
}

interface LeftWorkProps {
  readonly leaving: Leaving
  readonly colleagues: readonly DepartmentMember[]
  readonly withDeputies?: boolean
}

interface CaseLinesProps {
  readonly tasks: MemberWork['tasks']
  readonly count: number
  readonly failed: Leaving['failed']
}
