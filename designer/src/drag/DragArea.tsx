import {
  DndContext,
  KeyboardSensor,
  MouseSensor,
  TouchSensor,
  useDraggable,
  useSensor,
  useSensors,
  type DragStartEvent,
  type KeyboardCoordinateGetter,
} from '@dnd-kit/core'
import {
  useCallback,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type TouchEvent,
} from 'react'
import { createPortal } from 'react-dom'
import { dragTexts } from '../texts/drag.ts'
import { useTexts } from '../texts/use-texts.ts'
import { sourceAt, type DragSource, type Slot } from './drag-source.ts'
import type { InsertionLine, Point } from './find-slot.ts'
import { allSlots, slotAt, type OpenSlot } from './read-slots.ts'

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

interface Dragging {
  readonly source: DragSource
  readonly isKeyboard: boolean
  readonly point?: Point
  readonly open?: OpenSlot
}

/**
 * Dragging in one area: by mouse, by touch (after holding), and by keyboard (space takes an item, arrows step
 * through the legal places, space drops, escape cancels). One draggable for the whole area: what is dragged is
 * read from the element under the pointer, so a form of hundreds of fields has no listener per field.
 */
export function DragArea(props: DragAreaProps) {
  const { judge, drop, nameOf, placeOf } = props
  const texts = useTexts(dragTexts)
  const [dragging, setDragging] = useState<Dragging>()
  const [said, say] = useState('')
  const root = useRef<HTMLDivElement>(null)
  const current = useRef<Dragging>(undefined)
  const slots = useRef<readonly OpenSlot[]>([])

  const show = useCallback((next: Dragging | undefined) => {
    current.current = next
    setDragging(next)
  }, [])

  const describe = useCallback(
    (slot: Slot) => texts.position(placeOf(slot), slot.index + 1),
    [placeOf, texts],
  )

  const follow = useCallback(
    (point: Point) => {
      const now = current.current
      if (!now || now.isKeyboard) return
      const open = slotAt(point, slot => judge(now.source, slot))
      show({ source: now.source, isKeyboard: false, point, ...(open ? { open } : {}) })
    },
    [judge, show],
  )

  const step: KeyboardCoordinateGetter = useCallback(
    (event, { currentCoordinates }) => {
      const now = current.current
      const direction = directions.get(event.code)
      if (!now || direction === undefined) return undefined
      event.preventDefault()
      const at = slots.current.findIndex(each => sameSlot(each.slot, now.open?.slot))
      const next = slots.current[Math.max(0, Math.min(slots.current.length - 1, at + direction))]
      if (!next) return undefined
      scrollTo(root.current, next.slot)
      slots.current = root.current ? allSlots(root.current, slot => judge(now.source, slot)) : []
      const open = slots.current.find(each => sameSlot(each.slot, next.slot)) ?? next
      show({ source: now.source, isKeyboard: true, open })
      say(describe(open.slot))
      return { ...currentCoordinates }
    },
    [describe, judge, show],
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
    const own = source.from === 'record' ? ownSlot(source.record, slots.current) : slots.current[0]
    show({ source, isKeyboard, ...(isKeyboard && own ? { open: own } : {}) })
    say(isKeyboard ? texts.taken(nameOf(source)) : '')
  }

  const end = () => {
    const now = current.current
    show(undefined)
    if (!now?.open) return say(texts.cancelled)
    drop(now.source, now.open.slot)
    say(texts.dropped(nameOf(now.source), describe(now.open.slot)))
  }

  const cancel = () => {
    if (current.current) say(texts.cancelled)
    show(undefined)
  }

  const attach = useCallback((element: HTMLDivElement | null) => {
    root.current = element
  }, [])

  const isDragging = dragging !== undefined
  useEffect(() => {
    if (!isDragging) return undefined
    const onMouse = (event: globalThis.MouseEvent) => follow({ x: event.clientX, y: event.clientY })
    const onTouch = (event: globalThis.TouchEvent) => {
      const touch = event.touches[0]
      if (touch) follow({ x: touch.clientX, y: touch.clientY })
    }
    window.addEventListener('mousemove', onMouse)
    window.addEventListener('touchmove', onTouch, { passive: true })
    return () => {
      window.removeEventListener('mousemove', onMouse)
      window.removeEventListener('touchmove', onTouch)
    }
  }, [follow, isDragging])

  const again = () => {
    const point = current.current?.point
    if (point) follow(point)
  }

  return (
    <DndContext
      sensors={sensors}
      accessibility={silent}
      onDragStart={start}
      onDragMove={again}
      onDragEnd={end}
      onDragCancel={cancel}
    >
      <Surface
        {...(props.className === undefined ? {} : { className: props.className })}
        attach={attach}
        isDragging={isDragging}
      >
        {props.children}
      </Surface>
      {createPortal(
        <>
          {dragging?.point && <Ghost point={dragging.point} name={nameOf(dragging.source)} />}
          {dragging?.open && <Line line={dragging.open.line} />}
          <div className="yd-unseen" aria-live="assertive">
            {said}
          </div>
        </>,
        document.body,
      )}
    </DndContext>
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

interface SurfaceProps {
  readonly className?: string
  readonly attach: (element: HTMLDivElement | null) => void
  readonly isDragging: boolean
  readonly children: ReactNode
}

function Surface({ className, attach, isDragging, children }: SurfaceProps) {
  const { setNodeRef, listeners } = useDraggable({ id: useId() })
  const pass = (event: MouseEvent | TouchEvent | KeyboardEvent, name: string) => {
    if (sourceAt(event.target)) listeners?.[name]?.(event)
  }
  // Space on an item itself takes it; space on a button or in a text box inside it does what it always does.
  const passKey = (event: KeyboardEvent) => {
    const isItem = event.target instanceof Element && event.target.hasAttribute('data-item')
    if (isItem) pass(event, 'onKeyDown')
  }
  return (
    // The items inside take the focus; the area only hears what bubbles up from them.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      ref={element => {
        attach(element)
        setNodeRef(element)
      }}
      className={className}
      data-dragging={isDragging || undefined}
      onMouseDown={event => pass(event, 'onMouseDown')}
      onTouchStart={event => pass(event, 'onTouchStart')}
      onKeyDown={passKey}
    >
      {children}
    </div>
  )
}

function Ghost({ point, name }: { readonly point: Point; readonly name: string }) {
  return (
    <div className="yd-ghost" style={{ transform: `translate(${point.x + 14}px, ${point.y + 10}px)` }}>
      {name}
    </div>
  )
}

function Line({ line }: { readonly line: InsertionLine }) {
  const { left, top, right, bottom, direction } = line
  return (
    <div
      className={`yd-line yd-line--${direction}`}
      data-testid="insertion-line"
      style={{ left, top, width: right - left, height: bottom - top }}
    />
  )
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
