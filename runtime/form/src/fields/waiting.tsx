import type { CSSProperties, FocusEvent, ReactNode, Ref } from 'react'
import { controlIdOf } from './control-id.ts'

export interface WaitingProps {
  readonly ref: Ref<HTMLButtonElement>
  /** Paths of what will be here: whoever looks for one of them finds this. */
  readonly holds: readonly string[]
  /** As a custom property: what the style sheet makes the height of. */
  readonly size: CSSProperties & Readonly<Record<`--${string}`, number>>
  /** Somebody reached it by keyboard or by a screen reader and goes on inside, from its end when coming from behind. */
  readonly onEnter: (from: 'before' | 'behind') => void
  readonly children: ReactNode
}

/** Stands for what is not drawn yet, about as high; says what it holds. */
export function Waiting({ ref, holds, size, onEnter, children }: WaitingProps): ReactNode {
  const enter = ({ currentTarget, relatedTarget }: FocusEvent<HTMLButtonElement>) => {
    const isFromBehind =
      relatedTarget instanceof Node &&
      (currentTarget.compareDocumentPosition(relatedTarget) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
    onEnter(isFromBehind ? 'behind' : 'before')
  }
  return (
    <button
      ref={ref}
      type="button"
      className="yb-wait"
      data-holds={holds.map(path => controlIdOf(path)).join(' ')}
      style={size}
      onFocus={enter}
      onClick={() => onEnter('before')}
    >
      {children}
    </button>
  )
}
