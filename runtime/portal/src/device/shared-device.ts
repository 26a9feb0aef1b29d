const setting = 'yibiao.sharedDevice'
const visit = 'yibiao.visit'

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/**
 * Whether many people use this device. A kiosk says so by the address it opens, `/?device=shared`; a person says so
 * before signing in. `?device=own` ends it.
 */
export function readSharedDevice(storage: Store, search: string): boolean {
  const asked = new URLSearchParams(search).get('device')
  if (asked === 'shared' || asked === 'own') storeSharedDevice(storage, asked === 'shared')
  try {
    return asked === 'shared' || storage.getItem(setting) === 'yes'
  } catch {
    return asked === 'shared'
  }
}

export function storeSharedDevice(storage: Store, isShared: boolean): void {
  try {
    if (isShared) storage.setItem(setting, 'yes')
    else storage.removeItem(setting)
  } catch {
    // Without storage nothing is kept here anyway; the choice holds until the page is closed.
  }
}

/**
 * Begins a visit of this tab.
 * @returns false when it had begun: the page was only loaded again, or came back from signing in
 */
export function beginVisit(storage: Store): boolean {
  try {
    if (storage.getItem(visit) !== null) return false
    storage.setItem(visit, 'yes')
    return true
  } catch {
    return false
  }
}

export function endVisit(storage: Store): void {
  try {
    storage.removeItem(visit)
  } catch {
    // Nothing was remembered of it.
  }
}
