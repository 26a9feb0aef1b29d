import type { ChecklistPoint, ChecklistVerdict } from '@yibiao/schemas'
import { type ReactNode, useId } from 'react'
import { FormServicesProvider } from '@yibiao/form/services'
import { useWords } from '../../texts/texts-context.tsx'
import { EvidenceSlot } from '../evidence/evidence-slot.tsx'
import type { Evidence } from '../evidence/use-evidence.ts'
import { useWorkbenchTexts } from '../texts/use-workbench-texts.ts'

type Props = {
  points: readonly ChecklistPoint[]
  verdicts: readonly ChecklistVerdict[]
  /** Where files are attached to points. */
  evidence: Evidence
  /** What it lacks for the act that was tried; empty when nothing. */
  problem: string
  onChange: (verdicts: readonly ChecklistVerdict[]) => void
}

const verdictKinds = ['met', 'notMet', 'notApplicable'] as const

/** 审查要点: a verdict per point, and what was found where a point is not met. */
export function Checklist({ points, verdicts, evidence, problem, onChange }: Props): ReactNode {
  const { checklist: texts } = useWorkbenchTexts()
  const byHand = points.filter(point => point.rule === undefined)
  const judged = byHand.filter(point => verdicts.some(known => known.point === point.id))
  const set = (verdict: ChecklistVerdict): void =>
    onChange([...verdicts.filter(known => known.point !== verdict.point), verdict])
  return (
    <section className="checklist" aria-labelledby="checklist-title">
      <div className="block__head">
        <h3 className="panel__subtitle" id="checklist-title">
          {texts.title}
        </h3>
        <output className="fine">{texts.progress(judged.length, byHand.length)}</output>
      </div>
      {problem !== '' && (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
      <FormServicesProvider attachments={evidence.port}>
        <ol className="checklist__points">
          {points.map(point => (
            <Point
              key={point.id}
              point={point}
              verdict={verdicts.find(known => known.point === point.id)}
              evidence={evidence}
              onChange={set}
            />
          ))}
        </ol>
      </FormServicesProvider>
    </section>
  )
}

function Point(props: {
  point: ChecklistPoint
  verdict: ChecklistVerdict | undefined
  evidence: Evidence
  onChange: (verdict: ChecklistVerdict) => void
}): ReactNode {
  const { read } = useWords()
  const { checklist: texts } = useWorkbenchTexts()
  const { point, verdict } = props
  const text = read(point.text)
  return (
    <li>
      <fieldset>
        <legend>{text}</legend>
        {point.basis !== undefined && <p className="fine">{texts.basisOf(read(point.basis))}</p>}
        {point.rule === undefined ? (
          <VerdictChoice
            chosen={verdict?.verdict}
            onChoose={kind => props.onChange({ ...verdict, point: point.id, verdict: kind })}
          />
        ) : (
          <p className="fine">{texts.byRule}</p>
        )}
        {(verdict?.verdict === 'notMet' || point.rule !== undefined) && (
          <textarea
            className="input"
            aria-label={texts.noteOf(text)}
            placeholder={point.rule === undefined ? texts.note : texts.noteOfRule}
            rows={2}
            maxLength={2000}
            value={verdict?.note ?? ''}
            onChange={event =>
              props.onChange({
                point: point.id,
                verdict: verdict?.verdict ?? 'notMet',
                note: event.target.value,
              })
            }
          />
        )}
        <EvidenceSlot point={point} evidence={props.evidence} />
      </fieldset>
    </li>
  )
}

function VerdictChoice(props: {
  chosen: ChecklistVerdict['verdict'] | undefined
  onChoose: (verdict: ChecklistVerdict['verdict']) => void
}): ReactNode {
  const { checklist: texts } = useWorkbenchTexts()
  const name = useId()
  return (
    <div className="segments segments--small">
      {verdictKinds.map(kind => (
        <label className="segments__choice" key={kind}>
          <input
            type="radio"
            name={name}
            checked={props.chosen === kind}
            onChange={() => props.onChoose(kind)}
          />
          <span>{texts.verdict[kind]}</span>
        </label>
      ))}
    </div>
  )
}
