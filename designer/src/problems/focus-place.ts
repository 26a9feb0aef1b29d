import { focusRecord, itemOf } from '../canvas/focus-record.ts'
import type { ProblemPlace } from './select-path.ts'

/** Takes the keyboard to where something is edited: the entry of the property, else the item on the canvas. */
export function focusPlace({ record, property }: ProblemPlace): void {
  if (record === undefined) return
  focusRecord(record)
  // Two frames for the page, two for the item that focusRecord goes to.
  afterFrames(4, () => {
    const [first] = property
    const entry = entryOf(`${record} ${first ?? ''}`)
    if (entry) entry.focus()
    else if (!itemOf(record)) entryOf(`${record} `, 'startsWith')?.focus()
  })
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
  return entry?.querySelector<HTMLElement>('input,textarea,button,[tabindex]') ?? undefined
}
