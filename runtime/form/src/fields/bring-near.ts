/** The detail of the event that asks a row to show its fields: the answer that is wanted. */
const wanted = 'yb-wanted'

/**
 * Asks a row that does not show its fields yet to show them and to put the focus on an answer. False when the element
 * is no such row.
 */
export function bringNear(element: HTMLElement, path: string): boolean {
  return !element.dispatchEvent(new CustomEvent(wanted, { detail: path, cancelable: true }))
}

/** Calls with the path of each answer that is wanted of a row; ends with the function returned. */
export function onWanted(element: HTMLElement, call: (path: string) => void): () => void {
  const listener = (event: Event) => {
    event.preventDefault()
    if (event instanceof CustomEvent && typeof event.detail === 'string') call(event.detail)
  }
  element.addEventListener(wanted, listener)
  return () => element.removeEventListener(wanted, listener)
}
