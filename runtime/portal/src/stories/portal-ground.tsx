import { type ReactNode, useEffect, useState } from 'react'
import { PreferencesProvider } from '../preferences/preferences-context.tsx'
import { RouterProvider } from '../routing/router.tsx'
import { TextsProvider } from '../texts/texts-context.tsx'
import { fetchPlaceWords } from '../texts/zh-cn/index.ts'
import '../styles/index.css'

/** The ground of stories of the portal: its words, its styles and its addresses, and no server. */
export function PortalGround({ children }: { children: ReactNode }): ReactNode {
  const [isReady, setReady] = useState(false)
  useEffect(() => {
    void fetchPlaceWords().then(() => setReady(true))
  }, [])
  if (!isReady) return null
  return (
    <PreferencesProvider>
      <TextsProvider>
        <RouterProvider>{children}</RouterProvider>
      </TextsProvider>
    </PreferencesProvider>
  )
}
