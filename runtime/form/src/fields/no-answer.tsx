import type { ReactNode } from 'react'
import { useTexts } from '../services/form-services.tsx'

/** Says that there is no answer. */
export function NoAnswer(): ReactNode {
  const texts = useTexts()
  return <span className="yb-no-answer">{texts.common.none}</span>
}
