import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent, within } from 'storybook/test'
import { FieldStage } from '../../stories/field-stage.tsx'
import { fieldSamples } from '../../stories/samples/index.ts'

export default { title: '字段/树形选择 treeChoice' } satisfies Meta

const onPick = fn()

/** Branches open and fold by a button that says so; where only leaves count a branch cannot be picked. */
export const ByKeyboard: StoryObj = {
  render: () => <FieldStage field={fieldSamples.treeChoice.field} onChange={onPick} />,
  async play({ canvasElement }) {
    const canvas = within(canvasElement)
    await canvas.findByRole('button', { name: '展开食品销售' })
    await expect(canvas.queryAllByRole('checkbox')).toHaveLength(0)
    await userEvent.tab()
    await userEvent.keyboard('{Enter}')
    await expect(canvas.getByRole('button', { name: '收起食品销售' })).toHaveAttribute(
      'aria-expanded',
      'true',
    )
    await userEvent.tab()
    await userEvent.keyboard(' ')
    await expect(onPick).toHaveBeenLastCalledWith(['packed'])
    await userEvent.click(canvas.getByRole('button', { name: '收起食品销售' }))
    await expect(canvas.queryAllByRole('checkbox')).toHaveLength(0)
    await userEvent.keyboard('{Enter}')
    await expect(canvas.getByRole('checkbox', { name: '预包装食品' })).toBeChecked()
  },
}
