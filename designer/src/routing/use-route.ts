import { useSyncExternalStore } from 'react'
import { toAddress, toRoute, type Route } from './route.ts'

/** The place the browser is at. */
export function useRoute(): Route {
  const pathname = useSyncExternalStore(subscribe, () => window.location.pathname)
  return toRoute(pathname)
}

/** Goes to a place; the browser's back button comes back. */
export function goTo(route: Route): void {
  window.history.pushState(null, '', toAddress(route))
  window.dispatchEvent(new PopStateEvent('popstate'))
}

function subscribe(onChange: () => void): () => void {
  window.addEventListener('popstate', onChange)
  return () => window.removeEventListener('popstate', onChange)
}
