const controls = 'input:not([type="hidden"]),textarea,select,button,a[href],summary,[tabindex="0"]'

let acts = 0
let isWatching = false

/**
 * Moves the keyboard once the screen shows what was just done; the text of a box is selected to be written over. Not
 * when the person has gone on meanwhile, by key or pointer.
 */
export function focusSoon(find: () => Element | null | undefined): void {
  watchActs()
  const begun = acts
  requestAnimationFrame(() => {
    requestAnimationFrame(() => {
      if (acts !== begun) return
      const found = find()
      if (!(found instanceof HTMLElement)) return
      found.focus()
      if (found instanceof HTMLInputElement && found.type === 'text') found.select()
    })
  })
}

function watchActs(): void {
  if (isWatching) return
  isWatching = true
  for (const type of ['pointerdown', 'keydown']) window.addEventListener(type, () => void (acts += 1), true)
}

/** To the first box of the settings beside a list: where something new is named. */
export function focusDetail(): void {
  focusSoon(() => document.querySelector('.yd-split__detail input, .yd-prefill__source input'))
}

/** The controls of an element that take the keyboard now, in their order. */
export function controlsIn(element: Element): HTMLElement[] {
  return [...element.querySelectorAll<HTMLElement>(controls)].filter(mayTakeFocus)
}

/** Whether an element is on the screen and can have the keyboard. */
export function mayTakeFocus(element: Element): boolean {
  return element.isConnected && !element.matches(':disabled,[tabindex="-1"]') && element.checkVisibility()
}
