import { focusRecord, itemOf } from '../canvas/focus-record.ts'
import type { PropertyPath } from '../document/property-path.ts'
import type { ProblemPlace } from './select-path.ts'

/** Takes the keyboard to where something is edited: the entry of the property, else the item on the canvas. */
export function focusPlace({ record, property }: ProblemPlace): void {
  if (record === undefined) return
  focusRecord(record)
  // Two frames for the page, two for the item that focusRecord goes to.
  afterFrames(4, () => {
    const entry = nearestEntry(record, property)
    if (entry) entry.focus()
    else if (!itemOf(record)) entryOf(`${record} `, 'startsWith')?.focus()
  })
}

/** The entry of the property, or of what it stands in. */
function nearestEntry(record: string, property: PropertyPath): HTMLElement | undefined {
  for (let length = property.length; length > 0; length -= 1) {
    const entry = entryOf(`${record} ${property.slice(0, length).join('/')}`)
    if (entry) return entry
  }
  return undefined
}

function afterFrames(frames: number, act: () => void): void {
  requestAnimationFrame(() => (frames > 1 ? afterFrames(frames - 1, act) : act()))
}

/** The control of an entry by its place; its panel is opened and brought into view. */
function entryOf(place: string, match: 'equals' | 'startsWith' = 'equals'): HTMLElement | undefined {
  const entry = [...document.querySelectorAll<HTMLElement>('[data-place]')].find(({ dataset }) =>
    match === 'equals' ? dataset['place'] === place : dataset['place']?.startsWith(place),
  )
  entry?.closest('details')?.setAttribute('open', '')
  entry?.scrollIntoView({ block: 'center' })
  const control = 'input,textarea,button,[tabindex]'
  return entry?.matches(control) ? entry : (entry?.querySelector<HTMLElement>(control) ?? undefined)
}
