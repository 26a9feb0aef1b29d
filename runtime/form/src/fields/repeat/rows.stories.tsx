import type { RepeatField } from '@yibiao/schemas'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fireEvent, userEvent, waitFor, within } from 'storybook/test'
import { fitsTheScreen, isInEnglish } from '../../stories/claims.ts'
import { FormStage, formOf } from '../../stories/form-stage.tsx'

const outlets: RepeatField = {
  type: 'repeat',
  id: 'outlets',
  key: 'outlets',
  label: '经营场所',
  rowLabel: '场所',
  uniqueBy: [['name']],
  orderedBy: ['number'],
  fields: [
    { type: 'integer', id: 'number', key: 'number', label: '编号' },
    { type: 'text', id: 'outletName', key: 'name', label: '场所名称', isRequired: true },
  ],
}

const staff: RepeatField = {
  type: 'repeat',
  id: 'staff',
  key: 'staff',
  label: '从业人员',
  rowLabel: '人员',
  fields: [
    { type: 'text', id: 'name', key: 'name', label: '姓名', isRequired: true },
    {
      type: 'select',
      id: 'outlet',
      key: 'outlet',
      label: '所在场所',
      options: { type: 'rows', repeat: 'outlets', value: 'number', label: 'name' },
    },
    { type: 'date', id: 'since', key: 'since', label: '入职日期' },
    { type: 'money', id: 'pay', key: 'pay', label: '月工资' },
  ],
}

const definition = formOf(outlets, staff)
const answers = {
  outlets: [
    { number: 1, name: '东风路店' },
    { number: 2, name: '人民路店' },
  ],
  staff: [{ name: '王建国', outlet: '2' }],
}

const withCertificates: RepeatField = {
  ...staff,
  fields: [
    ...staff.fields.filter(({ key }) => key === 'name'),
    {
      type: 'repeat',
      id: 'certificates',
      key: 'certificates',
      label: '证书',
      rowLabel: '证书',
      fields: [
        { type: 'text', id: 'title', key: 'title', label: '证书名称' },
        { type: 'date', id: 'until', key: 'until', label: '有效期至' },
      ],
    },
  ],
}
const certified = { staff: [{ name: '王建国', certificates: [{ title: '健康证', until: '2026-12-31' }] }] }

export default { title: '字段/子表的行 repeat rows', component: FormStage } satisfies Meta<typeof FormStage>

type Story = StoryObj<typeof FormStage>

/** As a browser does it: the text of a spreadsheet, into the control that has the focus. */
async function paste(element: Element, text: string): Promise<void> {
  const clipboardData = new DataTransfer()
  clipboardData.setData('text/plain', text)
  await fireEvent(element, new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
}

function rowsOf(canvasElement: HTMLElement, legend: string): HTMLElement[] {
  const list = within(canvasElement).getByRole('group', { name: legend })
  return [...list.querySelectorAll<HTMLElement>('[data-row]')]
}

const table = [
  '姓名\t所在场所\t入职日期\t月工资\t备注',
  '李春梅\t东风路店\t2024年3月5日\t5,600.50\t',
  '张伟\t人民路店\t2024/13/5\t六千\t',
  '陈芳\t不存在的店\t2024/3/5\t4800\t',
].join('\n')

/** A table pasted into a cell is shown first; then good cells are read, wrong ones kept with their problem. */
export const PastesTable: Story = {
  args: { definition, answers },
  async play({ canvasElement }) {
    const canvas = within(canvasElement)
    const [name] = within(canvas.getByRole('group', { name: '从业人员' })).getAllByRole('textbox', {
      name: /^姓名/,
    })
    if (!name) throw new Error('There is no row.')
    await userEvent.click(name)
    await paste(name, table)
    const dialog = within(await canvas.findByRole('dialog', { name: '从表格导入“从业人员”' }))
    await expect(
      await dialog.findByText('共 3 行，其中 1 行没有问题，2 行有问题。', { selector: 'p' }),
    ).toBeVisible()
    await expect(dialog.getByText(/第 3 行“入职日期”填的是“2024\/13\/5”/)).toBeVisible()
    await expect(dialog.getByText(/第 3 行“月工资”填的是“六千”/)).toBeVisible()
    await expect(dialog.getByText(/第 4 行“所在场所”填的是“不存在的店”/)).toBeVisible()
    await expect(dialog.getByRole('combobox', { name: '第 5 列“备注”' })).toHaveValue('')
    await userEvent.click(dialog.getByRole('button', { name: '添加 3 行' }))
    await waitFor(() => expect(rowsOf(canvasElement, '从业人员')).toHaveLength(4))
    const [, second, third] = rowsOf(canvasElement, '从业人员')
    if (!second || !third) throw new Error('There are no new rows.')
    await expect(within(second).getByRole('combobox', { name: '所在场所' })).toHaveDisplayValue('东风路店')
    await expect(within(second).getByLabelText('入职日期')).toHaveValue('2024-03-05')
    await expect(within(second).getByRole('textbox', { name: '月工资' })).toHaveValue('5600.5')
    await expect(within(second).getByRole('textbox', { name: /^姓名/ })).toHaveFocus()
    await expect(within(third).getByRole('textbox', { name: '月工资' })).toHaveValue('六千')
    await expect(within(third).getByRole('textbox', { name: '月工资' })).toHaveAttribute(
      'aria-invalid',
      'true',
    )
    await expect(within(third).getByText('填写的是“2024/13/5”')).toBeVisible()
    await userEvent.click(canvas.getByRole('button', { name: '撤销' }))
    await waitFor(() => expect(rowsOf(canvasElement, '从业人员')).toHaveLength(1))
    await expect(canvas.queryByRole('button', { name: '撤销' })).not.toBeInTheDocument()
  },
}

/** Wrong cells or rows can be left out instead. */
export const LeavesWrongCellsOut: Story = {
  args: { definition, answers },
  async play({ canvasElement }) {
    const canvas = within(canvasElement)
    const list = within(canvas.getByRole('group', { name: '从业人员' }))
    await userEvent.click(list.getByRole('button', { name: '从表格粘贴或导入' }))
    const dialog = within(await canvas.findByRole('dialog', { name: '从表格导入“从业人员”' }))
    await paste(await dialog.findByRole('textbox', { name: '粘贴表格内容' }), table)
    await userEvent.click(await dialog.findByRole('radio', { name: '有问题的行不导入' }))
    await userEvent.click(dialog.getByRole('button', { name: '添加 1 行' }))
    await waitFor(() => expect(rowsOf(canvasElement, '从业人员')).toHaveLength(2))
  },
}

/** A CSV file is read in the browser, also as spreadsheet programs in Chinese save it. */
export const ReadsFile: Story = {
  args: { definition, answers },
  async play({ canvasElement }) {
    const canvas = within(canvasElement)
    const list = within(canvas.getByRole('group', { name: '从业人员' }))
    await userEvent.click(list.getByRole('button', { name: '从表格粘贴或导入' }))
    const dialog = within(await canvas.findByRole('dialog', { name: '从表格导入“从业人员”' }))
    // 姓名 and 张三 in GB 18030.
    const bytes = new Uint8Array([0xd0, 0xd5, 0xc3, 0xfb, 0x0d, 0x0a, 0xd5, 0xc5, 0xc8, 0xfd, 0x0d, 0x0a])
    const file = new File([bytes], '人员.csv', { type: 'text/csv' })
    await userEvent.upload(await dialog.findByLabelText('或者选择文件（.csv）'), file)
    await expect(await dialog.findByText('共 1 行，都没有问题。', { selector: 'p' })).toBeVisible()
    await expect(dialog.getByRole('cell', { name: '张三' })).toBeVisible()
  },
}

/** The names of rows are offered as they are typed; a row that is referred to goes only after a question. */
export const ReferredRows: Story = {
  args: { definition, answers },
  async play({ canvasElement }) {
    const canvas = within(canvasElement)
    const [, second] = within(canvas.getByRole('group', { name: '经营场所' })).getAllByRole('textbox', {
      name: /^场所名称/,
    })
    if (!second) throw new Error('There is no second place.')
    await userEvent.clear(second)
    await userEvent.type(second, '金碧路店')
    const pick = canvas.getByRole('combobox', { name: '所在场所' })
    await expect(pick).toHaveDisplayValue('金碧路店')
    const remove = canvas.getByRole('button', { name: '删除场所 2' })
    await userEvent.click(remove)
    const dialog = within(await canvas.findByRole('dialog', { name: '删除场所 2？' }))
    await expect(dialog.getByText('人员 › 第 1 行 › 所在场所')).toBeVisible()
    await userEvent.click(dialog.getByRole('button', { name: '取消' }))
    await expect(remove).toHaveFocus()
    await userEvent.click(remove)
    await userEvent.click(dialog.getByRole('button', { name: '仍然删除' }))
    await waitFor(() => expect(rowsOf(canvasElement, '经营场所')).toHaveLength(1))
    await userEvent.click(pick)
    await userEvent.tab()
    await expect(await canvas.findByText('所选的“2”已不在列表中，请重新选择，或把它加回列表。')).toBeVisible()
    await userEvent.click(canvas.getByRole('button', { name: '撤销' }))
    await waitFor(() => expect(pick).toHaveDisplayValue('金碧路店'))
  },
}

/** Rows are added, moved and removed by keyboard, and the focus is always somewhere that makes sense. */
export const ByKeyboard: Story = {
  args: { definition, answers },
  async play({ canvasElement }) {
    const canvas = within(canvasElement)
    canvas.getByRole('button', { name: '添加场所' }).focus()
    await userEvent.keyboard('{Enter}')
    await waitFor(() =>
      expect(rowsOf(canvasElement, '经营场所')[2]?.contains(document.activeElement)).toBe(true),
    )
    await userEvent.keyboard('3')
    canvas.getByRole('button', { name: '上移场所 2' }).focus()
    await userEvent.keyboard('{Enter}')
    // At the top it cannot go further up: the focus stays in the row.
    await waitFor(() => expect(canvas.getByRole('button', { name: '下移场所 1' })).toHaveFocus())
    await expect(rowsOf(canvasElement, '经营场所')[0]?.querySelectorAll('input')[1]).toHaveValue('人民路店')
    await userEvent.keyboard('{Enter}')
    await waitFor(() => expect(canvas.getByRole('button', { name: '下移场所 2' })).toHaveFocus())
    canvas.getByRole('button', { name: '删除场所 3' }).focus()
    await userEvent.keyboard('{Enter}')
    await waitFor(() =>
      expect(rowsOf(canvasElement, '经营场所')[1]?.contains(document.activeElement)).toBe(true),
    )
  },
}

/** Rows that repeat or stand in the wrong place name the other row. */
export const NamesTheOtherRow: Story = {
  args: {
    definition,
    onFinish: () => undefined,
    answers: {
      outlets: [
        { number: 2, name: '东风路店' },
        { number: 1, name: '东风路店' },
      ],
    },
  },
  async play({ canvasElement }) {
    const canvas = within(canvasElement)
    await userEvent.click(canvas.getByRole('button', { name: '核对填报内容' }))
    const list = within(canvas.getByRole('group', { name: '经营场所' }))
    await expect(await list.findByText('第2行与第1行重复，请修改或删去其中一行。')).toBeVisible()
    await expect(list.getByText('第2行应排在第1行之前，请调整先后顺序。')).toBeVisible()
    await expect(canvas.getByRole('heading', { name: /2/ })).toBeVisible()
  },
}

async function editsNestedRows(canvasElement: HTMLElement): Promise<void> {
  const canvas = within(canvasElement)
  await userEvent.click(canvas.getByRole('button', { name: '添加证书' }))
  await waitFor(() => expect(canvas.getAllByRole('textbox', { name: '证书名称' })).toHaveLength(2))
  await waitFor(() => expect(canvas.getAllByRole('textbox', { name: '证书名称' })[1]).toHaveFocus())
  await userEvent.click(canvas.getByRole('button', { name: '添加人员' }))
  await userEvent.click(canvas.getByRole('button', { name: '上移人员 2' }))
  await waitFor(() => expect(canvas.getAllByRole('textbox', { name: /^姓名/ })[1]).toHaveValue('王建国'))
  await expect(canvas.getAllByRole('textbox', { name: '证书名称' })).toHaveLength(2)
  await userEvent.click(canvas.getByRole('button', { name: '删除证书 1' }))
  await waitFor(() => expect(canvas.getAllByRole('textbox', { name: '证书名称' })).toHaveLength(1))
  await expect(canvas.getByRole('textbox', { name: '证书名称' })).toHaveValue('')
}

/** A list inside a row, as cards. */
export const NestedInCards: Story = {
  args: { definition: formOf({ ...withCertificates, appearance: 'cards' }), answers: certified },
  play: ({ canvasElement }) => editsNestedRows(canvasElement),
}

/** A list inside a row of a table. */
export const NestedInTable: Story = {
  args: { definition: formOf({ ...withCertificates, appearance: 'table' }), answers: certified },
  play: ({ canvasElement }) => editsNestedRows(canvasElement),
}

export const NestedOnPhone: Story = {
  args: NestedInCards.args ?? {},
  globals: { viewport: { value: 'phone' } },
  async play({ canvasElement }) {
    await fitsTheScreen(canvasElement)
    await editsNestedRows(canvasElement)
  },
}

export const NestedTableOnPhone: Story = { ...NestedOnPhone, args: NestedInTable.args ?? {} }

const inEnglish = formOf(
  {
    ...outlets,
    label: { 'zh-CN': '经营场所', en: 'Places' },
    rowLabel: { 'zh-CN': '场所', en: 'Place' },
    fields: [
      { type: 'integer', id: 'number', key: 'number', label: { 'zh-CN': '编号', en: 'No.' } },
      { type: 'text', id: 'outletName', key: 'name', label: { 'zh-CN': '名称', en: 'Name of the place' } },
    ],
  },
  {
    ...staff,
    label: { 'zh-CN': '从业人员', en: 'Staff' },
    rowLabel: { 'zh-CN': '人员', en: 'Person' },
    fields: [
      { type: 'text', id: 'name', key: 'name', label: { 'zh-CN': '姓名', en: 'Name' } },
      {
        type: 'select',
        id: 'outlet',
        key: 'outlet',
        label: { 'zh-CN': '所在场所', en: 'Works at' },
        options: { type: 'rows', repeat: 'outlets', value: 'number', label: 'name' },
      },
      { type: 'date', id: 'since', key: 'since', label: { 'zh-CN': '入职日期', en: 'Since' } },
    ],
  },
)
const englishAnswers = {
  outlets: [
    { number: 1, name: 'East Street' },
    { number: 2, name: 'Market Square' },
  ],
  staff: [{ name: 'Wang Jianguo', outlet: '2' }],
}
/** Headings of the story's form, which are not what is looked at. */
const formWords = ['申请信息', '基本情况']

/** Every dialog speaks English to an English reader: the question before a row goes … */
export const EnglishQuestion: Story = {
  args: { definition: inEnglish, answers: englishAnswers },
  globals: { locale: 'en' },
  async play({ canvasElement }) {
    const canvas = within(canvasElement)
    await userEvent.click(await canvas.findByRole('button', { name: 'Remove Place 2' }))
    const dialog = within(await canvas.findByRole('dialog', { name: 'Remove Place 2?' }))
    await expect(dialog.getByText('One answer has chosen this row:')).toBeVisible()
    await isInEnglish(canvasElement, formWords)
  },
}

/** … and each step of the import of a table, with its problems. */
export const EnglishImport: Story = {
  args: { definition: inEnglish, answers: englishAnswers },
  globals: { locale: 'en' },
  async play({ canvasElement }) {
    const canvas = within(canvasElement)
    const [, open] = await canvas.findAllByRole('button', { name: 'Paste or import a table' })
    if (!open) throw new Error('The second list has no import.')
    await userEvent.click(open)
    const dialog = within(await canvas.findByRole('dialog', { name: 'Import “Staff” from a table' }))
    await isInEnglish(canvasElement, formWords)
    await paste(
      await dialog.findByRole('textbox', { name: 'Paste the table' }),
      [
        'Name\tWorks at\tSince\tPay',
        'Li Chunmei\tEast Street\t2024-03-05\t',
        'Zhang Wei\tNowhere\t2024-13-05\t',
      ].join('\n'),
    )
    await expect(
      await dialog.findByText('2 rows: 1 in order, 1 with problems.', { selector: 'p' }),
    ).toBeVisible()
    await isInEnglish(canvasElement, formWords)
  },
}

const many = Array.from({ length: 1000 }, (_, index) => ({
  name: `人员${index + 1}`,
  outlet: '1',
  since: '2026-01-01',
  pay: '5000',
}))

function heldRows(canvasElement: HTMLElement): string[] {
  const waiting = canvasElement.querySelectorAll<HTMLElement>('#yb-staff .yb-wait')
  return [...waiting].flatMap(button => button.dataset['holds']?.split(' ') ?? [])
}

/** Of a thousand rows only those near what is seen are drawn; any can be gone to and typed in. */
export const Thousand: Story = {
  args: { definition, answers: { ...answers, staff: many }, startAt: '/staff/899/pay' },
  async play({ canvasElement }) {
    await waitFor(() => expect(document.activeElement?.id).toBe('yb-staff-899-pay'), { timeout: 20_000 })
    const rows = canvasElement.querySelectorAll('#yb-staff [data-row]').length
    await expect(rows).toBeLessThan(300)
    // Those that are not there are held by buttons in their places.
    await expect(rows + heldRows(canvasElement).length).toBe(1000)
    await expect(canvasElement.querySelectorAll('[data-path^="/staff/"]').length).toBeLessThan(1000)
    await userEvent.keyboard('1')
    await expect(document.activeElement).toHaveValue('50001')
  },
}

/** A row that is added far away gets the focus; the Tab key and a button lead into rows that are not there yet. */
export const ThousandByKeyboard: Story = {
  args: { definition, answers: { ...answers, staff: many } },
  async play({ canvasElement }) {
    const canvas = within(canvasElement)
    const button = canvas.getByRole('button', { name: '显示第 501 至 525 行' })
    button.focus()
    await waitFor(() => expect(document.activeElement?.id).toBe('yb-staff-500-name'))
    await userEvent.click(canvas.getByRole('button', { name: '添加人员' }))
    await waitFor(() => expect(document.activeElement?.id).toBe('yb-staff-1000-name'))
    await userEvent.click(canvas.getByRole('button', { name: '删除人员 1001' }))
    await waitFor(() => expect(document.activeElement?.id).toBe('yb-staff-999-name'))
  },
}
