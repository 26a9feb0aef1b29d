import type { Meta, StoryObj } from '@storybook/react-vite'
import { type ReactNode, useState } from 'react'
import { expect, userEvent, waitFor } from 'storybook/test'
import { PortalGround } from '../stories/portal-ground.tsx'
import { IdleWarning } from './idle-warning.tsx'
import { LockScreen } from './lock-screen.tsx'

const meta = {
  title: '门户/锁定',
  decorators: [
    Story => (
      <PortalGround>
        <Story />
      </PortalGround>
    ),
  ],
} satisfies Meta

export default meta

type Story = StoryObj<typeof meta>

/** A page with something typed; F8 locks it, signing in opens it again. */
function Typed(): ReactNode {
  const [isLocked, setLocked] = useState(false)
  return (
    <>
      <div className={isLocked ? 'frame--covered' : undefined}>
        <label>
          联系人
          <input type="text" onKeyDown={event => event.key === 'F8' && setLocked(true)} />
        </label>
      </div>
      <LockScreen isOpen={isLocked} onSignIn={() => setLocked(false)} />
    </>
  )
}

export const CoversAndKeeps: Story = {
  render: () => <Typed />,
  play: async ({ canvas }) => {
    const input = await canvas.findByRole('textbox')
    await userEvent.type(input, '没有上传的内容')
    await userEvent.keyboard('{F8}')
    const lock = await canvas.findByRole('alertdialog', { name: '页面已锁定' })
    await expect(canvas.getByRole('button', { name: '重新登录' })).toHaveFocus()
    await expect(input).not.toBeVisible()
    await userEvent.keyboard('{Escape}{Escape}')
    await expect(lock).toBeVisible()
    await userEvent.click(canvas.getByRole('button', { name: '重新登录' }))
    await expect(lock).not.toBeVisible()
    await waitFor(() => expect(input).toHaveFocus())
    await expect(input).toHaveValue('没有上传的内容')
  },
}

export const Locked: Story = { render: () => <LockScreen isOpen onSignIn={() => undefined} /> }

export const Warns: Story = {
  render: () => <IdleWarning isOpen left={48} onGoOn={() => undefined} />,
  play: async ({ canvas }) => {
    const warning = await canvas.findByRole('alertdialog', { name: '还在使用吗？' })
    await expect(warning).toHaveAccessibleDescription(/48 秒后锁定/)
  },
}
