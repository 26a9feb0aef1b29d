import type { Light } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import { useTexts } from '../services/form-services.tsx'

export interface StatusLightProps {
  readonly light: Light
  /** Said instead of the light's own name, e.g. 还剩 2 个工作日. */
  readonly children?: ReactNode
}

/** The light of a clock: colour, shape and words. */
export function StatusLight({ light, children }: StatusLightProps): ReactNode {
  const texts = useTexts()
  return (
    <span className={`yb-light yb-light--${light}`}>
      <span className="yb-light__lamp" aria-hidden="true" />
      <span>{children ?? texts.light[light]}</span>
    </span>
  )
}
