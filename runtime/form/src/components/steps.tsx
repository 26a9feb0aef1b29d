import type { ReactNode } from 'react'
import { useTexts } from '../services/form-services.tsx'
import { Icon } from './icon.tsx'

export interface StepsProps {
  readonly steps: readonly { readonly id: string; readonly title: ReactNode }[]
  /** Index of the step under way; those before it are done. */
  readonly current: number
  readonly label?: string
}

/** Where one is in a short sequence. */
export function Steps({ steps, current, label }: StepsProps): ReactNode {
  const texts = useTexts()
  return (
    <ol className="yb-steps" aria-label={label ?? texts.common.steps}>
      {steps.map((step, index) => (
        <li
          key={step.id}
          className={index < current ? 'yb-steps__step yb-steps__step--done' : 'yb-steps__step'}
          aria-current={index === current ? 'step' : undefined}
        >
          <span className="yb-steps__mark" aria-hidden={index < current ? undefined : true}>
            {index < current ? <Icon name="check" label={texts.common.stepDone} /> : index + 1}
          </span>
          {step.title}
        </li>
      ))}
    </ol>
  )
}
