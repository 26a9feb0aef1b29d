import { useDraggable, type DraggableSyntheticListeners } from '@dnd-kit/core'
import { useId, useImperativeHandle, type Ref } from 'react'

/**
 * All that the drag library knows of an area: one draggable that nobody sees, whose listeners the area lends its
 * events to. The form is not inside the library's contexts, which change with every move and would be looked for in
 * each of its fields.
 */
export function Taker({ listeners }: { readonly listeners: Ref<DraggableSyntheticListeners> }) {
  const { setNodeRef, listeners: own } = useDraggable({ id: useId() })
  useImperativeHandle(listeners, () => own, [own])
  return <span ref={setNodeRef} className="yd-taker" />
}
