import type { LicenceVerification } from '@yibiao/schemas'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { PortalGround } from '../stories/portal-ground.tsx'
import { VerifiedLicence } from './verify-licence-page.tsx'

const verification: LicenceVerification = {
  name: '排水许可证',
  number: '5301032026字第0001号',
  identifier: '1.2.156.3005.2.11100000000013338W032.11220000013544541J.2430599.001.F',
  issuer: '盘龙区住房和城乡建设局',
  holder: '昆明******味餐饮店',
  status: 'valid',
  validFrom: '2026-01-20',
  validThrough: '2031-01-19',
}

const meta = {
  title: '门户/证照核验',
  component: VerifiedLicence,
  args: { verification },
  decorators: [
    Story => (
      <PortalGround>
        <Story />
      </PortalGround>
    ),
  ],
} satisfies Meta<typeof VerifiedLicence>

export default meta
type Story = StoryObj<typeof meta>

export const Valid: Story = {
  name: '有效',
  play: async ({ canvas }) => {
    await canvas.findByText('这份证照有效')
    await expect(canvas.getByText('2026年1月20日至2031年1月19日')).toBeVisible()
  },
}

export const Superseded: Story = {
  name: '已换发',
  args: { verification: { ...verification, status: 'superseded', endedAt: '2026-06-01T02:00:00Z' } },
  play: async ({ canvas }) => {
    await canvas.findByText('这份证照已经换发，以新的证照为准')
    await expect(canvas.getByText('失效时间')).toBeVisible()
  },
}

export const Revoked: Story = {
  name: '已撤销',
  args: { verification: { ...verification, status: 'revoked', endedAt: '2026-06-01T02:00:00Z' } },
  play: async ({ canvas }) => void (await canvas.findByText('这份证照已经撤销')),
}

export const Expired: Story = {
  name: '过期',
  args: { verification: { ...verification, status: 'expired', validThrough: '2026-06-30' } },
  play: async ({ canvas }) => void (await canvas.findByText('这份证照已经过期')),
}
