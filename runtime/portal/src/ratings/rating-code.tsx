import type { ReactNode } from 'react'
import { ratingCodeAddress } from '../api/ratings.ts'
import { useWords } from '../texts/texts-context.tsx'

/** The code that lets whoever holds the receipt rate without signing in, on screen and on paper. */
export function RatingCode({ caseId }: { caseId: string }): ReactNode {
  const { code } = useWords().texts.ratings
  return (
    <div className="rating-code">
      <img
        className="rating-code__picture"
        src={ratingCodeAddress(caseId)}
        alt={code.alt}
        width="120"
        height="120"
      />
      <div>
        <p className="label">{code.title}</p>
        <p className="fine">{code.text}</p>
      </div>
    </div>
  )
}
