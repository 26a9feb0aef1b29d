/** What one reads everywhere but while filling in. */
export { cases } from './cases.ts'
export { children } from './children.ts'
export { followUps } from './follow-ups.ts'
export { items } from './items.ts'
export { notifications } from './notifications.ts'
export { publicity } from './publicity.ts'
export { ratings } from './ratings.ts'
export { verify } from './verify.ts'
