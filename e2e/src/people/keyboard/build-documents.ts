import { documentLibrary } from '@yibiao/core/documents'
import type { DocumentBlock, DocumentTemplateDefinition } from '@yibiao/schemas'
import type { Locator, Page } from 'playwright'
import { press, tabTo, write } from '../../harness/keyboard.ts'
import { takeFromMenu } from './build-parts.ts'
import {
  addRow,
  choose,
  emptyChoice,
  enter,
  enterCondition,
  openPart,
  rowsOf,
  toggle,
  zh,
} from './entries.ts'

/** What rows are listed, as the designer names it. */
const lists: Readonly<Record<string, string>> = {
  'materials.received': '已收到的材料',
  'materials.missing': '未收到的材料',
  'delivery.documents': '送达的文书',
}

const blockTypes: Readonly<Record<DocumentBlock['type'], string>> = {
  title: '标题',
  heading: '小标题',
  paragraph: '段落',
  facts: '要素表',
  list: '列表（逐行）',
  table: '表格（逐行）',
  condition: '按条件显示',
  answers: '完整表单',
  signature: '落款与印章',
  verification: '核验二维码',
  slip: '存根联、回执联',
  signatures: '手写签名栏',
}

/** Every document: begun from the usual one of its kind, then changed until it says what is wanted. */
export async function buildDocuments(
  page: Page,
  documents: readonly DocumentTemplateDefinition[],
): Promise<void> {
  const body = await openPart(page, '文书')
  for (const document of documents) {
    await press(page, body.getByRole('button', { name: '添加文书', exact: true }))
    await takeFromMenu(page, zh(documentLibrary[document.kind].name))
    await body.locator('.yd-split__detail input:focus').waitFor()
    await enter(page, body, '文书名称', document.name)
    await enter(page, body, '文号', document.numbering?.pattern)
    await enter(page, body, '印章', document.seal?.seal)
    if (document.signedBy === undefined) await emptyChoice(page, body, '落款')
    await enter(page, body, '份数', document.copies)
    await setBlocks(page, body, '内容', document.blocks)
  }
}

async function setBlocks(
  page: Page,
  around: Locator,
  legend: string,
  blocks: readonly DocumentBlock[],
): Promise<void> {
  const rows = rowsOf(around, legend)
  for (const [index, block] of blocks.entries()) {
    const row =
      index < (await rows.count()) ? rows.nth(index) : await addRow(page, around, legend, '添加一段')
    await setBlock(page, row, block)
  }
  while ((await rows.count()) > blocks.length) {
    await press(page, rows.last().getByRole('button', { name: `删除${legend}第 ${await rows.count()} 项` }))
  }
}

async function setBlock(page: Page, row: Locator, block: DocumentBlock): Promise<void> {
  const type = row.getByRole('combobox', { name: '类型', exact: true }).first()
  const shown = type.locator('xpath=ancestor::*[contains(@class,"ant-select")][last()]')
  const wanted = blockTypes[block.type]
  if ((await shown.innerText()).trim() !== wanted) await choose(page, row, '类型', wanted)
  switch (block.type) {
    case 'title':
    case 'heading':
      return enterText(page, row, '文字', block.text)
    case 'paragraph':
      await enterText(page, row, '文字', block.text)
      return toggle(page, row, '首行缩进两字', block.isIndented ?? false)
    case 'facts':
      return setRows(page, row, '要素', '添加一行', block.rows)
    case 'table':
      await choose(page, row, '逐行列出什么', listNamed(block.items))
      return setRows(page, row, '表格的列', '添加列', block.columns)
    case 'list':
      await choose(page, row, '逐行列出什么', listNamed(block.items))
      await enterText(page, row, '每一行的文字', block.text)
      return toggle(page, row, '编号', block.isOrdered ?? false)
    case 'condition':
      await enterCondition(page, row, '显示条件', block.when)
      return setBlocks(page, row, '条件成立时的内容', block.blocks)
    case 'slip':
      await enterText(page, row, '联次名称', block.name)
      return setBlocks(page, row, '本联内容', block.blocks)
    case 'signatures':
      return setLines(page, row, block.lines.map(zh))
    case 'answers':
    case 'signature':
    case 'verification':
      return undefined
  }
}

function listNamed(items: string): string {
  const name = lists[items]
  if (name === undefined) throw new Error(`The journey has no name for the list ${items}.`)
  return name
}

async function setLines(page: Page, around: Locator, lines: readonly string[]): Promise<void> {
  const rows = rowsOf(around, '签名栏')
  for (const [index, line] of lines.entries()) {
    const row =
      index < (await rows.count()) ? rows.nth(index) : await addRow(page, around, '签名栏', '添加签名栏')
    await enterText(page, row, '名称', line)
  }
}

interface LabelledValue {
  readonly label: Parameters<typeof zh>[0]
  readonly value: string
  readonly width?: number
}

async function setRows(
  page: Page,
  around: Locator,
  legend: string,
  add: string,
  wanted: readonly LabelledValue[],
): Promise<void> {
  const rows = rowsOf(around, legend)
  for (const [index, { label, value, width }] of wanted.entries()) {
    const row = index < (await rows.count()) ? rows.nth(index) : await addRow(page, around, legend, add)
    await enterText(page, row, '名称', zh(label))
    await enterText(page, row, '内容', value)
    await enter(page, row, '列宽（共 12 份）', width)
  }
  while ((await rows.count()) > wanted.length) {
    await tabTo(page, rows.last().getByRole('button', { name: `删除${legend}第 ${await rows.count()} 项` }))
    await page.keyboard.press('Enter')
  }
}

/** Leaves alone what says already what is wanted. */
async function enterText(page: Page, around: Locator, label: string, text: string): Promise<void> {
  const box = around.getByRole('textbox', { name: label, exact: true }).first()
  if ((await box.inputValue()) !== text) await write(page, box, text)
}
