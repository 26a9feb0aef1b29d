import type { CaseMigration, CaseMigrations, MigrateCase, MigrationPreview, OpenCases } from '@yibiao/schemas'
import { callApi } from './call-api.ts'
import { once } from './once.ts'

/** 换用版本: open cases of an item and the version that is in use; each function is one route. */
export const migrationsApi = {
  listOpenCases: (itemId: string) => callApi<OpenCases>(`${pathOf(itemId)}/open-cases`),
  listMigrations: (itemId: string) => callApi<CaseMigrations>(`${pathOf(itemId)}/case-migrations`),
  preview: (itemId: string, caseId: string) =>
    callApi<MigrationPreview>(`${pathOf(itemId)}/cases/${caseId}/migration`),
  /** As it was previewed: refused when the case has changed since. */
  migrate: (itemId: string, { caseId, caseVersion }: MigrationPreview, body: MigrateCase) =>
    callApi<CaseMigration>(`${pathOf(itemId)}/cases/${caseId}/migration`, {
      method: 'POST',
      body,
      headers: { ...once(), 'if-match': `"${caseVersion}"` },
    }),
}

function pathOf(itemId: string): string {
  return `/api/design/items/${itemId}`
}
