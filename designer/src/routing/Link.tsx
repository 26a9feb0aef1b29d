import type { MouseEvent, ReactNode } from 'react'
import { toAddress, type Route } from './route.ts'
import { goTo } from './use-route.ts'

/** A link inside the designer: opens in place, or in a new tab with the usual keys. */
export function Link({ to, children, className, isCurrent }: LinkProps) {
  const open = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return
    event.preventDefault()
    goTo(to)
  }
  return (
    <a
      href={toAddress(to)}
      onClick={open}
      className={className}
      aria-current={isCurrent ? 'page' : undefined}
    >
      {children}
    </a>
  )
}

interface LinkProps {
  readonly to: Route
  readonly children: ReactNode
  readonly className?: string
  readonly isCurrent?: boolean
}
