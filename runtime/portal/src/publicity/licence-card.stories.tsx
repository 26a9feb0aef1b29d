import type { LicenceStatus } from '@yibiao/schemas'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { PortalGround } from '../stories/portal-ground.tsx'
import { LicenceCard } from './licence-card.tsx'

const licence: LicenceStatus = {
  name: '户外广告设置许可证',
  number: '滇盘广〔2026〕1号',
  issuer: '盘龙区城市管理局',
  status: 'valid',
  validFrom: '2026-01-01',
  validThrough: '2029-12-31',
}

const meta = {
  title: '门户/证照查询结果',
  component: LicenceCard,
  args: { licence },
  decorators: [
    Story => (
      <PortalGround>
        <Story />
      </PortalGround>
    ),
  ],
} satisfies Meta<typeof LicenceCard>

export default meta
type Story = StoryObj<typeof meta>

export const Valid: Story = {
  name: '有效',
  play: async ({ canvas }) => {
    await canvas.findByText('有效')
    await expect(canvas.getByText('2026年1月1日至2029年12月31日')).toBeVisible()
  },
}

export const Expired: Story = {
  name: '过期',
  args: { licence: { ...licence, status: 'expired', validThrough: '2026-06-30' } },
}

export const Revoked: Story = {
  name: '已撤销，长期',
  args: { licence: { ...licence, status: 'revoked', validThrough: '9999-12-31' } },
}
