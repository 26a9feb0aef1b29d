import type { ReactNode } from 'react'
import { Icon } from '../components/icon.tsx'
import { useTexts } from '../services/form-services.tsx'

/** Why a correction opens a field. */
export function OpenReason({ id, reason }: { readonly id?: string; readonly reason: string }): ReactNode {
  const texts = useTexts()
  return (
    <p id={id} className="yb-field__reason">
      <Icon name="flag" />
      <span>
        <strong>{texts.filler.correctionReason}</strong> {reason}
      </span>
    </p>
  )
}
