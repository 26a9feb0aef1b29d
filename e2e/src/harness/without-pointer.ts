import type { Page } from 'playwright'

/** What the page noticed while somebody worked in it. */
interface Noticed {
  /** Events of a pointer that a person or the browser made. */
  readonly pointer: readonly string[]
  /** Keys that were pressed while nothing had the keyboard. */
  readonly lost: readonly string[]
  /** What a screen reader was told, in order. */
  readonly said: readonly string[]
  /** How many keys were pressed; what is pasted counts as none. */
  readonly keys: number
}

declare global {
  interface Window {
    noticed?: { pointer: string[]; lost: string[]; said: string[]; keys: number; isStarted: boolean }
  }
}

/** What acts with a pointer, or puts the focus or a value somewhere without keys. */
const forbidden = [
  'click',
  'dblclick',
  'tap',
  'hover',
  'dragTo',
  'fill',
  'clear',
  'type',
  'press',
  'pressSequentially',
  'focus',
  'check',
  'uncheck',
  'setChecked',
  'selectOption',
  'selectText',
  'setInputFiles',
  'dispatchEvent',
] as const

/**
 * Takes the pointer away: what would act by it throws, here and in whatever helps, and the page itself watches for
 * events of a pointer and for keys pressed while nothing has the keyboard.
 */
export async function takePointerAway(page: Page): Promise<void> {
  await page.addInitScript(watch)
  for (const object of [page.locator('body'), page.mouse, page.touchscreen, page]) {
    const names: readonly string[] =
      object === page.mouse
        ? ['move', 'down', 'up', 'click', 'wheel']
        : object === page.touchscreen
          ? ['tap']
          : forbidden
    const target =
      object === page.mouse || object === page.touchscreen ? object : Object.getPrototypeOf(object)
    for (const name of names) {
      if (name in target) {
        Object.defineProperty(target, name, {
          value: () => {
            throw new Error(`${name} is no key`)
          },
        })
      }
    }
  }
}

/** What was noticed since the page was loaded. */
export function noticedBy(page: Page): Promise<Noticed> {
  return page.evaluate(() => window.noticed ?? { pointer: [], lost: [], said: [], keys: 0 })
}

/** Waits until a screen reader was told a text. */
export async function hear(page: Page, text: string | RegExp): Promise<void> {
  const wanted =
    typeof text === 'string'
      ? { source: text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`), flags: '' }
      : { source: text.source, flags: text.flags }
  try {
    await page.waitForFunction(
      ({ source, flags }) => window.noticed?.said.some(each => new RegExp(source, flags).test(each)),
      wanted,
    )
  } catch (error) {
    const { said } = await noticedBy(page)
    throw new Error(`“${String(text)}” was not said. Last: ${said.slice(-6).join(' | ')}`, { cause: error })
  }
}

/** Runs in the page before anything else. */
function watch(): void {
  const noticed = {
    pointer: [] as string[],
    lost: [] as string[],
    said: [] as string[],
    keys: 0,
    // Something has had the keyboard: from now on something always has it.
    isStarted: false,
  }
  window.noticed = noticed
  const pointers = [
    'pointerdown',
    'pointermove',
    'mousedown',
    'mousemove',
    'touchstart',
    'wheel',
    'dragstart',
  ]
  for (const type of pointers) {
    window.addEventListener(type, event => event.isTrusted && noticed.pointer.push(type), true)
  }
  // A click by key counts no presses of a button.
  window.addEventListener(
    'click',
    event => event.isTrusted && event.detail > 0 && noticed.pointer.push('click'),
    true,
  )
  let last = ''
  window.addEventListener(
    'focusin',
    ({ target }) => {
      noticed.isStarted = true
      const element = target instanceof Element ? target : document.body
      last = `${element.localName} ${element.getAttribute('aria-label') ?? element.textContent.slice(0, 30)}`
    },
    true,
  )
  window.addEventListener(
    'keydown',
    event => {
      noticed.keys += 1
      const isLost = document.activeElement === null || document.activeElement === document.body
      if (event.isTrusted && noticed.isStarted && isLost) noticed.lost.push(`${event.key} after ${last}`)
    },
    true,
  )
  const live = '[aria-live],[role="status"],[role="alert"],output'
  const hear = (node: Node) => {
    const element = node instanceof Element ? node : node.parentElement
    const region = element?.closest(live)
    const text = region?.textContent.trim()
    if (text && noticed.said.at(-1) !== text) noticed.said.push(text)
  }
  new MutationObserver(records => {
    for (const record of records) hear(record.target)
  }).observe(document, { subtree: true, childList: true, characterData: true })
}
