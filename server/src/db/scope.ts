/** Background parts of the server with rights of their own; a policy names the one it lets in. */
export type Service = 'identity' | 'jobs' | 'sealer' | 'retention' | 'licences'

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
 * One statement, so that no transaction ever runs with half a scope. Local settings: they end with the transaction.
 * A setting that was never made reads NULL, after a transaction it reads '': policies use nullif(…, '').
 */
export const setScope = `select
  set_config('role', 'yibiao_app', true),
  set_config('app.department_id', $1, true),
  set_config('app.party_id', $2, true),
  set_config('app.holder_digest', $3, true),
  set_config('app.actor_key', $4, true),
  set_config('app.platform_role', $5, true),
  set_config('app.service', $6, true)`

export function scopeParameters(scope: Scope): string[] {
  return [
    scope.departmentId ?? '',
    scope.partyId ?? '',
    scope.holderDigest ?? '',
    scope.actorKey ?? '',
    scope.platformRole ?? '',
    scope.service ?? '',
  ]
}
