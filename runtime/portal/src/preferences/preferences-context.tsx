import { createContext, type ReactNode, use, useCallback, useMemo, useState } from 'react'
import { applyPreferences, type Preferences, readPreferences, storePreferences } from './preferences.ts'

type PreferencesValue = Preferences & { change: (changes: Partial<Preferences>) => void }

const PreferencesContext = createContext<PreferencesValue | undefined>(undefined)

/** Holds language and appearance for the whole page. */
export function PreferencesProvider({ children }: { children: ReactNode }): ReactNode {
  const [preferences, setPreferences] = useState(() => {
    const read = readPreferences(window.localStorage)
    applyPreferences(document.documentElement, read)
    return read
  })
  const change = useCallback((changes: Partial<Preferences>) => {
    setPreferences(before => {
      const after = { ...before, ...changes }
      storePreferences(window.localStorage, after)
      applyPreferences(document.documentElement, after)
      return after
    })
  }, [])
  const value = useMemo(() => ({ ...preferences, change }), [preferences, change])
  return <PreferencesContext value={value}>{children}</PreferencesContext>
}

/** @throws Error outside a PreferencesProvider */
export function usePreferences(): PreferencesValue {
  const value = use(PreferencesContext)
  if (value === undefined) throw new Error('usePreferences outside PreferencesProvider')
  return value
}
