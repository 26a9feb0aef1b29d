import type { ReactNode } from 'react'
import { Icon } from './Icon.tsx'

/** A group of entries that can be folded. */
export function Panel({ title, isOpen = true, hint, children }: PanelProps) {
  return (
    <details className="yd-panel" open={isOpen}>
      <summary className="yd-panel__title">
        <span>{title}</span>
        {hint && <span className="yd-panel__hint">{hint}</span>}
        <Icon name="chevron" size={14} />
      </summary>
      <div className="yd-panel__body">{children}</div>
    </details>
  )
}

interface PanelProps {
  readonly title: string
  readonly isOpen?: boolean
  /** Shown beside the title, e.g. how many rules are set. */
  readonly hint?: string | undefined
  readonly children: ReactNode
}
