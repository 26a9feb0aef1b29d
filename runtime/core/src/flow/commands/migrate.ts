import type { MigrateCommand } from '../case-command.ts'
import { refuse, type Refusal } from '../refusal-codes.ts'
import { isBlank } from '../tasks/judge-checklist.ts'
import { record, type Turn } from '../turn.ts'

/** Roles that may put cases on another version. */
const migratingRoles = ['designer', 'implementer', 'administrator'] as const

/**
 * 换用版本: the case goes on by the version whose flow this turn has. Limits that run keep their days; what begins from
 * now on has those of the version. That the case fits was found before anything else (`refuseMigration`).
 */
export function migrate(turn: Turn, command: MigrateCommand): Refusal | undefined {
  const { actor } = turn.context
  const isAllowed =
    actor.kind === 'officer' &&
    actor.departmentId === turn.state.departmentId &&
    migratingRoles.some(role => actor.roles.includes(role))
  if (!isAllowed) return refuse('roleMissing', { role: 'designer' })
  if (isBlank(command.reason)) return refuse('reasonMissing')
  const expected = turn.state.submission + 1
  const { submission: actual } = command
  if (actual !== expected) return refuse('submissionNumber', { expected, actual })
  const { type: _type, ...migrated } = command
  record(turn, { type: 'migrated', ...migrated })
  return undefined
}
