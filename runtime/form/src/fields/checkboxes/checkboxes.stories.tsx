import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent, within } from 'storybook/test'
import { FieldStage } from '../../stories/field-stage.tsx'
import { fieldSamples } from '../../stories/samples/index.ts'

export default { title: '字段/多选 checkboxes' } satisfies Meta

const onPick = fn()

/** Picked by keyboard, kept in the order of the list; once the most are picked the others are closed. */
export const KeepsTheMost: StoryObj = {
  render: () => <FieldStage field={fieldSamples.checkboxes.field} onChange={onPick} />,
  async play({ canvasElement }) {
    const canvas = within(canvasElement)
    const box = (name: string) => canvas.getByRole('checkbox', { name })
    box('糕点类食品制售').focus()
    await userEvent.keyboard(' ')
    box('热食类食品制售').focus()
    await userEvent.keyboard(' ')
    await expect(onPick).toHaveBeenLastCalledWith(['hot', 'cake'])
    await expect(box('冷食类食品制售')).toBeDisabled()
    await userEvent.keyboard(' ')
    await expect(onPick).toHaveBeenLastCalledWith(['cake'])
    await expect(box('冷食类食品制售')).toBeEnabled()
  },
}
