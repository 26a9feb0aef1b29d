import { sql } from 'drizzle-orm'
import { pgPolicy, type PgPolicy } from 'drizzle-orm/pg-core'
import { appRole } from './roles.ts'
import type { PlatformRole, Service } from './scope.ts'

type Operation = 'all' | 'select' | 'insert' | 'update' | 'delete'

/** A condition on rows of a table; `from` writes what it takes from the scope. */
type Condition = (from: (scope: string) => string) => string

/** Rows of the scope's department, to read and to write. */
export function departmentPolicy(): PgPolicy {
  return policy('department', 'all', uuidSetting('department_id', 'app.department_id'))
}

/** Rows of a department that everybody reads; only the department writes them. */
export function publishedPolicies(): PgPolicy[] {
  return [policy('everyone', 'select', () => 'true'), departmentPolicy()]
}

/** As `publishedPolicies`, while a condition on the row holds: what is over is the department's alone again. */
export function publishedWhile(condition: string): PgPolicy[] {
  return [policy('everyone', 'select', () => condition), departmentPolicy()]
}

/** Rows of a department that every department reads once they are shared; only the department writes them. */
export function sharedPolicies(): PgPolicy[] {
  return [policy('shared', 'select', from => `is_shared and ${inAnyDepartment(from)}`), departmentPolicy()]
}

/** Rows that belong to one of a table with `sharedPolicies`, and are shared with it. */
export function partOfSharedPolicies(own: string, whole: { table: string; key: string }): PgPolicy[] {
  const shared = `exists (select 1 from ${whole.table} whole where whole.department_id = ${own}.department_id
    and whole.id = ${own}.${whole.key} and whole.is_shared)`
  return [policy('shared', 'select', from => `${inAnyDepartment(from)} and ${shared}`), departmentPolicy()]
}

/** 失信记录: while it is not repaired, every department may learn of it. */
export function unrepairedPolicy(): PgPolicy {
  return policy('unrepaired', 'select', from => `repaired_at is null and ${inAnyDepartment(from)}`)
}

const inAnyDepartment: Condition = from => from(isSet('app.department_id'))

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
    policy('chain_insert', 'insert', from => `(${own(from)} or department_id = '${platformChainId}')`),
    policy('platform_audit', 'select', settingIs('app.platform_role', 'audit')),
    servicePolicy('sealer', 'select'),
    servicePolicy('sealer', 'update'),
  ]
}

/** Read by all, written by the platform role named. */
export function platformPolicy(writer: PlatformRole = 'system'): PgPolicy[] {
  const mayWrite = settingIs('app.platform_role', writer)
  return [
    policy('everyone', 'select', () => 'true'),
    policy('platform_insert', 'insert', mayWrite),
    policy('platform_update', 'update', mayWrite),
    policy('platform_delete', 'delete', mayWrite),
  ]
}

/** Whoever acts in a department or for a party may tell that something changed; a service alone reads it. */
export function anyScopeInserts(): PgPolicy {
  return policy('anybody_insert', 'insert', from =>
    ['app.department_id', 'app.party_id'].map(setting => from(isSet(setting))).join(' or '),
  )
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
    ...(reads ? { using: sql.raw(condition(oncePerStatement)) } : {}),
    ...(writes ? { withCheck: sql.raw(condition(oncePerRow)) } : {}),
  })
}

/** Of rows that are read there may be many: a sub-select is evaluated once for all of them. */
function oncePerStatement(scope: string): string {
  return `(select ${scope})`
}

/** Of rows that are written there are few: to set up sub-selects would cost a command more than they save. */
function oncePerRow(scope: string): string {
  return `(${scope})`
}

function uuidSetting(column: string, setting: string): Condition {
  return from => `${column} = ${from(`nullif(current_setting('${setting}', true), '')::uuid`)}`
}

function textSetting(column: string, setting: string): Condition {
  return from => `${column} = ${from(`nullif(current_setting('${setting}', true), '')`)}`
}

function settingIs(setting: string, value: string): Condition {
  return from => `${from(`current_setting('${setting}', true)`)} = '${value}'`
}

function isSet(setting: string): string {
  return `coalesce(current_setting('${setting}', true), '') <> ''`
}
