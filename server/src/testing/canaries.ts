import { expect } from 'vitest'
import type { Actor } from '../access/actor.ts'

/** The department whose every string is a canary; see `seedCanaryDepartment`. */
export const canaryDepartmentId = '0ca9a2e0-0000-7000-8000-000000000001'

const mark = 'CANARY-7F3E'

/** A string that nobody outside the canary department may ever receive. */
export function canary(what: string): string {
  return `${mark}-${what}`
}

/** Fails when an answer for somebody else contains anything of the canary department or its applicant. */
export function expectNoCanary(actor: Actor, text: string): void {
  if (actor.type === 'officer' && actor.departmentId === canaryDepartmentId) return
  if (actor.type === 'applicant' && actor.name.startsWith(mark)) return
  expect(text.includes(mark), 'an answer contains a string of the canary department').toBe(false)
}
