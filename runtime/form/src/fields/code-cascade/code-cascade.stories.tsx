import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent, within } from 'storybook/test'
import { FieldStage } from '../../stories/field-stage.tsx'
import { fieldSamples } from '../../stories/samples/index.ts'

export default { title: '字段/级联代码 codeCascade' } satisfies Meta

const onPick = fn()

/** Each list offers what is below the one before; another pick above takes away what was below. */
export const LevelByLevel: StoryObj = {
  render: () => <FieldStage field={fieldSamples.codeCascade.field} onChange={onPick} />,
  async play({ canvasElement }) {
    const canvas = within(canvasElement)
    const level = (number: number) => canvas.getByRole('combobox', { name: `第 ${number} 级` })
    await userEvent.selectOptions(level(1), '住宿和餐饮业')
    await userEvent.selectOptions(level(2), '餐饮业')
    await userEvent.selectOptions(level(3), '正餐服务')
    await expect(onPick).toHaveBeenLastCalledWith('H621')
    await userEvent.selectOptions(level(1), '制造业')
    await expect(onPick).toHaveBeenLastCalledWith('C')
    await expect(canvas.getAllByRole('combobox')).toHaveLength(2)
    await expect(level(2)).toHaveDisplayValue('请选择')
  },
}
