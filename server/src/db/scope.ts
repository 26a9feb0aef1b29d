/** Background parts of the server with rights of their own; a policy names the one it lets in. */
export type Service =
  'identity' | 'jobs' | 'sealer' | 'retention' | 'licences' | 'publishing' | 'notices' | 'live' | 'progress'

/** 三员分立: three roles that nobody can combine. */
export type PlatformRole = 'system' | 'security' | 'audit'

/**
 * What a transaction may reach; row security reads it. Empty reaches nothing but the platform's public tables.
 * A use case widens it only after it has authorised the act (an applicant's submission runs in the department).
 */
export type Scope = {
  /** Rows of this department. */
  departmentId?: string | undefined
  /** Rows of this party, and rows of departments that name this party as applicant. */
  partyId?: string | undefined
  /** Licences of this holder: keyed digest of document type and number. */
  holderDigest?: string | undefined
  /** Who acts, for rows that belong to the act itself (stored answers). */
  actorKey?: string | undefined
  platformRole?: PlatformRole | undefined
  service?: Service | undefined
}

/**
 * One statement, so that no transaction ever runs with half a scope. Local settings: they end with the transaction, so
 * only what the scope has is set. A setting that was never made reads NULL, after a transaction it reads '': policies
 * use nullif(…, '').
 */
export function setScope(scope: Scope): { text: string; parameters: string[] } {
  const parameters: string[] = []
  let text = `select set_config('role', 'yibiao_app', true)`
  for (const [key, setting] of settingEntries) {
    const value = scope[key]
    if (value === undefined || value === '') continue
    parameters.push(value)
    text += `, set_config('${setting}', $${parameters.length}, true)`
  }
  return { text, parameters }
}

const settingEntries: [keyof Scope, string][] = [
  ['departmentId', 'app.department_id'],
  ['partyId', 'app.party_id'],
  ['holderDigest', 'app.holder_digest'],
  ['actorKey', 'app.actor_key'],
  ['platformRole', 'app.platform_role'],
  ['service', 'app.service'],
]

/** The scope's department, changed within the transaction. */
export const enterDepartment = `select set_config('app.department_id', $1, true)`
