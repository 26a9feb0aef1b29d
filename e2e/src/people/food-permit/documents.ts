import type { Locator, Page } from 'playwright'
import { addDocument, openPart } from '../administrator.ts'
import { choose, chooseIn, clear, write, pickCondition, writeNumber } from '../settings.ts'
import { letters, type Block, type Letter } from './letters.ts'

/** 文书 of the food permit: the usual text of each kind, brought to what the department writes. */
export async function buildDocuments(page: Page): Promise<void> {
  await openPart(page, '文书')
  for (const letter of letters) await buildLetter(page, letter)
}

async function buildLetter(page: Page, letter: Letter): Promise<void> {
  await addDocument(page, letter.usual)
  const main = page.getByRole('main', { name: '文书' })
  await write(main, '文书名称', letter.name)
  await write(main, '文号', letter.number)
  await write(main, '印章', 'official')
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
    case '小标题':
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
    case '表格（逐行）':
      await choose(page, row, '逐行列出什么', block.of)
      return setRows(
        row.getByRole('group', { name: '表格的列', exact: true }),
        '表格的列',
        '添加列',
        block.columns,
        async (column, [label, value, width]) => {
          await writePair(column, [label, value])
          await writeNumber(column, '列宽（共 12 份）', width)
        },
      )
    case '列表（逐行）':
      await choose(page, row, '逐行列出什么', block.of)
      await write(row, '每一行的文字', block.text)
      return row.getByRole('switch', { name: '编号', exact: true }).click()
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
