import type { Meta, StoryObj } from '@storybook/react-vite'
import { useState, type ReactNode } from 'react'
import { expect, fn, userEvent, waitFor, within } from 'storybook/test'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { EmptyState } from './empty-state.tsx'
import { Notice } from './notice.tsx'
import { Pagination } from './pagination.tsx'
import { Skeleton } from './skeleton.tsx'
import { StatusLight } from './status-light.tsx'
import { Steps } from './steps.tsx'
import { SummaryList } from './summary-list.tsx'
import { Tag } from './tag.tsx'
import { TextLink } from './text-link.tsx'
import { useToast } from './toasts.tsx'

export default { title: '组件/全部' } satisfies Meta

type Story = StoryObj

function Stack({ children }: { readonly children: ReactNode }): ReactNode {
  return <div className="yb-story__column">{children}</div>
}

export const All: Story = {
  render: () => (
    <Stack>
      <div>
        <Button look="primary">提交申请</Button> <Button>保存草稿</Button> <Button look="quiet">取消</Button>{' '}
        <Button look="danger">撤回申请</Button> <Button isBusy>正在提交</Button>{' '}
        <Button disabled>不可用</Button>{' '}
        <Button icon="print" hidesText>
          打印
        </Button>{' '}
        <Button size="small" icon="plus">
          添加
        </Button>
      </div>
      <p>
        <TextLink href="#guide">办事指南</TextLink>{' '}
        <TextLink href="#apply" look="primary">
          在线办理
        </TextLink>
      </p>
      <Notice>请先准备营业执照。</Notice>
      <Notice tone="warning" title="还剩 2 个工作日">
        请在 3 月 9 日前补正。
      </Notice>
      <Notice tone="success" title="申请已提交" />
      <Notice tone="error" title="提交没有成功">
        网络中断,内容已存在本机。
      </Notice>
      <div>
        <Tag>草稿</Tag> <Tag tone="action">审查中</Tag> <Tag tone="done">已办结</Tag>{' '}
        <Tag tone="soon">待补正</Tag> <Tag tone="refused">不予受理</Tag>
      </div>
      <div>
        <StatusLight light="green" /> <StatusLight light="yellow">还剩 1 个工作日</StatusLight>{' '}
        <StatusLight light="red">超期 2 个工作日</StatusLight> <StatusLight light="paused" />{' '}
        <StatusLight light="none" />
      </div>
      <Steps
        current={1}
        steps={[
          { id: 'fill', title: '填写' },
          { id: 'check', title: '核对' },
          { id: 'done', title: '完成' },
        ]}
      />
      <SummaryList
        rows={[
          { id: '1', term: '办件编号', value: '530103-2026-000128' },
          {
            id: '2',
            term: '申请单位',
            value: '昆明云岭餐饮管理有限公司',
            action: <Button size="small">修改</Button>,
          },
        ]}
      />
      <Pagination page={5} pageCount={12} onPage={() => undefined} />
      <EmptyState title="还没有办件">
        <Button look="primary">去申请</Button>
      </EmptyState>
      <Skeleton lines={4} />
    </Stack>
  ),
}

export const Elder: Story = { ...All, globals: { appearance: 'elder' } }
export const Contrast: Story = { ...All, globals: { appearance: 'contrast' } }

function AskFirst({ onWithdraw }: { readonly onWithdraw: () => void }): ReactNode {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <Button look="danger" onClick={() => setIsOpen(true)}>
        撤回申请
      </Button>
      <Dialog
        isOpen={isOpen}
        title="撤回申请?"
        onClose={() => setIsOpen(false)}
        actions={
          <>
            <Button onClick={() => setIsOpen(false)}>继续办理</Button>
            <Button look="danger" onClick={onWithdraw}>
              撤回
            </Button>
          </>
        }
      >
        撤回后不能恢复,填写的内容保留为草稿。
      </Dialog>
    </>
  )
}

/** Escape closes a dialog and the focus returns to the button that opened it. */
export const DialogGivesFocusBack: Story = {
  render: () => <AskFirst onWithdraw={fn()} />,
  async play({ canvasElement }) {
    const canvas = within(canvasElement)
    const button = canvas.getByRole('button', { name: '撤回申请' })
    await userEvent.click(button)
    const dialog = canvas.getByRole('dialog', { name: '撤回申请?' })
    await expect(dialog).toBeVisible()
    await userEvent.click(within(dialog).getByRole('button', { name: '关闭' }))
    await waitFor(() => expect(canvas.queryByRole('dialog')).toBeNull())
    await expect(button).toHaveFocus()
  },
}

function SaysSaved(): ReactNode {
  const toast = useToast()
  const [isUndone, setIsUndone] = useState(false)
  return (
    <>
      <Button
        onClick={() =>
          toast({ text: '已删除第 2 行', action: { text: '撤销', run: () => setIsUndone(true) } })
        }
      >
        删除
      </Button>
      {isUndone && <p>已恢复</p>}
    </>
  )
}

/** A toast with an action stays until it is used or closed. */
export const ToastOffersUndo: Story = {
  render: () => <SaysSaved />,
  async play({ canvasElement }) {
    const canvas = within(canvasElement)
    await userEvent.click(canvas.getByRole('button', { name: '删除' }))
    await userEvent.click(await canvas.findByRole('button', { name: '撤销' }))
    await expect(canvas.getByText('已恢复')).toBeVisible()
    await expect(canvas.queryByText('已删除第 2 行')).toBeNull()
  },
}
