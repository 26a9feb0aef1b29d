import type { SessionView } from '@yibiao/schemas'
import type { Route } from '../routing/route.ts'
import { Link } from '../routing/Link.tsx'
import { BlockPage } from '../blocks/BlockPage.tsx'
import { BlocksPage } from '../blocks/BlocksPage.tsx'
import { ItemsPage } from '../items/ItemsPage.tsx'
import { RegistriesPage } from '../items/RegistriesPage.tsx'
import { TemplatesPage } from '../items/TemplatesPage.tsx'
import { MembersPage } from '../members/MembersPage.tsx'
import { shellTexts } from '../texts/shell.ts'
import { useTexts } from '../texts/use-texts.ts'
import { Account } from './Account.tsx'
import { administeredDepartment, mayDesign } from './designer-roles.ts'

/** The pages beside the items: list, templates, registries, members. */
export function HomeShell({
  route,
  session,
}: {
  readonly route: Exclude<Route, { page: 'item' }>
  readonly session: SessionView
}) {
  const texts = useTexts(shellTexts)
  const departmentId = administeredDepartment(session)
  return (
    <div className="yd-home">
      <header className="yd-top yd-top--home">
        <Link to={{ page: 'items' }} className="yd-brand">
          <span className="yd-brand__mark" aria-hidden="true">
            表
          </span>
          {texts.product}
        </Link>
        <nav aria-label={texts.sections} className="yd-home__nav">
          {mayDesign(session) && (
            <>
              <Link to={{ page: 'items' }} isCurrent={route.page === 'items'}>
                {texts.items}
              </Link>
              <Link to={{ page: 'templates' }} isCurrent={route.page === 'templates'}>
                {texts.templates}
              </Link>
              <Link to={{ page: 'blocks' }} isCurrent={route.page === 'blocks' || route.page === 'block'}>
                {texts.blocks}
              </Link>
              <Link to={{ page: 'registries' }} isCurrent={route.page === 'registries'}>
                {texts.registries}
              </Link>
            </>
          )}
          {departmentId !== undefined && (
            <Link to={{ page: 'members' }} isCurrent={route.page === 'members'}>
              {texts.members}
            </Link>
          )}
        </nav>
        <Account session={session} />
      </header>
      <main className="yd-home__main">
        {route.page === 'items' && <ItemsPage session={session} />}
        {route.page === 'templates' && <TemplatesPage />}
        {route.page === 'blocks' && <BlocksPage session={session} />}
        {route.page === 'block' && (
          <BlockPage key={route.blockId} blockId={route.blockId} session={session} />
        )}
        {route.page === 'registries' && <RegistriesPage />}
        {route.page === 'members' && (
          <MembersPage departmentId={session.departmentId ?? ''} loginId={session.loginId ?? ''} />
        )}
      </main>
    </div>
  )
}
