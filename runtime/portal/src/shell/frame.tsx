import type { ReactNode } from 'react'
import { SharedDeviceBar } from '../device/shared-device-bar.tsx'
import { useLiveConnection } from '../live/use-live.ts'
import { SessionGuard } from '../session/session-guard.tsx'
import { useSessionState } from '../session/session-context.tsx'
import { useWords } from '../texts/texts-context.tsx'
import { Header } from './header.tsx'
import { PublicLinks } from './public-links.tsx'

/** What stands around every page: skip link, header, main part, footer. */
export function Frame({ children }: { children: ReactNode }): ReactNode {
  const { shell } = useWords().texts
  const session = useSessionState()
  useLiveConnection()
  const isLocked = session.state === 'ready' && session.isLocked
  const isDemo = session.state === 'ready' && session.view.mode === 'demo'
  return (
    <>
      <div className={isLocked ? 'frame frame--covered' : 'frame'}>
        <a className="frame__skip" href="#main">
          {shell.skip}
        </a>
        <Header />
        <SharedDeviceBar />
        <main className="frame__main" id="main" tabIndex={-1}>
          {children}
        </main>
        <footer className="frame__foot">
          <PublicLinks />
          <div className="frame__foot-inner">
            <p>{shell.footer}</p>
            <p>{shell.accessibility}</p>
            {isDemo && <p>{shell.demo}</p>}
          </div>
        </footer>
      </div>
      <SessionGuard />
    </>
  )
}
