import { sql } from 'drizzle-orm'
import { pgPolicy, type PgPolicy } from 'drizzle-orm/pg-core'
import { appRole } from './roles.ts'
import type { PlatformRole, Service } from './scope.ts'

type Operation = 'all' | 'select' | 'insert' | 'update' | 'delete'

/**
 * A condition on a row of a table. What it takes from the scope stands in it as it is, also for reading, where a
 * sub-select would be evaluated once for all rows: to set up the twenty sub-selects of a command costs the database a
 * fifth of the command, and a page of a list reads few rows.
 */
type Condition = string

/** Rows of the scope's department, to read and to write. */
export function departmentPolicy(): PgPolicy {
  return policy('department', 'all', uuidSetting('department_id', 'app.department_id'))
}

/** Rows of a department that everybody reads; only the department writes them. */
export function publishedPolicies(): PgPolicy[] {
  return [policy('everyone', 'select', 'true'), departmentPolicy()]
}

/** As `publishedPolicies`, while a condition on the row holds: what is over is the department's alone again. */
export function publishedWhile(condition: string): PgPolicy[] {
  return [policy('everyone', 'select', condition), departmentPolicy()]
}

/** Rows of a department that every department reads once they are shared; only the department writes them. */
export function sharedPolicies(): PgPolicy[] {
  return [policy('shared', 'select', `is_shared and ${inAnyDepartment}`), departmentPolicy()]
}

/** Rows that belong to one of a table with `sharedPolicies`, and are shared with it. */
export function partOfSharedPolicies(own: string, whole: { table: string; key: string }): PgPolicy[] {
  const shared = `exists (select 1 from ${whole.table} whole where whole.department_id = ${own}.department_id
    and whole.id = ${own}.${whole.key} and whole.is_shared)`
  return [policy('shared', 'select', `${inAnyDepartment} and ${shared}`), departmentPolicy()]
}

/** 失信记录: while it is not repaired, every department may learn of it. */
export function unrepairedPolicy(): PgPolicy {
  return policy('unrepaired', 'select', `repaired_at is null and ${inAnyDepartment}`)
}

const inAnyDepartment: Condition = isSet('app.department_id')

/** Rows of the scope's party, to read and to write. */
export function partyPolicy(): PgPolicy {
  return policy('party', 'all', uuidSetting('party_id', 'app.party_id'))
}

/** Lets a party read rows of a department that name it, e.g. its own cases. */
export function applicantPolicy(column = 'applicant_party_id'): PgPolicy {
  return policy('applicant', 'select', uuidSetting(column, 'app.party_id'))
}

/** Licences of the scope's holder, to read. The issuing department writes under its own policy. */
export function holderPolicy(): PgPolicy {
  return policy('holder', 'select', textSetting('holder_digest', 'app.holder_digest'))
}

/** Rows of whoever acts. */
export function actorPolicy(): PgPolicy {
  return policy('actor', 'all', textSetting('actor_key', 'app.actor_key'))
}

/** The chain of acts that belong to no department: signing in, platform administration. */
export const platformChainId = '00000000-0000-0000-0000-000000000000'

/** Audit rows: written by whoever acts in the department or on the platform, read by the department and by auditors. */
export function auditPolicies(): PgPolicy[] {
  const own = uuidSetting('department_id', 'app.department_id')
  return [
    policy('department_select', 'select', own),
    policy('chain_insert', 'insert', `(${own} or department_id = '${platformChainId}')`),
    policy('platform_audit', 'select', settingIs('app.platform_role', 'audit')),
    servicePolicy('sealer', 'select'),
    servicePolicy('sealer', 'update'),
  ]
}

/** Read by all, written by the platform role named. */
export function platformPolicy(writer: PlatformRole = 'system'): PgPolicy[] {
  const mayWrite = settingIs('app.platform_role', writer)
  return [
    policy('everyone', 'select', 'true'),
    policy('platform_insert', 'insert', mayWrite),
    policy('platform_update', 'update', mayWrite),
    policy('platform_delete', 'delete', mayWrite),
  ]
}

/** Whoever acts in a department or for a party may tell that something changed; a service alone reads it. */
export function anyScopeInserts(): PgPolicy {
  return policy('anybody_insert', 'insert', ['app.department_id', 'app.party_id'].map(isSet).join(' or '))
}

/** Lets a background service in, across departments and parties. */
export function servicePolicy(service: Service, operation: Operation = 'all'): PgPolicy {
  return policy(
    operation === 'all' ? `service_${service}` : `service_${service}_${operation}`,
    operation,
    settingIs('app.service', service),
  )
}

function policy(name: string, operation: Operation, condition: Condition): PgPolicy {
  const reads =
    operation === 'all' || operation === 'select' || operation === 'update' || operation === 'delete'
  const writes = operation === 'all' || operation === 'insert' || operation === 'update'
  return pgPolicy(name, {
    as: 'permissive',
    for: operation,
    to: appRole,
    ...(reads ? { using: sql.raw(condition) } : {}),
    ...(writes ? { withCheck: sql.raw(condition) } : {}),
  })
}

function uuidSetting(column: string, setting: string): Condition {
  return `${column} = nullif(current_setting('${setting}', true), '')::uuid`
}

function textSetting(column: string, setting: string): Condition {
  return `${column} = nullif(current_setting('${setting}', true), '')`
}

function settingIs(setting: string, value: string): Condition {
  return `current_setting('${setting}', true) = '${value}'`
}

function isSet(setting: string): string {
  return `coalesce(current_setting('${setting}', true), '') <> ''`
}
