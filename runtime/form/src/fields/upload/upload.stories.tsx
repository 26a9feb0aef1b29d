import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent, waitFor, within } from 'storybook/test'
import { FieldStage } from '../../stories/field-stage.tsx'
import { fieldSamples } from '../../stories/samples/index.ts'

export default { title: '字段/上传 upload' } satisfies Meta

const onFiles = fn()

function file(name: string, type = 'application/pdf'): File {
  return new File(['%PDF-1.7'], name, { type })
}

/** What is not taken is said by name; what did not arrive is tried again; what is wrong is removed. */
export const TakesRefusesAndRetries: StoryObj = {
  render: () => <FieldStage field={fieldSamples.upload.field} onChange={onFiles} />,
  async play({ canvasElement }) {
    const canvas = within(canvasElement)
    const chooser = await canvas.findByLabelText(/选择文件/)
    await userEvent.upload(chooser, file('程序.exe', 'application/x-msdownload'), { applyAccept: false })
    await expect(await canvas.findByText(/程序\.exe/)).toBeVisible()
    await userEvent.upload(chooser, file('断网合同.pdf'))
    await userEvent.click(await canvas.findByRole('button', { name: /重试/ }))
    await waitFor(() => expect(onFiles).toHaveBeenLastCalledWith([expect.any(String)]))
    await userEvent.click(await canvas.findByRole('button', { name: /删除.*断网合同\.pdf/ }))
    await expect(onFiles).toHaveBeenLastCalledWith([])
    await expect(chooser).toHaveFocus()
  },
}
