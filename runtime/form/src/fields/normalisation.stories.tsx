import type { Field } from '@yibiao/schemas'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent } from 'storybook/test'
import { FormStage, formOf } from '../stories/form-stage.tsx'
import { fieldSamples } from '../stories/samples/index.ts'

export default { title: '字段/统一写法 normalisation', component: FormStage } satisfies Meta<typeof FormStage>

/** As people type it, and as it is kept. */
const typed: readonly { readonly field: Field; readonly text: string; readonly kept: string }[] = [
  { field: fieldSamples.text.field, text: '  昆明云岭  ', kept: '昆明云岭' },
  { field: fieldSamples.number.field, text: '１２８．５', kept: '128.5' },
  { field: fieldSamples.money.field, text: '500,000.5', kept: '500000.5' },
  { field: fieldSamples.integer.field, text: '３６', kept: '36' },
  { field: fieldSamples.creditCode.field, text: '９1350100m000100y43', kept: '91350100M000100Y43' },
  {
    field: fieldSamples.residentIdentityNumber.field,
    text: '110105 19491231 002x',
    kept: '11010519491231002X',
  },
  { field: fieldSamples.mobilePhone.field, text: '138 0000 0000', kept: '13800000000' },
  { field: fieldSamples.postalCode.field, text: '６５００５１', kept: '650051' },
  { field: fieldSamples.bankCard.field, text: '6222 0200 0000 0000 000', kept: '6222020000000000000' },
  { field: fieldSamples.plateNumber.field, text: '云a·12345', kept: '云A12345' },
  { field: fieldSamples.licenceNumber.field, text: 'jy25301030012345', kept: 'JY25301030012345' },
]

/** While it is typed it stays as it is typed; when the box is left the one way of writing it is shown and saved. */
export const WhenLeft: StoryObj<typeof FormStage> = {
  args: { definition: formOf(...typed.map(({ field }) => field)), onChange: fn() },
  async play({ canvasElement, args }) {
    for (const { field, text, kept } of typed) {
      const box = canvasElement.querySelector<HTMLInputElement>(`#yb-${field.key}`)
      if (!box) throw new Error(`There is no box for ${field.key}.`)
      await userEvent.click(box)
      await userEvent.paste(text)
      await expect(box).toHaveValue(text)
      await userEvent.tab()
      await expect(box).toHaveValue(kept)
      const value = field.type === 'integer' ? Number(kept) : kept
      await expect(args.onChange).toHaveBeenLastCalledWith([{ path: `/${field.key}`, value }])
    }
  },
}
