import type { Field } from '@yibiao/schemas'
import { createContext, createElement, use, type ComponentType, type ReactNode } from 'react'

export interface FieldSlotProps {
  readonly field: Field
  /** JSON Pointer of the field's answer. */
  readonly path: string
  /** In a table cell the column head shows the label. */
  readonly hidesLabel?: boolean
}

const FieldSlotContext = createContext<ComponentType<FieldSlotProps> | null>(null)

/**
 * Says how a group or repeat shows the fields inside it: the filler binds them to the kernel, the designer's
 * canvas makes them selectable, a story shows them as they are.
 */
export function FieldSlotProvider(props: {
  readonly slot: ComponentType<FieldSlotProps>
  readonly children: ReactNode
}): ReactNode {
  return <FieldSlotContext value={props.slot}>{props.children}</FieldSlotContext>
}

/** One field inside a group or repeat. */
export function FieldSlot(props: FieldSlotProps): ReactNode {
  const Slot = use(FieldSlotContext)
  return Slot && createElement(Slot, props)
}
