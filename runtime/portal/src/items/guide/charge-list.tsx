import type { Charge } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import { useWords } from '../../texts/texts-context.tsx'

/** 收费: each charge with its standard and basis. */
export function ChargeList({ charges }: { charges: readonly Charge[] }): ReactNode {
  const { texts, read } = useWords()
  const { guide } = texts.items
  return (
    <dl className="pairs">
      {charges.map(charge => (
        <div className="pairs__pair" key={read(charge.name)}>
          <dt>{read(charge.name)}</dt>
          <dd>
            <p>{read(charge.standard)}</p>
            <Line term={guide.chargeBasis} text={read(charge.basis)} />
            <Line term={guide.chargeMethod} text={read(charge.method)} />
            <Line term={guide.chargeReduction} text={read(charge.reduction)} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Line({ term, text }: { term: string; text: string }): ReactNode {
  if (text === '') return null
  return (
    <p className="fine">
      {term}
      {': '}
      {text}
    </p>
  )
}
