import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent, within } from 'storybook/test'
import { fitsTheScreen, isForElders } from '../stories/claims.ts'
import { prepareStoryForm, storyContext } from '../stories/form-stage.tsx'
import { sampleAnswers, sampleForm } from '../stories/sample-form.ts'
import { AnswersCheck } from './answers-check.tsx'

export default { title: '表单/核对 AnswersCheck', component: AnswersCheck } satisfies Meta<
  typeof AnswersCheck
>

type Story = StoryObj<typeof AnswersCheck>

const form = prepareStoryForm(sampleForm)

export const Complete: Story = {
  args: { form, answers: sampleAnswers, context: storyContext, onChange: fn() },
  async play({ canvasElement, args }) {
    await userEvent.click(within(canvasElement).getByRole('button', { name: '修改联系电话' }))
    await expect(args.onChange).toHaveBeenCalledWith('/telephone')
  },
}

/** What is missing stands first, with links. */
export const Incomplete: Story = {
  args: { form, answers: { ...sampleAnswers, telephone: null }, context: storyContext, onChange: fn() },
  async play({ canvasElement, args }) {
    await userEvent.click(within(canvasElement).getByRole('link', { name: /联系电话/ }))
    await expect(args.onChange).toHaveBeenCalledWith('/telephone')
  },
}

/** What is missing inside a row is named by all the labels on the way to it, and the link leads there. */
export const IncompleteRow: Story = {
  args: {
    form,
    answers: { ...sampleAnswers, rooms: [{ roomName: '烹饪间', roomArea: null }] },
    context: storyContext,
    onChange: fn(),
  },
  async play({ canvasElement, args }) {
    const link = within(canvasElement).getByRole('link')
    await expect(link).toHaveTextContent('功能间 › 第 1 行 › 面积：请填写“面积”。')
    await userEvent.click(link)
    await expect(args.onChange).toHaveBeenCalledWith('/rooms/0/roomArea')
  },
}

export const Elder: Story = {
  args: Complete.args ?? {},
  globals: { appearance: 'elder' },
  play: ({ canvasElement }) => isForElders(canvasElement),
}

export const Phone: Story = {
  args: Complete.args ?? {},
  globals: { viewport: { value: 'phone' } },
  play: ({ canvasElement }) => fitsTheScreen(canvasElement),
}
