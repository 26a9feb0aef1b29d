import type { AnchorHTMLAttributes, ReactNode } from 'react'

export interface TextLinkProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  readonly href: string
  /** Draws the link as a button. */
  readonly look?: 'text' | 'primary' | 'secondary'
}

export function TextLink({ look = 'text', className, children, ...rest }: TextLinkProps): ReactNode {
  const own = look === 'text' ? 'yb-link' : `yb-button yb-button--${look}`
  return (
    <a {...rest} className={className ? `${own} ${className}` : own}>
      {children}
    </a>
  )
}
