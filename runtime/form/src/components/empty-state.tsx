import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'

export interface EmptyStateProps {
  readonly title: ReactNode
  readonly icon?: IconName
  /** What to do about it. */
  readonly children?: ReactNode
}

export function EmptyState({ title, icon = 'empty', children }: EmptyStateProps): ReactNode {
  return (
    <div className="yb-empty">
      <Icon name={icon} />
      <p className="yb-empty__title">{title}</p>
      {children}
    </div>
  )
}
