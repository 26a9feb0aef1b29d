/**
 * Whose rows a table holds. `department`: rows of one department, `department_id` leads every key.
 * `party`: rows of one person or organisation, `party_id` leads. `licences`: `holder_digest` leads.
 * `published`: rows of one department that everybody reads, `department_id` leads. `platform`: read by all, written by
 * platform roles. `identity`: logins and sessions, reached by the identity service only. `actor`: rows of whoever made
 * the request. `service`: written by whoever acts, read by one background service only.
 */
export type Space =
  'department' | 'published' | 'party' | 'licences' | 'platform' | 'identity' | 'actor' | 'service'

/** `append`: rows are never changed or removed, but for the columns named. */
export type TableRules = { space: Space; append?: { updatable: readonly string[] } }

/** Every table of the database. A table that is not here fails the catalogue test. */
export const spaces: Readonly<Record<string, TableRules>> = {
  idempotent_answers: { space: 'actor' },
  departments: { space: 'platform' },
  department_roles: { space: 'department' },
  memberships: { space: 'department' },
  department_settings: { space: 'department' },
  deputies: { space: 'department' },
  party_digests: { space: 'identity' },
  parties: { space: 'party' },
  logins: { space: 'identity' },
  sessions: { space: 'identity' },
  local_accounts: { space: 'identity' },
  outbox: { space: 'department' },
  window_intakes: { space: 'department' },
  case_migrations: { space: 'department', append: { updatable: [] } },
  timers: { space: 'department' },
  working_calendars: { space: 'platform' },
  audit: { space: 'department', append: { updatable: ['sequence', 'previous_hash', 'hash', 'sealed_at'] } },
  items: { space: 'department' },
  item_versions: { space: 'published', append: { updatable: [] } },
  published_items: { space: 'published' },
  publish_requests: { space: 'department' },
  item_snapshots: { space: 'department' },
  item_presence: { space: 'department' },
  blocks: { space: 'department' },
  block_versions: { space: 'department', append: { updatable: [] } },
  document_counters: { space: 'department' },
  case_documents: { space: 'department' },
  document_files: { space: 'department', append: { updatable: [] } },
  document_verifications: { space: 'published' },
  licences: { space: 'licences' },
  licence_files: { space: 'licences', append: { updatable: [] } },
  licence_identifiers: { space: 'department', append: { updatable: [] } },
  licence_reads: { space: 'licences', append: { updatable: [] } },
  registries: { space: 'department' },
  registry_rows: { space: 'department' },
  party_elements: { space: 'party' },
  drafts: { space: 'party' },
  draft_attachments: { space: 'party' },
  uploads: { space: 'party' },
  case_attachments: { space: 'department' },
  cases: { space: 'department' },
  case_terms: { space: 'department' },
  watched_cases: { space: 'department' },
  saved_filters: { space: 'department' },
  case_submissions: { space: 'department', append: { updatable: [] } },
  case_events: { space: 'department', append: { updatable: [] } },
  case_counters: { space: 'department' },
  tasks: { space: 'department' },
  participations: { space: 'department' },
  participant_tasks: { space: 'department' },
  party_notifications: { space: 'party' },
  officer_notifications: { space: 'department' },
  exchange_records: { space: 'department' },
  party_reach: { space: 'party' },
  officer_reach: { space: 'department' },
  live_signals: { space: 'service' },
  exchange_targets: { space: 'department' },
  exchange_reconciliations: { space: 'department' },
  egress_destinations: { space: 'platform' },
  public_notices: { space: 'published' },
  objections: { space: 'department', append: { updatable: [] } },
  published_decisions: { space: 'published' },
  ratings: { space: 'department', append: { updatable: [] } },
  rectifications: { space: 'department' },
  rectification_steps: { space: 'department', append: { updatable: [] } },
  supervision_records: { space: 'department' },
  supervision_steps: { space: 'department', append: { updatable: [] } },
  rating_figures: { space: 'published' },
}
