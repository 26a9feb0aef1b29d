import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent, within } from 'storybook/test'
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
