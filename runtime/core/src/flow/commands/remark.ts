import type { CopyCommand, NoteCommand, RemindCommand } from '@yibiao/schemas'
import { refuse, type Refusal } from '../refusal-codes.ts'
import { isOpenTask } from '../tasks/close-task.ts'
import { isBlank } from '../tasks/judge-checklist.ts'
import { findOfficer } from '../tasks/refuse-officer.ts'
import { cause, record, type Turn } from '../turn.ts'

/** 催办: tells whoever has the open tasks; blocks nothing. */
export function remind(turn: Turn, { text }: RemindCommand): Refusal | undefined {
  const open = turn.state.tasks.filter(isOpenTask)
  if (open.length === 0) return refuse('noOpenTask')
  record(turn, { type: 'reminded', ...(text === undefined ? {} : { text }) })
  cause(turn, {
    type: 'notify',
    to: 'officers',
    notice: 'reminded',
    taskIds: open.map(({ id }) => id),
    ...(text === undefined ? {} : { text }),
  })
  return undefined
}

/** 抄送: colleagues of the department are told; blocks nothing. */
export function copy(turn: Turn, { officerIds, text }: CopyCommand): Refusal | undefined {
  if (turn.context.actor.kind !== 'officer') return refuse('officersOnly')
  const found = [...new Set(officerIds)].map(id => findOfficer(turn, id))
  if (turn.needs.length > 0) return undefined
  const to = found.flatMap(each => ('officer' in each ? [each.officer] : []))
  if (to.length < found.length) return refuse('unknownOfficer')
  if (to.some(({ departmentId }) => departmentId !== turn.state.departmentId))
    return refuse('otherDepartment')
  const said = text === undefined ? {} : { text }
  const people = to.map(({ id, name, departmentId }) => ({ id, name, departmentId }))
  record(turn, { type: 'copied', to: people, ...said })
  cause(turn, {
    type: 'notify',
    to: 'officers',
    notice: 'copied',
    taskIds: [],
    officers: to.map(({ id }) => id),
    ...said,
  })
  return undefined
}

/** 备注: on the record at any time, also when the case is over. */
export function note(turn: Turn, { text }: NoteCommand): Refusal | undefined {
  if (turn.context.actor.kind !== 'officer') return refuse('officersOnly')
  if (isBlank(text)) return refuse('reasonMissing')
  record(turn, { type: 'noted', text })
  return undefined
}
