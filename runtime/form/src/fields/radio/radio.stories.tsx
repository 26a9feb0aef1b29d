import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent, within } from 'storybook/test'
import { FieldStage } from '../../stories/field-stage.tsx'
import { fieldSamples } from '../../stories/samples/index.ts'

export default { title: '字段/单选 radio' } satisfies Meta

const onPick = fn()

/** One stop for Tab; the arrows pick. The help of an option is said with it. */
export const ByKeyboard: StoryObj = {
  render: () => <FieldStage field={fieldSamples.radio.field} value="new" onChange={onPick} />,
  async play({ canvasElement }) {
    const canvas = within(canvasElement)
    await userEvent.tab()
    await expect(canvas.getByRole('radio', { name: '新办' })).toHaveFocus()
    await userEvent.keyboard('{ArrowDown}{ArrowDown}')
    const renewal = canvas.getByRole('radio', { name: /^延续/ })
    await expect(renewal).toBeChecked()
    await expect(renewal).toHaveAccessibleDescription('有效期届满 30 日前申请。')
    await expect(onPick).toHaveBeenLastCalledWith('renew')
  },
}
