import { Dropdown, type DropdownProps } from 'antd'
import { useRef, type KeyboardEvent } from 'react'

/** A menu below the button inside: opened by a press, it takes the keyboard; closed, the button has it again. */
export function ButtonMenu({ onOpen, menu, ...props }: ButtonMenuProps) {
  const button = useRef<HTMLElement>(null)
  const changed = (isOpen: boolean) => {
    onOpen?.(isOpen)
    const { activeElement } = document
    if (isOpen && activeElement instanceof HTMLElement) button.current = activeElement
    else if (activeElement?.closest('[role="menu"]')) button.current?.focus()
  }
  return (
    <Dropdown
      {...props}
      menu={{ ...menu, onKeyDown: keepEnter }}
      // Whoever opens a menu goes on in it.
      // oxlint-disable-next-line jsx-a11y/no-autofocus
      autoFocus
      trigger={['click']}
      onOpenChange={changed}
    />
  )
}

/** What the Enter of an entry gives the keyboard to is not pressed by that same Enter: the menu would open again. */
function keepEnter(event: KeyboardEvent): void {
  if (event.key === 'Enter') event.preventDefault()
}

interface ButtonMenuProps extends Omit<DropdownProps, 'trigger' | 'autoFocus' | 'onOpenChange'> {
  /** Told when it opens and closes, so that what it offers is gathered only then. */
  readonly onOpen?: (isOpen: boolean) => void
}
