import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'

export interface TagProps {
  readonly tone?: 'plain' | 'action' | 'done' | 'soon' | 'refused'
  readonly icon?: IconName
  readonly children: ReactNode
}

export function Tag({ tone = 'plain', icon, children }: TagProps): ReactNode {
  return (
    <span className={tone === 'plain' ? 'yb-tag' : `yb-tag yb-tag--${tone}`}>
      {icon && <Icon name={icon} />}
      {children}
    </span>
  )
}
