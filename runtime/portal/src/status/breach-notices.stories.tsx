import type { BreachView, CaseView } from '@yibiao/schemas'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, screen, userEvent } from 'storybook/test'
import '../styles/workbench/index.css'
import { PortalGround } from '../stories/portal-ground.tsx'
import { RepairButton } from '../workbench/case/repair-button.tsx'
import { BreachNotices } from './breach-notices.tsx'

const breach: BreachView = {
  id: '019a9f00-0000-7000-8000-000000000009',
  kind: 'deferralLapsed',
  recordedAt: '2026-05-13T16:00:30Z',
}

const view: CaseView = {
  case: {
    id: '019a9f00-0000-7000-8000-000000000001',
    number: '530103202604270001',
    version: 1,
    itemId: '019a9f00-0000-7000-8000-000000000002',
    itemName: '公共场所卫生许可',
    departmentName: '盘龙区卫生健康局',
    status: 'terminated',
    submittedAt: '2026-04-27T02:00:00Z',
    light: 'none',
  },
  itemVersion: 1,
  definition: {},
  compiled: {},
  answers: {},
  hiddenFields: [],
  visibility: {},
  provenance: {},
  materials: [],
  submission: 1,
  tasks: [],
  actions: [],
  clocks: [],
  documents: [],
  timeline: [],
  breaches: [breach],
}

const meta = {
  title: '门户/失信记录',
  component: BreachNotices,
  args: { view },
  decorators: [
    Story => (
      <PortalGround>
        <Story />
      </PortalGround>
    ),
  ],
} satisfies Meta<typeof BreachNotices>

export default meta
type Story = StoryObj<typeof meta>

export const ToApplicant: Story = {
  name: '申请人看到后果',
  play: async ({ canvas }) => {
    await canvas.findByText('已记入失信记录')
    await expect(canvas.getByText(/：容缺受理的材料逾期没有补齐。$/)).toBeVisible()
    await expect(canvas.getByText(/不适用告知承诺和容缺受理/)).toHaveTextContent('请向办理部门申请信用修复')
    await expect(canvas.queryByRole('button')).toBeNull()
  },
}

export const Finding: Story = {
  name: '经办人看到申请人的信用',
  args: { isOfficer: true, view: { ...view, breaches: [], unrepairedBreaches: 1 } },
  play: async ({ canvas }) => {
    await canvas.findByText('申请人有 1 条尚未修复的失信记录')
  },
}

export const Repaired: Story = {
  name: '已修复',
  args: {
    view: {
      ...view,
      breaches: [{ ...breach, repairedAt: '2026-05-20T02:00:00Z', repairReason: '已补交制度并书面说明' }],
    },
  },
  play: async ({ canvas }) => {
    await canvas.findByText('失信记录已修复')
    await expect(canvas.getByText('修复理由：已补交制度并书面说明')).toBeVisible()
    await expect(canvas.queryByText(/不适用告知承诺/)).toBeNull()
  },
}

/** Nothing is repaired without a reason. */
export const ToRepair: Story = {
  name: '标为已修复',
  args: {
    isOfficer: true,
    view: { ...view, breaches: [{ ...breach, mayRepair: true }] },
    more: each => <RepairButton caseId={view.case.id} breach={each} onDone={fn()} />,
  },
  play: async ({ canvas }) => {
    await userEvent.click(
      await canvas.findByRole('button', { name: '标为已修复：容缺受理的材料逾期没有补齐' }),
    )
    await screen.findByRole('dialog', { name: '信用修复' })
    const confirm = screen.getByRole('button', { name: '标为已修复' })
    await expect(confirm).toBeDisabled()
    await userEvent.type(screen.getByRole('textbox', { name: '修复理由' }), '已补交')
    await expect(confirm).toBeEnabled()
  },
}
