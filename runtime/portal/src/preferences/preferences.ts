export type Locale = 'zh-CN' | 'en'

/** How the reader wants the screens; nothing about the reader. */
export type Preferences = {
  locale: Locale
  /** 长辈版: large text, large targets, one thing at a time. */
  isElder: boolean
  hasHighContrast: boolean
}

const storageKey = 'yibiao.preferences'

const usual: Preferences = { locale: 'zh-CN', isElder: false, hasHighContrast: false }

/** The stored choice, else Chinese in the usual appearance. */
export function readPreferences(storage: Pick<Storage, 'getItem'>): Preferences {
  try {
    const stored: unknown = JSON.parse(storage.getItem(storageKey) ?? 'null')
    if (typeof stored !== 'object' || stored === null) return usual
    return {
      locale: 'locale' in stored && stored.locale === 'en' ? 'en' : 'zh-CN',
      isElder: 'isElder' in stored && stored.isElder === true,
      hasHighContrast: 'hasHighContrast' in stored && stored.hasHighContrast === true,
    }
  } catch {
    return usual
  }
}

/** Remembers the choice on this device; without storage it lasts as long as the page. */
export function storePreferences(storage: Pick<Storage, 'setItem'>, preferences: Preferences): void {
  try {
    storage.setItem(storageKey, JSON.stringify(preferences))
  } catch {
    // Private windows may refuse storage; the choice then holds until the page is closed.
  }
}

/** Puts the choice on the document, where styles, screen readers and requests read it. */
export function applyPreferences(root: HTMLElement, preferences: Preferences): void {
  const looks = [preferences.isElder ? 'elder' : '', preferences.hasHighContrast ? 'contrast' : '']
  root.lang = preferences.locale
  root.dataset['appearance'] = looks.join(' ').trim()
}
