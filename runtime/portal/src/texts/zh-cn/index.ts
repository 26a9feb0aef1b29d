import type { PortalTexts } from '../texts.ts'
import { fetchedWords } from '../fetched-words.ts'
import { apply } from './apply.ts'
import { shell } from './shell.ts'

const readItems = fetchedWords(async () => (await import('./items.ts')).items)
const readCases = fetchedWords(async () => (await import('./cases.ts')).cases)
const readNotifications = fetchedWords(async () => (await import('./notifications.ts')).notifications)
const readVerify = fetchedWords(async () => (await import('./verify.ts')).verify)

/** Chinese: the first language. What stands around every page and what one fills in with comes at once. */
export const zhCn: PortalTexts = {
  shell,
  apply,
  get items() {
    return readItems()
  },
  get cases() {
    return readCases()
  },
  get notifications() {
    return readNotifications()
  },
  get verify() {
    return readVerify()
  },
}
