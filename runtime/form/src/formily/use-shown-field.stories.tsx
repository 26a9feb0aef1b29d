import type { Meta, StoryObj } from '@storybook/react-vite'
import { createRoot, type Root } from 'react-dom/client'
import { expect, within } from 'storybook/test'
import { FormStage, formOf } from '../stories/form-stage.tsx'

export default { title: '表单/字段与内核 useShownField' } satisfies Meta

const definition = formOf({
  type: 'checkboxes',
  id: 'involves',
  key: 'involves',
  label: '设置地点涉及',
  options: { type: 'inline', options: [{ value: 'garden', label: '园林绿化' }] },
})

let root: Root | undefined

/** A box ticked in the moment it appears, before the browser had time for anything else, is ticked at once. */
export const TickedAsItAppears: StoryObj = {
  render: () => <div data-testid="stage" />,
  beforeEach: () => () => root?.unmount(),
  async play({ canvasElement }) {
    root = createRoot(within(canvasElement).getByTestId('stage'))
    const isTicked = new Promise<boolean>(resolve => {
      const observer = new MutationObserver(() => {
        const box = canvasElement.querySelector<HTMLInputElement>('input[type=checkbox]')
        if (box === null) return
        observer.disconnect()
        box.click()
        resolve(box.checked)
      })
      observer.observe(canvasElement, { childList: true, subtree: true })
    })
    root.render(<FormStage definition={definition} />)
    await expect(await isTicked).toBe(true)
  },
}
