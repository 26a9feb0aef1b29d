import { focusRecord, itemOf } from '../canvas/focus-record.ts'
import type { ProblemPlace } from './select-path.ts'

/** Takes the keyboard to where a problem is: the item on the canvas, else the entry of the property. */
export function focusPlace({ record, property }: ProblemPlace): void {
  if (record === undefined) return
  focusRecord(record)
  requestAnimationFrame(() => {
    requestAnimationFrame(() => {
      if (!itemOf(record)) entryOf(record, property[0])?.focus()
    })
  })
}

/** The control of a record's property on a page of entries; the nearest that is known when that one is not there. */
function entryOf(record: string, property: string | number | undefined): HTMLElement | null {
  const entries = [...document.querySelectorAll<HTMLElement>('[data-place]')]
  const entry =
    entries.find(each => each.dataset['place'] === `${record} ${property ?? ''}`) ??
    entries.find(each => each.dataset['place']?.startsWith(`${record} `))
  entry?.closest('details')?.setAttribute('open', '')
  entry?.scrollIntoView({ block: 'center' })
  return entry?.querySelector<HTMLElement>('input,textarea,button,[tabindex]') ?? null
}
