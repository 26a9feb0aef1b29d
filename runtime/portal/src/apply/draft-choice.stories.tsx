import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent } from 'storybook/test'
import { PortalGround } from '../stories/portal-ground.tsx'
import { sampleDrafts } from '../stories/sample-drafts.ts'
import { DraftChoice } from './draft-choice.tsx'

const meta = {
  title: '门户/继续填写或新开一份',
  component: DraftChoice,
  args: { drafts: sampleDrafts.slice(0, 2), onRemoved: fn(), onNew: fn() },
  decorators: [
    Story => (
      <PortalGround>
        <Story />
      </PortalGround>
    ),
  ],
} satisfies Meta<typeof DraftChoice>

export default meta

export const TwoDrafts: StoryObj<typeof meta> = {
  play: async ({ args, canvas }) => {
    await canvas.findByText('该事项您有 2 份没有提交的草稿。')
    await userEvent.click(canvas.getByRole('button', { name: '新开一份' }))
    await expect(args.onNew).toHaveBeenCalledOnce()
  },
}
