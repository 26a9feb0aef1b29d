import type { Page } from 'playwright'
import { inspector, onCanvas, openPart, selectInFlow } from '../people/administrator.ts'
import { shoot } from './shoot.ts'

/** Every page of the designer, on the item the demonstration brings. */
export async function design(page: Page): Promise<void> {
  await page.getByRole('link', { name: /户外广告/ }).waitFor()
  await shoot(page, 'designer-items')
  await page.getByRole('link', { name: '模板' }).click()
  const install = page.getByRole('button', { name: /^安装.*户外广告/ })
  await install.waitFor()
  await shoot(page, 'designer-templates')
  await install.click()
  await page.getByRole('dialog').waitFor()
  await shoot(page, 'designer-slots')
  await page.keyboard.press('Escape')
  await keepRegistry(page)

  await page.getByRole('link', { name: '事项', exact: true }).click()
  await page.getByRole('link', { name: /户外广告/ }).click()
  await page.getByRole('tree', { name: /^表单画布/ }).waitFor()
  await designForm(page)
  await designParts(page)
  await preview(page)
  await publish(page)
}

async function keepRegistry(page: Page): Promise<void> {
  await page.getByRole('link', { name: '名录' }).click()
  await page.getByRole('button', { name: '新建名录' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: '名录名称' }).fill('户外广告设施名录')
  await dialog.getByRole('textbox', { name: '名录标识' }).fill('signboards')
  const columns = ['设施编号', '设置单位', '设置地点']
  for (const [position, column] of columns.entries()) {
    if (position > 0) await dialog.getByRole('button', { name: '添加列' }).click()
    await dialog.getByRole('textbox', { name: `第 ${position + 1} 列名称` }).fill(column)
  }
  await shoot(page, 'designer-new-registry')
  await dialog.getByRole('button', { name: '创建' }).click()
  await dialog.waitFor({ state: 'hidden' })
  await page.getByLabel('选择文件：户外广告设施名录').setInputFiles({
    name: '户外广告设施名录.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(
      [
        columns.join(','),
        'PL-0001,昆明彩云广告有限公司,盘龙区北京路 99 号楼顶',
        'PL-0002,昆明清泉食品加工有限公司,盘龙区穿金路 100 号墙面',
        'PL-0002,昆明清泉食品加工有限公司,盘龙区白云路 8 号围挡',
      ].join('\n'),
    ),
  })
  await page.getByText('导入完成').waitFor()
  await shoot(page, 'designer-registries')
}

async function designForm(page: Page): Promise<void> {
  await page.getByRole('tab', { name: /设置内容/ }).click()
  await onCanvas(page, '申请类别').click()
  await inspector(page).waitFor()
  await shoot(page, 'designer-form')
  await onCanvas(page, '悬挂形式').click()
  await inspector(page).getByText('当“申请类别”为“临时悬挂”时显示').scrollIntoViewIfNeeded()
  await shoot(page, 'designer-conditions')
}

async function designParts(page: Page): Promise<void> {
  await openPart(page, '流程')
  await page.getByRole('tree', { name: '流程画布' }).waitFor()
  await selectInFlow(page, '受理')
  await shoot(page, 'designer-flow')
  const parts = [
    ['指南', 'designer-guide'],
    ['材料', 'designer-materials'],
    ['预填', 'designer-prefill'],
    ['规则', 'designer-rules'],
    ['文书', 'designer-documents'],
    ['时限', 'designer-limits'],
    ['源码', 'designer-source'],
    ['版本', 'designer-versions'],
  ] as const
  for (const [part, picture] of parts) {
    await openPart(page, part)
    if (part === '预填') await testSource(page)
    if (part === '源码') await page.locator('.monaco-editor .view-line').first().waitFor()
    await shoot(page, picture)
  }
}

async function testSource(page: Page): Promise<void> {
  await page.getByRole('button', { name: '调用', exact: true }).click()
  await page.getByText(/^已返回/).scrollIntoViewIfNeeded()
}

async function preview(page: Page): Promise<void> {
  await openPart(page, '表单')
  await page.getByRole('button', { name: '预览' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('手机', { exact: true }).click()
  await dialog.getByRole('heading', { name: '申请单位', exact: true }).waitFor()
  await shoot(page, 'designer-preview')
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'hidden' })
}

async function publish(page: Page): Promise<void> {
  await page.getByRole('button', { name: '发布', exact: true }).click()
  await page.getByRole('list', { name: '发布条件' }).waitFor()
  await shoot(page, 'designer-publish')
}
