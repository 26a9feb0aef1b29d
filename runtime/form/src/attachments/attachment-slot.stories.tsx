import type { AttachmentView } from '@yibiao/schemas'
import type { Meta, StoryObj } from '@storybook/react-vite'
import type { ReactNode } from 'react'
import { expect, fn, userEvent, waitFor, within } from 'storybook/test'
import type { AttachmentPort } from '../services/attachment-port.ts'
import { FormServicesProvider } from '../services/form-services.tsx'
import type { QueuedFile, UploadQueue } from '../services/upload-queue.ts'
import { AttachmentSlot } from './attachment-slot.tsx'
import { UnsentFiles } from './unsent-files.tsx'

export default { title: '表单/文件 AttachmentSlot', component: AttachmentSlot } satisfies Meta<
  typeof AttachmentSlot
>

type Story = StoryObj

const purpose = { kind: 'material', material: 'lease' } as const
const megabyte = 1024 * 1024

const stored: AttachmentView = {
  id: '00000000-0000-4000-8000-000000000001',
  name: '租赁合同 第1页.jpg',
  mediaType: 'image/png',
  size: 2_310_144,
  sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  scan: 'clean',
  uploadedAt: '2026-03-04T08:20:00Z',
}

function queued(name: string, change: Partial<QueuedFile>): QueuedFile {
  const file = new Blob([new Uint8Array(3 * megabyte)])
  return { id: name, name, file, purpose, state: 'waiting', progress: 0, isKept: true, ...change }
}

const files: readonly QueuedFile[] = [
  queued('租赁合同 第2页.jpg', { state: 'checking', progress: 1 }),
  queued('租赁合同 第3页.jpg', { state: 'sending', progress: 0.42 }),
  queued('租赁合同 第4页.jpg', { state: 'waiting' }),
  queued('租赁合同 第5页.jpg', { state: 'waiting', isKept: false }),
  queued('产权证明.pdf', {
    state: 'failed',
    reason: '文件内容不能接收：已损坏、有密码、含宏、嵌套压缩包或解开后过大。',
  }),
]

/** A queue that stands still, so that every state can be looked at. */
function stillQueue(given: readonly QueuedFile[]): UploadQueue {
  return {
    read: () => given,
    subscribe: () => () => undefined,
    add: fn(),
    retry: fn(),
    cancel: fn(),
    attach: () => () => undefined,
    move: () => undefined,
    stop: () => undefined,
    resume: () => undefined,
  }
}

function port(queue: UploadQueue): AttachmentPort {
  return {
    queue,
    upload: () => Promise.reject(new Error('nothing is signed here')),
    describe: async () => [stored],
    addressOf: pageOfPaper,
  }
}

/** A page with lines on it, as a photograph of a paper. */
function pageOfPaper(): string {
  const canvas = document.createElement('canvas')
  canvas.width = 900
  canvas.height = 1200
  const pen = canvas.getContext('2d')
  if (pen !== null) {
    pen.fillStyle = '#f4f1e8'
    pen.fillRect(0, 0, 900, 1200)
    pen.fillStyle = '#333'
    pen.font = '56px sans-serif'
    pen.fillText('房屋租赁合同', 280, 140)
    for (let line = 0; line < 16; line += 1) pen.fillRect(90, 240 + line * 52, 720 - (line % 4) * 60, 6)
  }
  return canvas.toDataURL('image/png')
}

function Slot({ queue, width }: { readonly queue: UploadQueue; readonly width: string }): ReactNode {
  return (
    <FormServicesProvider attachments={port(queue)}>
      <div className="yb-story__column" style={{ maxWidth: width }}>
        <AttachmentSlot
          id="lease"
          label="租赁合同"
          value={[stored.id]}
          onChange={fn()}
          purpose={purpose}
          rules={{ accept: ['pdf', 'jpeg', 'png'], maxFiles: 9, maxMegabytes: 1 }}
        />
      </div>
    </FormServicesProvider>
  )
}

/** Stored, being checked, on its way, waiting with and without a place on the device, refused. */
export const States: Story = {
  render: () => <Slot queue={stillQueue(files)} width="46rem" />,
  async play({ canvasElement }) {
    const canvas = within(canvasElement)
    await expect(await canvas.findByText('正在上传 42%')).toBeVisible()
    await expect(canvas.getByText('已传完，正在检查')).toBeVisible()
    await expect(canvas.getByText('等待上传，已存在本机，联网后自动继续')).toBeVisible()
    await expect(canvas.getByText('等待上传，请不要关闭本页')).toBeVisible()
    await expect(canvas.getByText(/^文件内容不能接收/)).toBeVisible()
  },
}

export const Phone: Story = { render: () => <Slot queue={stillQueue(files)} width="390px" /> }

export const Elder: Story = {
  render: () => <Slot queue={stillQueue(files)} width="46rem" />,
  globals: { appearance: 'elder' },
}

/** What holds back a submission. */
export const Unsent: Story = {
  render: () => <UnsentFiles queue={stillQueue(files)} />,
}

/** A photograph over the limit is made smaller on the device, and that is told. */
export const LargePhotograph: Story = {
  render: () => <Slot queue={photographs} width="46rem" />,
  async play({ canvasElement }) {
    const canvas = within(canvasElement)
    const photo = await noise()
    await expect(photo.size).toBeGreaterThan(megabyte)
    await userEvent.upload(canvas.getByLabelText(/选择文件\s*租赁合同/), photo)
    await waitFor(() => expect(photographs.add).toHaveBeenCalled(), { timeout: 20_000 })
    const [added] = addedTo(photographs.add)
    await expect(added?.file.size).toBeLessThanOrEqual(megabyte)
    await expect(added?.name).toBe('现场.jpg')
    await expect(await canvas.findByText(/^“现场\.jpg”太大，已在本机由 .* 缩小为 .* 再上传/)).toBeVisible()
  },
}

const photographs = stillQueue([])

/** The files of the newest call. */
function addedTo(add: UploadQueue['add']): readonly { name: string; file: Blob }[] {
  const { calls } = (add as ReturnType<typeof fn>).mock
  return calls.at(-1)?.[0] ?? []
}

/** A picture that compresses badly, as a photograph of a leafy tree does. */
async function noise(): Promise<File> {
  const canvas = document.createElement('canvas')
  canvas.width = 1600
  canvas.height = 1200
  const pen = canvas.getContext('2d')
  if (pen === null) throw new Error('There is no canvas.')
  const pixels = pen.createImageData(1600, 1200)
  let seed = 1
  for (let index = 0; index < pixels.data.length; index += 1) {
    seed = (seed * 16_807) % 2_147_483_647
    pixels.data[index] = index % 4 === 3 ? 255 : seed % 256
  }
  pen.putImageData(pixels, 0, 0)
  const blob = await new Promise<Blob | null>(resolve => canvas.toBlob(resolve, 'image/png'))
  if (blob === null) throw new Error('The picture was not made.')
  return new File([blob], '现场.png', { type: 'image/png' })
}

/** The name opens the picture; Escape gives the focus back. */
export const Preview: Story = {
  render: () => <Slot queue={stillQueue([])} width="46rem" />,
  async play({ canvasElement }) {
    const canvas = within(canvasElement)
    const link = await canvas.findByRole('link', { name: '查看 租赁合同 第1页.jpg' })
    link.focus()
    await userEvent.keyboard('{Enter}')
    const picture = await canvas.findByRole('img', { name: '图片：租赁合同 第1页.jpg' })
    await waitFor(() => expect(picture).toBeVisible())
    await userEvent.click(canvas.getByRole('button', { name: '放大到原始大小' }))
    await expect(canvas.getByRole('button', { name: '显示整张' })).toHaveAttribute('aria-pressed', 'true')
  },
}
