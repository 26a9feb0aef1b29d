import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, screen, within } from 'storybook/test'
import '../../styles/workbench/index.css'
import { PortalGround } from '../../stories/portal-ground.tsx'
import { sampleCase, screeningTask } from '../../stories/sample-screening.ts'
import { ActPanel } from './act-panel.tsx'
import { caseDefinitionOf } from './case-definition.ts'

const view = sampleCase({
  tasks: [screeningTask],
  actions: [{ action: 'answerScreening', taskId: screeningTask.id, isAllowed: true }],
})

const meta = {
  title: '工作台/办理：甄别',
  component: ActPanel,
  args: { view, definition: caseDefinitionOf(view), notice: null, onRun: fn(async () => true) },
  decorators: [
    Story => (
      <PortalGround>
        <div style={{ maxWidth: '24rem' }}>
          <Story />
        </div>
      </PortalGround>
    ),
  ],
} satisfies Meta<typeof ActPanel>

export default meta
type Story = StoryObj<typeof meta>

export const Asked: Story = {
  name: '被甄别的部门',
  play: async ({ canvas }) => {
    await canvas.findByText('盘龙区自然资源局请贵部门甄别')
    await expect(canvas.getByText(/逾期未答复即失权/)).toHaveTextContent('请在7月8日')
  },
}

export const Conditional: Story = {
  name: '视条件办理须写明条件',
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.click(await canvas.findByRole('button', { name: '答复甄别' }))
    const dialog = within(await screen.findByRole('dialog', { name: '答复甄别' }))
    await userEvent.click(dialog.getByRole('radio', { name: /视条件办理/ }))
    await userEvent.click(dialog.getByRole('button', { name: '答复甄别' }))
    await expect(await dialog.findByText('请填写“在什么条件下需要办理”。')).toBeVisible()
    await userEvent.type(dialog.getByRole('textbox'), '建筑面积超过 3000 平方米')
    await userEvent.click(dialog.getByRole('button', { name: '答复甄别' }))
    await expect(args.onRun).toHaveBeenCalledWith({
      type: 'answerScreening',
      taskId: screeningTask.id,
      answer: 'conditional',
      text: '建筑面积超过 3000 平方米',
    })
  },
}

export const ByKeyboard: Story = {
  name: '只用键盘答复不需要办理',
  play: async ({ canvas, userEvent, args }) => {
    const button = await canvas.findByRole('button', { name: '答复甄别' })
    button.focus()
    await userEvent.keyboard('{Enter}')
    const dialog = within(await screen.findByRole('dialog', { name: '答复甄别' }))
    const first = dialog.getByRole('radio', { name: /^需要办理/ })
    for (let presses = 0; presses < 6 && document.activeElement !== first; presses += 1) {
      // oxlint-disable-next-line no-await-in-loop -- one key after the other
      await userEvent.tab()
    }
    await userEvent.keyboard(' {ArrowDown}')
    await expect(dialog.getByRole('radio', { name: /^不需要办理/ })).toBeChecked()
    await userEvent.tab()
    await userEvent.keyboard('不涉及')
    await userEvent.click(dialog.getByRole('button', { name: '答复甄别' }))
    await expect(args.onRun).toHaveBeenCalledWith({
      type: 'answerScreening',
      taskId: screeningTask.id,
      answer: 'notNeeded',
      text: '不涉及',
    })
  },
}
