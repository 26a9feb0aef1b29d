import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, screen, waitFor, within } from 'storybook/test'
import '../../styles/workbench/index.css'
import { PortalGround } from '../../stories/portal-ground.tsx'
import { children, sampleCase, screened } from '../../stories/sample-screening.ts'
import { ScreeningPanel } from './screening-panel.tsx'

const [needed, conditional, forfeited, notNeeded] = screened

const meta = {
  title: '工作台/甄别与子办件',
  component: ScreeningPanel,
  args: { view: sampleCase({ screened, children }), notice: null, onRun: fn(async () => true) },
  decorators: [
    Story => (
      <PortalGround>
        <div style={{ maxWidth: '24rem' }}>
          <Story />
        </div>
      </PortalGround>
    ),
  ],
} satisfies Meta<typeof ScreeningPanel>

export default meta
type Story = StoryObj<typeof meta>

export const Everything: Story = {
  name: '答复和子办件',
  play: async ({ canvas }) => {
    await canvas.findByText('开挖中发现文物的，需要办理。')
    await expect(canvas.getByText('逾期失权')).toBeVisible()
    await expect(canvas.getByText('该事项没有发布，或者已经停用。')).toBeVisible()
    await expect(canvas.getByText('待填写')).toBeVisible()
    // Not this reader's business.
    await expect(canvas.queryByRole('button')).toBeNull()
  },
}

export const ConditionComeTrue: Story = {
  name: '条件成就，新增子办件',
  args: {
    view: sampleCase({ screened: conditional ? [{ ...conditional, start: { isAllowed: true } }] : [] }),
  },
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.click(
      await canvas.findByRole('button', { name: '新增子办件：建设工程文物保护和考古许可' }),
    )
    const dialog = within(await screen.findByRole('dialog', { name: '新增子办件' }))
    await expect(dialog.getByText(/^确认该部门答复的条件已经成就/)).toBeVisible()
    await userEvent.click(dialog.getByRole('button', { name: '新增子办件' }))
    await expect(await dialog.findByText('请填写“理由”。')).toBeVisible()
    await expect(args.onRun).not.toHaveBeenCalled()
    await userEvent.type(dialog.getByRole('textbox', { name: /理由/ }), '桩基开挖发现砖室墓')
    await userEvent.click(dialog.getByRole('button', { name: '新增子办件' }))
    await expect(args.onRun).toHaveBeenCalledWith({
      type: 'startScreenedItem',
      run: 'r4',
      candidate: 'k2',
      reason: '桩基开挖发现砖室墓',
    })
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  },
}

export const Forfeited: Story = {
  name: '失权的不得再要求办理',
  args: {
    view: sampleCase({
      screened: forfeited
        ? [{ ...forfeited, start: { isAllowed: false, reason: 'screeningForfeited' } }]
        : [],
    }),
  },
  play: async ({ canvas }) => {
    await canvas.findByText(/^甄别逾期失权：该部门没有在甄别时限内答复/)
    await expect(canvas.queryByRole('button')).toBeNull()
  },
}

export const Lifted: Story = {
  name: '主管强制新增',
  args: {
    view: sampleCase({ screened: notNeeded ? [{ ...notNeeded, start: { isAllowed: true } }] : [] }),
  },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(
      await canvas.findByRole('button', { name: '新增子办件：工程建设涉及城市绿地、树木审批' }),
    )
    const dialog = within(await screen.findByRole('dialog', { name: '新增子办件' }))
    await expect(dialog.getByText(/强制新增会记红牌/)).toBeVisible()
  },
}

export const OwnAnswer: Story = {
  name: '参与部门只见自己的答复',
  args: {
    view: sampleCase({
      screened: needed ? [{ ...needed, start: { isAllowed: false, reason: 'childOrdered' } }] : [],
    }),
  },
  play: async ({ canvas }) => {
    await canvas.findByText('需要办理')
    await expect(canvas.queryByText(/已经发起/)).toBeNull()
  },
}
