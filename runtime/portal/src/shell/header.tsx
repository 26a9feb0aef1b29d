import { Button } from '@yibiao/form/components'
import type { ReactNode } from 'react'
import { usePreferences } from '../preferences/preferences-context.tsx'
import { NotificationBell } from '../notifications/notification-bell.tsx'
import { Link } from '../routing/link.tsx'
import { places } from '../routing/places.ts'
import { useRouter } from '../routing/router.tsx'
import { useSessionState } from '../session/session-context.tsx'
import { useWords } from '../texts/texts-context.tsx'
import { AccountMenu } from './account-menu.tsx'

/** Brand, the places one goes to, how the screens look, and who is signed in. */
export function Header(): ReactNode {
  const { shell } = useWords().texts
  const session = useSessionState()
  const isOfficer = session.state === 'ready' && session.view.actingAs === 'officer'
  return (
    <header className="header">
      <DisplaySettings />
      <div className="header__bar">
        <Link className="header__brand" to={places.home()}>
          <img src="/icon.svg" alt="" width="32" height="32" />
          <span>{shell.product}</span>
        </Link>
        <nav className="header__places" aria-label={shell.navigation}>
          <PlaceLink to={places.home()} isCurrent={path => path === '/' || path.startsWith('/items')}>
            {shell.find}
          </PlaceLink>
          {isOfficer ? (
            <PlaceLink to={places.worklist()} isCurrent={path => path.startsWith('/workbench')}>
              {shell.workbench}
            </PlaceLink>
          ) : (
            <>
              <PlaceLink
                to={places.myCases()}
                isCurrent={path => path.startsWith('/my') && path !== places.myLicences()}
              >
                {shell.myCases}
              </PlaceLink>
              <PlaceLink to={places.myLicences()} isCurrent={path => path === places.myLicences()}>
                {shell.myLicences}
              </PlaceLink>
            </>
          )}
        </nav>
        {session.state === 'ready' &&
          (session.view.isSignedIn ? (
            <div className="header__account">
              <NotificationBell />
              <AccountMenu />
            </div>
          ) : (
            <Button look="primary" onClick={() => session.signIn()}>
              {shell.signIn}
            </Button>
          ))}
      </div>
    </header>
  )
}

function PlaceLink(props: {
  to: string
  isCurrent: (path: string) => boolean
  children: ReactNode
}): ReactNode {
  const { path } = useRouter()
  return (
    <Link className="header__place" to={props.to} aria-current={props.isCurrent(path) ? 'page' : undefined}>
      {props.children}
    </Link>
  )
}

function DisplaySettings(): ReactNode {
  const preferences = usePreferences()
  const { shell } = useWords().texts
  return (
    <fieldset className="header__settings" aria-label={shell.settings}>
      <button
        type="button"
        className="header__setting"
        aria-pressed={preferences.isElder}
        onClick={() => preferences.change({ isElder: !preferences.isElder })}
      >
        {shell.elder}
      </button>
      <button
        type="button"
        className="header__setting"
        aria-pressed={preferences.hasHighContrast}
        onClick={() => preferences.change({ hasHighContrast: !preferences.hasHighContrast })}
      >
        {shell.contrast}
      </button>
      <button
        type="button"
        className="header__setting"
        aria-label={shell.languageLabel}
        onClick={() => preferences.change({ locale: preferences.locale === 'en' ? 'zh-CN' : 'en' })}
      >
        {shell.language}
      </button>
    </fieldset>
  )
}
