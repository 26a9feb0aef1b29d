import { Button, type ButtonProps } from '@yibiao/form/components'
import type { ReactNode } from 'react'
import { useWords } from '../../texts/texts-context.tsx'
import { useWorkbenchTexts } from '../texts/use-workbench-texts.ts'
import type { ActKind } from './act-kind.ts'
import { arrangeActs } from './arrange-acts.ts'
import type { OfferedAct } from './offered-acts.ts'

type Props = { allowed: readonly OfferedAct[]; onChoose: (act: OfferedAct) => void }

const refusingKinds = new Set<ActKind>(['reject', 'deny', 'refuseAcceptance'])

/** What can be done now: what carries the task on stands out, the rest is beside it or waits with its reason. */
export function ActBar({ allowed, onChoose }: Props): ReactNode {
  const { view, acts } = useWorkbenchTexts()
  const { locale } = useWords()
  const { leading, other, helping, beside, waiting } = arrangeActs(allowed)
  if (allowed.length === 0) return null
  const button = (act: OfferedAct, look: NonNullable<ButtonProps['look']>): ReactNode => (
    <Button key={`${act.kind} ${act.taskId ?? ''}`} look={look} onClick={() => onChoose(act)}>
      {acts[act.kind]}
    </Button>
  )
  return (
    <fieldset className="act-bar" aria-label={view.acts}>
      {waiting.length > 0 && (
        <p className="fine">
          {view.claimFirst(waiting.map(({ kind }) => acts[kind]).join(locale === 'en' ? ', ' : '、'))}
        </p>
      )}
      {leading.length + other.length > 0 && (
        <div className="act-bar__main">
          {leading.map(act => button(act, 'primary'))}
          {other.map(act => button(act, refusingKinds.has(act.kind) ? 'danger' : 'secondary'))}
        </div>
      )}
      {helping.length > 0 && (
        <details className="details act-bar__helping">
          <summary>{view.helping}</summary>
          <div className="act-bar__beside">{helping.map(act => button(act, 'quiet'))}</div>
        </details>
      )}
      {beside.length > 0 && <div className="act-bar__beside">{beside.map(act => button(act, 'quiet'))}</div>}
    </fieldset>
  )
}
