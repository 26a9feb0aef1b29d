import type { ChecklistPoint, ChecklistVerdict } from '@yibiao/schemas'
import { type ReactNode, useId } from 'react'
import { useWords } from '../../texts/texts-context.tsx'
import { useWorkbenchTexts } from '../texts/use-workbench-texts.ts'

type Props = {
  points: readonly ChecklistPoint[]
  verdicts: readonly ChecklistVerdict[]
  onChange: (verdicts: readonly ChecklistVerdict[]) => void
}

const verdictKinds = ['met', 'notMet', 'notApplicable'] as const

/** 审查要点: a verdict per point, and what was found where a point is not met. */
export function Checklist({ points, verdicts, onChange }: Props): ReactNode {
  const { checklist: texts } = useWorkbenchTexts()
  const set = (verdict: ChecklistVerdict): void =>
    onChange([...verdicts.filter(known => known.point !== verdict.point), verdict])
  return (
    <section className="checklist" aria-labelledby="checklist-title">
      <div className="block__head">
        <h3 className="panel__subtitle" id="checklist-title">
          {texts.title}
        </h3>
        <output className="fine">{texts.progress(verdicts.length, points.length)}</output>
      </div>
      <ol className="checklist__points">
        {points.map(point => (
          <Point
            key={point.id}
            point={point}
            verdict={verdicts.find(known => known.point === point.id)}
            onChange={set}
          />
        ))}
      </ol>
    </section>
  )
}

function Point(props: {
  point: ChecklistPoint
  verdict: ChecklistVerdict | undefined
  onChange: (verdict: ChecklistVerdict) => void
}): ReactNode {
  const { read } = useWords()
  const { checklist: texts } = useWorkbenchTexts()
  const id = useId()
  const { point, verdict } = props
  const text = read(point.text)
  return (
    <li>
      <fieldset>
        <legend>{text}</legend>
        {point.basis !== undefined && (
          <p className="fine">
            {texts.basis}
            {': '}
            {read(point.basis)}
          </p>
        )}
        <div className="segments segments--small">
          {verdictKinds.map(kind => (
            <label className="segments__choice" key={kind}>
              <input
                type="radio"
                name={`${id}-verdict`}
                checked={verdict?.verdict === kind}
                onChange={() => props.onChange({ ...verdict, point: point.id, verdict: kind })}
              />
              <span>{texts.verdict[kind]}</span>
            </label>
          ))}
        </div>
        {verdict?.verdict === 'notMet' && (
          <textarea
            className="input"
            aria-label={texts.noteOf(text)}
            placeholder={texts.note}
            rows={2}
            maxLength={2000}
            value={verdict.note ?? ''}
            onChange={event => props.onChange({ ...verdict, note: event.target.value })}
          />
        )}
      </fieldset>
    </li>
  )
}
