import {
  DndContext,
  KeyboardSensor,
  MouseSensor,
  TouchSensor,
  useSensor,
  useSensors,
  type DraggableSyntheticListeners,
  type DragStartEvent,
  type KeyboardCoordinateGetter,
} from '@dnd-kit/core'
import {
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type TouchEvent,
} from 'react'
import { createPortal } from 'react-dom'
import { dragTexts } from '../texts/drag.ts'
import { useTexts } from '../texts/use-texts.ts'
import { sourceAt, type DragSource, type Slot } from './drag-source.ts'
import { createDraggingStore } from './dragging.ts'
import { DragOverlay } from './DragOverlay.tsx'
import type { Point } from './find-slot.ts'
import { followPointer } from './follow-pointer.ts'
import type { OpenSlot } from './nearest-slot.ts'
import { allSlots, slotAt } from './read-slots.ts'
import { Taker } from './Taker.tsx'
import { usePointer } from './use-pointer.ts'

export interface DragAreaProps {
  /** The rule: the same one the command checks. */
  readonly judge: (source: DragSource, slot: Slot) => boolean
  readonly drop: (source: DragSource, slot: Slot) => void
  readonly nameOf: (source: DragSource) => string
  /** What the holder of the slot is called. */
  readonly placeOf: (slot: Slot) => string
  readonly className?: string
  readonly children: ReactNode
}

/**
 * Dragging in one area: by mouse, by touch (after holding), and by keyboard (space takes an item, arrows step
 * through the legal places, space drops, escape cancels). One draggable for the whole area: what is dragged is
 * read from the element under the pointer, so a form of hundreds of fields has no listener per field.
 */
export function DragArea(props: DragAreaProps) {
  const { judge, drop, nameOf, placeOf } = props
  const texts = useTexts(dragTexts)
  const [dragging] = useState(createDraggingStore)
  const isDragging = useSyncExternalStore(dragging.subscribe, () => dragging.get() !== undefined)
  const [said, say] = useState('')
  const root = useRef<HTMLDivElement>(null)
  const listeners = useRef<DraggableSyntheticListeners>(undefined)
  const slots = useRef<readonly OpenSlot[]>([])
  const pointer = usePointer()

  const describe = useCallback(
    (slot: Slot) =>
      slot.index === Infinity ? texts.end(placeOf(slot)) : texts.position(placeOf(slot), slot.index + 1),
    [placeOf, texts],
  )

  const follow = useCallback(
    (point: Point) => {
      const now = dragging.get()
      if (!now || now.isKeyboard) return
      const open = slotAt(point, slot => judge(now.source, slot))
      dragging.set({ source: now.source, isKeyboard: false, point, ...(open ? { open } : {}) })
    },
    [dragging, judge],
  )

  const step: KeyboardCoordinateGetter = useCallback(
    (event, { currentCoordinates }) => {
      const now = dragging.get()
      const direction = directions.get(event.code)
      if (!now || direction === undefined) return undefined
      event.preventDefault()
      const at = slots.current.findIndex(each => sameSlot(each.slot, now.open?.slot))
      const next = slots.current[Math.max(0, Math.min(slots.current.length - 1, at + direction))]
      if (!next) return undefined
      scrollTo(root.current, next.slot)
      slots.current = root.current ? allSlots(root.current, slot => judge(now.source, slot)) : []
      const open = slots.current.find(each => sameSlot(each.slot, next.slot)) ?? next
      dragging.set({ source: now.source, isKeyboard: true, open })
      say(describe(open.slot))
      return { ...currentCoordinates }
    },
    [describe, dragging, judge],
  )

  const sensors = useSensors(
    useSensor(MouseSensor, mouseOptions),
    useSensor(TouchSensor, touchOptions),
    useSensor(
      KeyboardSensor,
      useMemo(() => ({ coordinateGetter: step, keyboardCodes }), [step]),
    ),
  )

  const start = ({ activatorEvent }: DragStartEvent) => {
    const source = sourceAt(activatorEvent.target)
    if (!source) return
    const isKeyboard = activatorEvent.type === 'keydown'
    if (isKeyboard && root.current) slots.current = allSlots(root.current, slot => judge(source, slot))
    if (!isKeyboard) pointer.begin(activatorEvent)
    const own = source.from === 'record' ? ownSlot(source.record, slots.current) : slots.current[0]
    dragging.set({ source, isKeyboard, ...(isKeyboard && own ? { open: own } : {}) })
    if (isKeyboard) whenKeysAreHeard(() => say(texts.taken(nameOf(source))))
    else say('')
  }

  const end = () => {
    // Let go before the next frame: what counts is where the pointer is now.
    const point = pointer.at()
    if (point) follow(point)
    const now = dragging.get()
    dragging.set(undefined)
    if (!now?.open) return say(texts.cancelled)
    drop(now.source, now.open.slot)
    say(texts.dropped(nameOf(now.source), describe(now.open.slot)))
  }

  const cancel = () => {
    if (dragging.get()) say(texts.cancelled)
    dragging.set(undefined)
  }

  useEffect(() => (isDragging ? followPointer(pointer.at, follow) : undefined), [follow, isDragging, pointer])

  const pass = (event: MouseEvent | TouchEvent | KeyboardEvent, name: string) => {
    if (sourceAt(event.target)) listeners.current?.[name]?.(event)
  }
  // Space on an item itself or on its grip takes it; space on another button or in a text box inside it does what it always does.
  const passKey = (event: KeyboardEvent) => {
    const isTaken = event.target instanceof Element && event.target.matches('[data-item],[data-drag-keys]')
    if (isTaken) pass(event, 'onKeyDown')
  }

  return (
    <>
      {/* The items inside take the focus; the area only hears what bubbles up from them. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div
        ref={root}
        className={props.className}
        data-dragging={isDragging || undefined}
        onMouseDown={event => pass(event, 'onMouseDown')}
        onTouchStart={event => pass(event, 'onTouchStart')}
        onKeyDown={passKey}
      >
        {props.children}
      </div>
      <DndContext
        sensors={sensors}
        autoScroll={false}
        accessibility={silent}
        onDragStart={start}
        onDragEnd={end}
        onDragCancel={cancel}
      >
        <Taker listeners={listeners} />
      </DndContext>
      {createPortal(
        <>
          <DragOverlay store={dragging} nameOf={nameOf} />
          <div className="yd-unseen" aria-live="assertive">
            {said}
          </div>
        </>,
        document.body,
      )}
    </>
  )
}

const mouseOptions = { activationConstraint: { distance: 5 } }
const touchOptions = { activationConstraint: { delay: 250, tolerance: 8 } }
const keyboardCodes = { start: ['Space'], cancel: ['Escape'], end: ['Space', 'Enter'] }
const directions = new Map([
  ['ArrowDown', 1],
  ['ArrowRight', 1],
  ['ArrowUp', -1],
  ['ArrowLeft', -1],
  ['PageDown', 10],
  ['PageUp', -10],
  ['Home', -Infinity],
  ['End', Infinity],
])

/** The area has a live region of its own that names places; the library's would only name ids. */
const silent = {
  announcements: {
    onDragStart: () => undefined,
    onDragOver: () => undefined,
    onDragEnd: () => undefined,
    onDragCancel: () => undefined,
  },
  screenReaderInstructions: { draggable: '' },
}

function sameSlot(one: Slot, other: Slot | undefined): boolean {
  return one.parent === other?.parent && one.index === other.index
}

/** Where the record is now. */
function ownSlot(record: string, slots: readonly OpenSlot[]): OpenSlot | undefined {
  const element = document.querySelector(`[data-drag-record="${CSS.escape(record)}"]`)
  const holder = element?.parentElement?.closest('[data-drop-holder]')
  if (!element || !holder) return slots[0]
  const siblings = [...holder.querySelectorAll('[data-drag-record]')].filter(
    each => each.parentElement?.closest('[data-drop-holder]') === holder,
  )
  const slot = { parent: holder.getAttribute('data-drop-holder') ?? '', index: siblings.indexOf(element) }
  return slots.find(each => sameSlot(each.slot, slot)) ?? slots[0]
}

function scrollTo(root: Element | null, slot: Slot): void {
  const holder = root?.querySelector(`[data-drop-holder="${CSS.escape(slot.parent)}"]`)
  const children = [...(holder?.querySelectorAll('[data-drag-record]') ?? [])].filter(
    each => each.parentElement?.closest('[data-drop-holder]') === holder,
  )
  const near = children[slot.index] ?? children[slot.index - 1] ?? holder
  near?.scrollIntoView({ block: 'nearest' })
}

/** dnd-kit hears keys only from the next task on: who is told to press one may do it at once. */
function whenKeysAreHeard(tell: () => void): void {
  setTimeout(() => setTimeout(tell))
}
