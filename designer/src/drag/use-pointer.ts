import { useEffect, useState } from 'react'
import type { Point } from './find-slot.ts'

/** Where the mouse or the finger is, known without asking the page for anything. */
export interface Pointer {
  readonly at: () => Point | undefined
  /** A finger that took something may not have moved yet. */
  readonly begin: (event: Event) => void
}

export function usePointer(): Pointer {
  const [pointer] = useState(createPointer)
  useEffect(() => pointer.listen(), [pointer])
  return pointer
}

function createPointer() {
  let last: Point | undefined
  const onMouse = ({ clientX: x, clientY: y }: MouseEvent) => {
    last = { x, y }
  }
  const onTouch = ({ touches: [touch] }: TouchEvent) => {
    if (touch) last = { x: touch.clientX, y: touch.clientY }
  }
  return {
    at: () => last,
    begin: (event: Event) => {
      if ('touches' in event) onTouch(event as TouchEvent)
    },
    listen: () => {
      window.addEventListener('mousemove', onMouse)
      window.addEventListener('touchmove', onTouch, { passive: true })
      return () => {
        window.removeEventListener('mousemove', onMouse)
        window.removeEventListener('touchmove', onTouch)
      }
    },
  }
}
