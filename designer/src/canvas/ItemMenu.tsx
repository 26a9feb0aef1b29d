import { useEffect, useRef, type KeyboardEvent } from 'react'
import { createPortal } from 'react-dom'
import { Icon } from '../controls/Icon.tsx'
import type { Point } from '../drag/find-slot.ts'
import { selectionTexts } from '../texts/selection.ts'
import { useTexts } from '../texts/use-texts.ts'
import { itemMenuActs, type ItemMenuAct } from './item-menu-acts.ts'

/** The menu of an item at a point of the window: arrows go through it, Escape closes it. */
export function ItemMenu({ at, name, isOff, choose, close }: ItemMenuProps) {
  const texts = useTexts(selectionTexts)
  const root = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const menu = root.current
    if (!menu) return undefined
    const { width, height } = menu.getBoundingClientRect()
    menu.style.left = `${Math.max(8, Math.min(at.x, window.innerWidth - width - 8))}px`
    menu.style.top = `${Math.max(8, Math.min(at.y, window.innerHeight - height - 8))}px`
    entriesOf(menu)[0]?.focus()
    const outside = (event: PointerEvent) => {
      if (!(event.target instanceof Node) || !menu.contains(event.target)) close()
    }
    window.addEventListener('pointerdown', outside, true)
    return () => window.removeEventListener('pointerdown', outside, true)
  }, [at, close])

  const keys = (event: KeyboardEvent<HTMLDivElement>) => {
    event.stopPropagation()
    if (event.key === 'Escape' || event.key === 'Tab') {
      event.preventDefault()
      return close()
    }
    const entries = entriesOf(event.currentTarget)
    const now = entries.findIndex(entry => entry === document.activeElement)
    const next = { ArrowDown: now + 1, ArrowUp: now - 1, Home: 0, End: -1 }[event.key]
    if (next === undefined) return undefined
    event.preventDefault()
    entries.at(next >= entries.length ? 0 : next)?.focus()
    return undefined
  }

  return createPortal(
    <div
      ref={root}
      role="menu"
      tabIndex={-1}
      aria-label={texts.menuOf(name)}
      className="yd-acts"
      onKeyDown={keys}
      onContextMenu={event => event.preventDefault()}
    >
      {itemMenuActs.map(group => (
        <div key={group[0].act} role="none" className="yd-acts__group">
          {group.map(({ act, icon, keys: shortcut }) => (
            <button
              key={act}
              type="button"
              role="menuitem"
              className="yd-acts__entry"
              aria-keyshortcuts={shortcut || undefined}
              disabled={isOff(act)}
              onClick={() => choose(act)}
            >
              <Icon name={icon} size={16} />
              <span>{texts.menu[act]}</span>
              <kbd aria-hidden="true">{shortcut}</kbd>
            </button>
          ))}
        </div>
      ))}
    </div>,
    document.body,
  )
}

interface ItemMenuProps {
  readonly at: Point
  readonly name: string
  readonly isOff: (act: ItemMenuAct) => boolean
  readonly choose: (act: ItemMenuAct) => void
  readonly close: () => void
}

function entriesOf(menu: Element): HTMLElement[] {
  return [...menu.querySelectorAll<HTMLElement>('[role="menuitem"]:not(:disabled)')]
}
