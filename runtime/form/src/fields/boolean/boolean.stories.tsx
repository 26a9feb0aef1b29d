import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent, within } from 'storybook/test'
import { FieldStage } from '../../stories/field-stage.tsx'
import { fieldSamples } from '../../stories/samples/index.ts'

export default { title: '字段/是否 boolean' } satisfies Meta

const onAnswer = fn()

/** 否 is an answer like 是; both are reached by keyboard. */
export const ByKeyboard: StoryObj = {
  render: () => <FieldStage field={fieldSamples.boolean.field} onChange={onAnswer} />,
  async play({ canvasElement }) {
    const canvas = within(canvasElement)
    await userEvent.tab()
    await expect(canvas.getByRole('radio', { name: '是' })).toHaveFocus()
    await userEvent.keyboard(' ')
    await expect(onAnswer).toHaveBeenLastCalledWith(true)
    await userEvent.keyboard('{ArrowRight}')
    await expect(canvas.getByRole('radio', { name: '否' })).toBeChecked()
    await expect(onAnswer).toHaveBeenLastCalledWith(false)
  },
}
