import { attachmentRoutes } from './attachments/routes.ts'
import { blockRoutes } from './blocks/routes.ts'
import { calendarRoutes } from './calendars/routes.ts'
import { caseMigrationRoutes } from './case-migrations/routes.ts'
import { supplyRoutes } from './cases/supply-routes.ts'
import { caseRoutes } from './cases/routes.ts'
import { departmentRoutes } from './departments/routes.ts'
import { deputyRoutes } from './deputies/routes.ts'
import { documentRoutes } from './documents/routes.ts'
import { voidDocumentRoutes } from './documents/void-routes.ts'
import { windowRoutes } from './window/routes.ts'
import { draftRoutes } from './drafts/routes.ts'
import type { Route } from './http/route.ts'
import type { IdentityProvider } from './identity/identity-provider.ts'
import { identityRoutes } from './identity/routes.ts'
import { egressRoutes } from './egress/routes.ts'
import { evidenceRoutes } from './evidence/routes.ts'
import { exchangeRoutes } from './exchange/routes.ts'
import { itemRoutes } from './items/routes.ts'
import { regionRoutes } from './regions/routes.ts'
import { decisionRoutes } from './decisions/routes.ts'
import { licenceRoutes } from './licences/routes.ts'
import { liveRoutes } from './live/routes.ts'
import { noticeRoutes } from './notices/routes.ts'
import { notificationRoutes } from './notifications/routes.ts'
import { progressRoutes } from './progress/routes.ts'
import { ratingRoutes } from './ratings/routes.ts'
import { outreachRoutes } from './outreach/routes.ts'
import { registryRoutes } from './registries/routes.ts'
import { sourceRoutes } from './sources/routes.ts'
import { spreadsheetRoutes } from './spreadsheets/routes.ts'
import { breachRoutes } from './breaches/routes.ts'
import { supervisionRoutes } from './supervision/routes.ts'
import { testCaseRoutes } from './test-cases/routes.ts'
import { templateRoutes } from './templates/routes.ts'
import { uploadRoutes } from './uploads/routes.ts'
import { worklistRoutes } from './worklist/routes.ts'

/** Every route of the server, module by module. */
export function allRoutes(provider: IdentityProvider): Route[] {
  return [
    ...identityRoutes(provider),
    ...departmentRoutes,
    ...deputyRoutes,
    ...calendarRoutes,
    ...itemRoutes,
    ...blockRoutes,
    ...templateRoutes,
    ...testCaseRoutes,
    ...draftRoutes,
    ...attachmentRoutes,
    ...uploadRoutes,
    ...caseRoutes,
    ...supplyRoutes,
    ...evidenceRoutes,
    ...caseMigrationRoutes,
    ...noticeRoutes,
    ...decisionRoutes,
    ...licenceRoutes,
    ...worklistRoutes,
    ...documentRoutes,
    ...voidDocumentRoutes,
    ...windowRoutes,
    ...notificationRoutes,
    ...registryRoutes,
    ...regionRoutes,
    ...spreadsheetRoutes,
    ...sourceRoutes,
    ...supervisionRoutes,
    ...breachRoutes,
    ...egressRoutes,
    ...exchangeRoutes,
    ...progressRoutes,
    ...ratingRoutes,
    ...liveRoutes,
    ...outreachRoutes,
  ]
}
