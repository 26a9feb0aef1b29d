import type { Field } from '@yibiao/schemas'
import { fieldAt } from './field-at.ts'
import type { MountedForm } from './mount-form.tsx'
import type { RandomForm } from './random-form.ts'
import type { Random } from './random.ts'
import { pickedTexts, typedTexts } from './typed-texts.ts'

/** How an applicant of this form goes about it. */
export type Manner = {
  /** How likely a box is filled at all. */
  zeal: number
  /** How likely what is typed is right. */
  care: number
}

/** The page shows fewer new controls with each round; this many reach whatever a choice opened. */
const mostRounds = 6

/** Fills page by page, through the controls of the fields. */
export async function fillForm(
  random: Random,
  mounted: MountedForm,
  { form }: RandomForm,
  manner: Manner,
): Promise<void> {
  for (const page of pagesOf(mounted)) {
    page?.click()
    await settle()
    const done = new Set<string>()
    for (let round = 0; round < mostRounds; round += 1) {
      const controls = openControls(mounted.element).filter(control => !done.has(keyOf(control)))
      if (controls.length === 0) break
      for (const control of controls) {
        done.add(keyOf(control))
        if (!control.isConnected || !random.chance(manner.zeal)) continue
        await operate(random, control, fieldAt(form, pathOf(control)), manner)
      }
      await settle()
    }
  }
}

/** Buttons of the page list; one undefined when the form has a single page, which is shown. */
export function pagesOf({ element }: MountedForm): (HTMLButtonElement | undefined)[] {
  const buttons = [...element.querySelectorAll<HTMLButtonElement>('.yb-pages__page')]
  return buttons.length > 0 ? buttons : [undefined]
}

/** Lets effects and the answers of sources run. */
export function settle(milliseconds = 0): Promise<void> {
  return new Promise(resolve => {
    setTimeout(resolve, milliseconds)
  })
}

/** Waits until files and drawings that are on their way have become answers. */
export async function untilQuiet({ handle }: MountedForm): Promise<void> {
  let before: unknown
  while (before !== handle.answers()) {
    before = handle.answers()
    await settle(40)
  }
}

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement | HTMLButtonElement

/** Everything on the page that takes input, and the buttons that add and take away rows or open a tree. */
function openControls(element: HTMLElement): Control[] {
  const selector = 'input, select, textarea, .yb-repeat button, .yb-tree__node button, .yb-signature button'
  return [...element.querySelectorAll<Control>(`.yb-section :is(${selector})`)].filter(
    control =>
      !control.disabled &&
      !control.closest('[inert], [hidden], dialog') &&
      control.textContent !== '从表格粘贴或导入',
  )
}

function keyOf(control: Control): string {
  return control.id === '' ? `${pathOf(control)} ${control.textContent}` : control.id
}

function pathOf(control: Element): string {
  return control.closest('[data-path]')?.getAttribute('data-path') ?? ''
}

async function operate(
  random: Random,
  control: Control,
  field: Field | undefined,
  manner: Manner,
): Promise<void> {
  if (field === undefined) return
  if (control instanceof HTMLButtonElement) {
    if (random.chance(0.5)) control.click()
    return
  }
  if (control instanceof HTMLSelectElement) {
    const options = [...control.options].filter(option => !option.disabled)
    if (options.length > 0) enter(control, random.pick(options).value)
    return
  }
  if (control.type === 'checkbox' || control.type === 'radio') {
    control.click()
    return
  }
  if (control.type === 'file') {
    if (control instanceof HTMLInputElement && random.chance(0.15)) await give(control)
    return
  }
  const picked = pickedTexts[control.type]
  if (picked !== undefined) enter(control, random.pick(picked))
  else {
    const texts = typedTexts(field.type, partOf(control, field))
    enter(control, random.pick(random.chance(manner.care) ? texts.good : texts.bad))
  }
  control.dispatchEvent(new FocusEvent('focusout', { bubbles: true }))
}

/** What of a composite value the box is for: ids of parts end with it. Empty for the field itself. */
function partOf(control: Element, field: Field): string {
  const last = control.id.split('-').at(-1) ?? ''
  return last === field.key ? '' : last
}

/** As the browser does when somebody types or picks: the element's own setter, then its event. */
function enter(control: HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement, value: string): void {
  Reflect.set(Object.getPrototypeOf(control), 'value', value, control)
  control.dispatchEvent(
    new Event(control instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }),
  )
}

async function give(control: HTMLInputElement): Promise<void> {
  const files = new DataTransfer()
  const head = Uint8Array.from([0x89, 0x50, 0x4e, 0x47])
  files.items.add(new File([head], '证明.png', { type: 'image/png' }))
  control.files = files.files
  const slot = control.closest('.yb-slot')
  control.dispatchEvent(new Event('change', { bubbles: true }))
  // It is looked at first, and then sent.
  await settle(10)
  for (let tries = 0; tries < 100 && /正在检查|等待上传|正在上传/.test(slot?.textContent ?? ''); tries += 1) {
    await settle(10)
  }
}
