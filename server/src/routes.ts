import { departmentRoutes } from './departments/routes.ts'
import { documentRoutes } from './documents/routes.ts'
import type { Route } from './http/route.ts'
import type { IdentityProvider } from './identity/identity-provider.ts'
import { identityRoutes } from './identity/routes.ts'
import { itemRoutes } from './items/routes.ts'
import { templateRoutes } from './templates/routes.ts'

/** Every route of the server, module by module. */
export function allRoutes(provider: IdentityProvider): Route[] {
  return [
    ...identityRoutes(provider),
    ...departmentRoutes,
    ...itemRoutes,
    ...templateRoutes,
    ...documentRoutes,
  ]
}
