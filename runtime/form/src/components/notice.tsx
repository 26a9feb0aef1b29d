import type { ReactNode } from 'react'
import { useTexts } from '../services/form-services.tsx'
import { Icon, type IconName } from './icon.tsx'

export type NoticeTone = 'info' | 'warning' | 'success' | 'error'

export interface NoticeProps {
  readonly tone?: NoticeTone
  readonly title?: ReactNode
  readonly children?: ReactNode
  /** `alert` interrupts a screen reader, `status` waits; neither when it was there from the start. */
  readonly role?: 'alert' | 'status'
}

const icons: Record<NoticeTone, IconName> = {
  info: 'info',
  warning: 'warning',
  success: 'check-circle',
  error: 'error',
}

export function Notice({ tone = 'info', title, children, role }: NoticeProps): ReactNode {
  const texts = useTexts()
  return (
    <div className={`yb-notice yb-notice--${tone}`} role={role}>
      <Icon name={icons[tone]} label={texts.notice[tone]} />
      <div className="yb-notice__body">
        {title && <p className="yb-notice__title">{title}</p>}
        {children}
      </div>
    </div>
  )
}
