import type { CaseProgress } from '@yibiao/schemas'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { PortalGround } from '../stories/portal-ground.tsx'
import { ProgressCard } from './progress-card.tsx'

const progress: CaseProgress = {
  caseNumber: '11530103015100047P4000117008000202607060001',
  itemName: '户外广告及临时悬挂设置许可',
  departmentName: '盘龙区城市管理局',
  telephone: '0871-60000001',
  status: 'accepted',
  dueOn: '2026-07-20',
  light: 'green',
  submittedAt: '2026-07-06T02:00:00Z',
  acceptedAt: '2026-07-07T02:00:00Z',
  asked: [],
}

const meta = {
  title: '门户/办件进度',
  component: ProgressCard,
  args: { progress },
  decorators: [
    Story => (
      <PortalGround>
        <Story />
      </PortalGround>
    ),
  ],
} satisfies Meta<typeof ProgressCard>

export default meta
type Story = StoryObj<typeof meta>

export const Accepted: Story = {
  name: '已受理',
  play: async ({ canvas }) => {
    await canvas.findByText('2026年7月7日 10:00')
    await expect(canvas.getAllByText('尚未到这一步')).toHaveLength(2)
  },
}

export const ToBeCorrected: Story = {
  name: '等待补正',
  args: {
    progress: { ...progress, status: 'correctionRequested', light: 'paused', asked: ['场地产权或使用协议'] },
  },
  play: async ({ canvas }) => {
    await canvas.findByRole('heading', { name: '需要补正的内容' })
    await expect(canvas.getByText('场地产权或使用协议')).toBeVisible()
  },
}

/** What is over has no steps to come. */
export const Withdrawn: Story = {
  name: '已撤回',
  args: { progress: { ...progress, status: 'withdrawn', light: 'none' } },
  play: async ({ canvas }) => {
    await canvas.findByText('2026年7月7日 10:00')
    await expect(canvas.queryByText('尚未到这一步')).toBeNull()
  },
}
