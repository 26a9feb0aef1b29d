import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react'
import { Icon, type IconName } from './icon.tsx'

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** `secondary` when absent; one `primary` per screen. */
  readonly look?: 'primary' | 'secondary' | 'quiet' | 'danger'
  readonly size?: 'medium' | 'small'
  readonly icon?: IconName
  /** Shows only the icon; `label` then names the button. */
  readonly hidesText?: boolean
  /** Something is under way: the button cannot be pressed again. */
  readonly isBusy?: boolean
  readonly ref?: Ref<HTMLButtonElement>
}

export function Button(props: ButtonProps): ReactNode {
  const {
    look = 'secondary',
    size = 'medium',
    icon,
    hidesText,
    isBusy,
    disabled,
    children,
    className,
    ...rest
  } = props
  const classes = ['yb-button', `yb-button--${look}`]
  if (size === 'small') classes.push('yb-button--small')
  if (hidesText) classes.push('yb-button--icon')
  if (className) classes.push(className)
  return (
    <button
      type="button"
      {...rest}
      className={classes.join(' ')}
      disabled={disabled ?? isBusy ?? false}
      aria-busy={isBusy || undefined}
    >
      {isBusy ? <span className="yb-button__wait" /> : icon && <Icon name={icon} />}
      {hidesText ? <span className="yb-unseen">{children}</span> : children}
    </button>
  )
}
