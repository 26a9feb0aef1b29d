import type { PortalTexts } from '../texts.ts'
import { apply } from './apply.ts'
import { shell } from './shell.ts'

type PlaceWords = Omit<PortalTexts, 'shell' | 'apply'>

let words: PlaceWords | undefined

/**
 * Fetches the words of finding items, following cases and handling them. Every page but the draft waits for them as
 * for its own code: somebody who fills in a form does not receive them.
 */
export async function fetchPlaceWords(): Promise<void> {
  words ??= await import('./places.ts')
}

function placeWords(): PlaceWords {
  if (words === undefined) throw new Error('a page that does not wait for its words')
  return words
}

/** Chinese: the first language. What stands around every page and what one fills in with comes at once. */
export const zhCn: PortalTexts = {
  shell,
  apply,
  get items() {
    return placeWords().items
  },
  get cases() {
    return placeWords().cases
  },
  get children() {
    return placeWords().children
  },
  get followUps() {
    return placeWords().followUps
  },
  get notifications() {
    return placeWords().notifications
  },
  get publicity() {
    return placeWords().publicity
  },
  get ratings() {
    return placeWords().ratings
  },
  get verify() {
    return placeWords().verify
  },
}
