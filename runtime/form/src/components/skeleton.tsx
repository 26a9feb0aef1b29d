import type { ReactNode } from 'react'
import { useTexts } from '../services/form-services.tsx'

/** Stands where content is being loaded. */
export function Skeleton({ lines = 3 }: { readonly lines?: number }): ReactNode {
  const texts = useTexts()
  return (
    <output className="yb-skeleton">
      <span className="yb-unseen">{texts.common.loading}</span>
      {Array.from({ length: lines }, (_, index) => (
        <span key={index} className="yb-skeleton__line" aria-hidden="true" />
      ))}
    </output>
  )
}
