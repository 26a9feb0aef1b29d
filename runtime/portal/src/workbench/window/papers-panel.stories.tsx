import type { MaterialDefinition, WindowPaper } from '@yibiao/schemas'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { type ReactNode, useState } from 'react'
import { expect, fn, userEvent } from 'storybook/test'
import '../../styles/workbench/index.css'
import { PortalGround } from '../../stories/portal-ground.tsx'
import { changePaper, papersOf } from './paper-list.ts'
import { PapersPanel } from './papers-panel.tsx'
import type { PapersRegister } from './use-papers.ts'

const materials: readonly MaterialDefinition[] = [
  {
    id: 'm1',
    key: 'drawing',
    name: '效果图',
    necessity: 'required',
    source: 'applicant',
    copies: 2,
    form: 'both',
  },
  {
    id: 'm2',
    key: 'lease',
    name: '场地产权或使用协议',
    necessity: 'required',
    source: 'applicant',
    form: 'both',
  },
]

const register: PapersRegister = {
  papers: papersOf([{ material: 'drawing', originals: 1, copies: 2, corrected: '补写日期' }]),
  save: { kind: 'saved', at: '2026-07-06T02:10:00Z' },
  change: fn(),
  flush: async () => true,
}

const meta = {
  title: '工作台/窗口收件：纸质材料登记',
  component: PapersPanel,
  args: { register, materials },
  decorators: [
    Story => (
      <PortalGround>
        <Story />
      </PortalGround>
    ),
  ],
} satisfies Meta<typeof PapersPanel>

export default meta
type Story = StoryObj<typeof meta>

/** Counts are whole, never below nothing, and what is typed replaces what was there. */
export const Counts: Story = {
  name: '登记份数',
  render: args => <Kept {...args} />,
  play: async ({ args, canvas }) => {
    await canvas.findByText('要求：复印件 2 份')
    const [, lease] = canvas.getAllByRole('spinbutton', { name: '原件份数' })
    if (lease === undefined) throw new Error('there are two materials')
    await userEvent.click(lease)
    await userEvent.keyboard('3')
    await expect(lease).toHaveValue(3)
    await expect(args.register.change).toHaveBeenLastCalledWith('lease', { originals: 3 })
    await userEvent.clear(lease)
    await expect(args.register.change).toHaveBeenLastCalledWith('lease', { originals: 0 })
  },
}

/** It is on the page only: that is said, and can be tried again. */
export const NotSaved: Story = {
  name: '没有保存',
  args: { register: { ...register, save: { kind: 'offline', isOnDevice: false, because: 'connection' } } },
  play: async ({ canvas }) => {
    await canvas.findByRole('button', { name: '立即重试' })
  },
}

function Kept(props: { register: PapersRegister; materials: readonly MaterialDefinition[] }): ReactNode {
  const [papers, setPapers] = useState(props.register.papers)
  const change = (material: string, part: Partial<WindowPaper>): void => {
    setPapers(changePaper(papers, material, part))
    props.register.change(material, part)
  }
  return <PapersPanel {...props} register={{ ...props.register, papers, change }} />
}
