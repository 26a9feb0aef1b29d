import { ToastsProvider } from '@yibiao/form/components'
import { FormRoot } from '@yibiao/form/services'
import type { ReactNode } from 'react'
import { PreferencesProvider } from './preferences/preferences-context.tsx'
import { RouterProvider } from './routing/router.tsx'
import { SessionProvider } from './session/session-context.tsx'
import { CrashGuard } from './shell/crash-guard.tsx'
import { Frame } from './shell/frame.tsx'
import { ShownPage } from './shown-page.tsx'
import { TextsProvider, useWords } from './texts/texts-context.tsx'

/** The portal: one frame for applicants and officers, and the page of the address inside it. */
export function App(): ReactNode {
  return (
    <PreferencesProvider>
      <TextsProvider>
        <Ground>
          <CrashGuard>
            <RouterProvider>
              <SessionProvider>
                <ToastsProvider>
                  <Frame>
                    <ShownPage />
                  </Frame>
                </ToastsProvider>
              </SessionProvider>
            </RouterProvider>
          </CrashGuard>
        </Ground>
      </TextsProvider>
    </PreferencesProvider>
  )
}

function Ground({ children }: { children: ReactNode }): ReactNode {
  const { formTexts, locale } = useWords()
  return (
    <FormRoot locale={locale} texts={formTexts}>
      {children}
    </FormRoot>
  )
}
