import type { Locator, Page } from 'playwright'
import { addDocument, openPart } from '../administrator.ts'
import { chooseIn, clear, write, pickCondition, writeNumber } from '../settings.ts'
import { letters, type Block, type Letter } from './letters.ts'

/** 文书 of the food permit, in their order. */
const documents = [
  '收件凭证',
  '受理通知书',
  '容缺受理通知书',
  '告知承诺书',
  '补正告知书',
  '视同撤回申请通知书',
  '补办件重新启动通知单',
  '视为受理通知书',
  '不予受理通知书',
  '撤回申请确认书',
  '现场核查记录',
  '整改通知单',
  '准予行政许可决定书',
  '不予行政许可决定书',
  '终止办理通知书',
  '送达回证',
] as const

/** The usual text of each kind with the department's seal; the decisions are brought to what the department writes. */
export async function buildDocuments(page: Page): Promise<void> {
  await openPart(page, '文书')
  const main = page.getByRole('main', { name: '文书' })
  for (const name of documents) {
    await addDocument(page, name)
    await write(main, '印章', 'official')
    const letter = letters.find(({ usual }) => usual === name)
    if (letter !== undefined) await writeLetter(page, main, letter)
  }
}

async function writeLetter(page: Page, main: Locator, letter: Letter): Promise<void> {
  await write(main, '文书名称', letter.name)
  await write(main, '文号', letter.number)
  await clear(page, main, '落款')
  await writeNumber(main, '份数', 2)
  const list = main.getByRole('group', { name: '内容', exact: true }).first()
  await setRows(list, '内容', '添加一段', letter.blocks, (row, block) => setBlock(page, row, block))
}

/** Makes the rows of a list these: fills those that are there, adds what is missing, deletes what is too much. */
async function setRows<Row>(
  list: Locator,
  name: string,
  add: string,
  rows: readonly Row[],
  set: (place: Locator, row: Row) => Promise<void>,
): Promise<void> {
  const place = (index: number) =>
    list.getByRole('group', { name: `${name}第 ${index + 1} 项`, exact: true }).first()
  for (const [index, row] of rows.entries()) {
    if ((await place(index).count()) === 0)
      await list.getByRole('button', { name: add, exact: true }).last().click()
    await set(place(index), row)
  }
  const surplus = list
    .getByRole('button', { name: `删除${name}第 ${rows.length + 1} 项`, exact: true })
    .first()
  while ((await surplus.count()) > 0) await surplus.click()
}

async function setBlock(page: Page, row: Locator, block: Block): Promise<void> {
  const type = row.getByRole('combobox', { name: '类型', exact: true }).first()
  const shown = row
    .locator('.ant-select', { has: page.getByRole('combobox', { name: '类型', exact: true }) })
    .first()
  if ((await shown.innerText()).trim() !== block.type) await chooseIn(page, type, block.type)
  switch (block.type) {
    case '标题':
      return write(row, '文字', block.text)
    case '段落':
      await write(row, '文字', block.text)
      return indent(row, block.isIndented ?? false)
    case '要素表':
      return setRows(
        row.getByRole('group', { name: '要素', exact: true }),
        '要素',
        '添加一行',
        block.rows,
        writePair,
      )
    case '按条件显示':
      await pickCondition(page, row, '显示条件', [block.when])
      return setRows(
        row.getByRole('group', { name: '条件成立时的内容', exact: true }),
        '条件成立时的内容',
        '添加一段',
        block.blocks,
        (place, inner) => setBlock(page, place, inner),
      )
    case '落款与印章':
    case '核验二维码':
      return undefined
  }
}

async function writePair(row: Locator, [label, value]: readonly [string, string]): Promise<void> {
  await write(row, '名称', label)
  await write(row, '内容', value)
}

async function indent(row: Locator, isIndented: boolean): Promise<void> {
  const box = row.getByRole('switch', { name: '首行缩进两字', exact: true })
  if ((await box.isChecked()) !== isIndented) await box.click()
}
