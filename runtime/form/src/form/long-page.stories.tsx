import type { Field, FormDefinition } from '@yibiao/schemas'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent, waitFor, within } from 'storybook/test'
import { FormStage } from '../stories/form-stage.tsx'

const count = 120

const definition: FormDefinition = {
  pages: [
    {
      id: 'page',
      title: '场地清单',
      sections: Array.from({ length: 6 }, (_, section) => ({
        id: `section${section}`,
        title: `第 ${section + 1} 组`,
        fields: Array.from({ length: count / 6 }, (_unused, place): Field => {
          const number = section * 20 + place + 1
          return {
            type: 'text',
            id: `f${number}`,
            key: `f${number}`,
            label: `场地 ${number}`,
            // Far from both ends of the page.
            isRequired: number === count / 2,
          }
        }),
      })),
    },
  ],
}

/** A browser that is busy until the story ends: fields far down stay as they are until somebody needs them. */
function keepBusy(): () => void {
  const whenIdle = window.requestIdleCallback.bind(window)
  const late: Parameters<typeof whenIdle>[] = []
  window.requestIdleCallback = (...asked) => late.push(asked)
  return () => {
    window.requestIdleCallback = whenIdle
    // With the time limits they were asked for: else a machine that is never idle forgets them, and all that wait behind.
    for (const asked of late) whenIdle(...asked)
  }
}

export default {
  title: '表单/长页 long page',
  component: FormStage,
  args: { definition, onFinish: fn() },
} satisfies Meta<typeof FormStage>

type Story = StoryObj<typeof FormStage>

const drawn = (element: HTMLElement): number => element.querySelectorAll('[data-path]').length
const waiting = (element: HTMLElement): HTMLElement[] => [
  ...element.querySelectorAll<HTMLElement>('.yb-wait'),
]

/** Fields far below the screen are not drawn with the page, their headings are; scrolling there draws them. */
export const DrawnWhenNear: Story = {
  beforeEach: keepBusy,
  async play({ canvasElement }) {
    await expect(drawn(canvasElement)).toBeLessThan(count)
    await expect(within(canvasElement).getAllByRole('heading', { level: 2 })).toHaveLength(6)
    const height = document.documentElement.scrollHeight
    window.scrollTo(0, height)
    await waitFor(() => expect(canvasElement.querySelector('[data-path="/f120"]')).not.toBeNull())
    // What stood for them was as high as they are.
    await expect(Math.abs(document.documentElement.scrollHeight - height)).toBeLessThan(height * 0.02)
    window.scrollTo(0, 0)
  },
}

/** A browser that has time draws everything by itself: then it can be searched and read through. */
export const DrawnWhenIdle: Story = {
  async play({ canvasElement }) {
    // A browser that is never idle draws four runs a second: that a busy machine takes long is no fault.
    await waitFor(() => expect(waiting(canvasElement)).toHaveLength(0), { timeout: 90_000 })
    await expect(drawn(canvasElement)).toBe(count)
  },
}

/** Answers and problems do not need the fields on the screen; a link of the list of problems leads there. */
export const ProblemFarBelow: Story = {
  beforeEach: keepBusy,
  async play({ canvasElement, args }) {
    const canvas = within(canvasElement)
    await userEvent.click(canvas.getByRole('button', { name: '核对填报内容' }))
    const link = await canvas.findByRole('link', { name: /场地 60/ })
    await expect(canvasElement.querySelector('[data-path="/f60"]')).toBeNull()
    await userEvent.click(link)
    await waitFor(() => expect(canvas.getByRole('textbox', { name: /场地 60/ })).toHaveFocus())
    await userEvent.keyboard('停车场')
    await userEvent.click(canvas.getByRole('button', { name: '核对填报内容' }))
    await waitFor(() => expect(args.onFinish).toHaveBeenCalled())
  },
}

/** The Tab key goes through all fields in their order, in both directions, as if all were there. */
export const ByTab: Story = {
  beforeEach: keepBusy,
  async play({ canvasElement }) {
    const canvas = within(canvasElement)
    const last = waiting(canvasElement).at(-1)
    if (!last) throw new Error('Everything is drawn already.')
    canvas.getByRole('button', { name: '核对填报内容' }).focus()
    await userEvent.tab({ shift: true })
    await waitFor(() => expect(canvas.getByRole('textbox', { name: /场地 120/ })).toHaveFocus())
    const [next] = waiting(canvasElement)
    if (!next) throw new Error('Everything is drawn already.')
    const first = next.dataset['holds']?.split(' ')[0] ?? ''
    const before = next.previousElementSibling ?? next.closest('section')?.previousElementSibling
    const controls = [...(before?.querySelectorAll('input') ?? [])]
    controls.at(-1)?.focus({ preventScroll: true })
    await userEvent.tab()
    await waitFor(() => expect(document.activeElement?.id).toBe(first))
  },
}

/** A screen reader finds what waits as a button that says how much it holds. */
export const ByScreenReader: Story = {
  beforeEach: keepBusy,
  async play({ canvasElement }) {
    const canvas = within(canvasElement)
    const [button] = canvas.getAllByRole('button', { name: '显示以下 10 项' })
    const first = button?.dataset['holds']?.split(' ')[0] ?? ''
    button?.click()
    await waitFor(() => expect(document.activeElement?.id).toBe(first))
  },
}

/** Paper shows everything. */
export const Printed: Story = {
  beforeEach: keepBusy,
  async play({ canvasElement }) {
    await expect(waiting(canvasElement).length).toBeGreaterThan(0)
    window.dispatchEvent(new Event('beforeprint'))
    await expect(drawn(canvasElement)).toBe(count)
  },
}
