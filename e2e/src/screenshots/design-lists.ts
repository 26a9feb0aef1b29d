import { readFileSync } from 'node:fs'
import type { Browser } from 'playwright'
import type { DesignItem, ItemDefinition } from '@yibiao/schemas'
import { signInToApi } from '../harness/api-client.ts'
import { signIn } from '../harness/sign-in.ts'
import { openPart } from '../people/administrator.ts'
import { openPatientWindow } from './open-patient-window.ts'
import { shoot } from './shoot.ts'

const account = 'chengguan-sheji'

/** The pages of the designer that the item of the demonstration leaves empty, and the library of blocks. */
export async function designLists(browser: Browser, address: string): Promise<void> {
  const sewer = await keepDraft(address, 'sewer-discharge')
  const allowance = await keepDraft(address, 'elderly-allowance')
  const page = await openPatientWindow(browser, address)
  await signIn(page, account, `/designer/items/${sewer}/codeTables`)
  await page.getByRole('main', { name: '代码表' }).waitFor()
  await shoot(page, 'designer-code-tables')
  await openPart(page, '情形')
  await page.getByRole('main', { name: '情形' }).waitFor()
  await shoot(page, 'designer-situations')
  await page.goto(`/designer/items/${allowance}/decisions`)
  await page.getByRole('main', { name: '决策表' }).waitFor()
  await shoot(page, 'designer-decisions')

  await page.goto('/designer/blocks')
  await page.getByRole('button', { name: '新建组件' }).click()
  const dialog = page.getByRole('dialog', { name: '新建组件' })
  await dialog.getByLabel('用途说明').fill('各事项申请人信息统一用这一组')
  await dialog.getByRole('button', { name: '新建组件' }).click()
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.getByRole('region', { name: '组件预览' }).waitFor()
  await shoot(page, 'designer-block')
  await page.getByRole('link', { name: '返回组件库' }).click()
  await page.getByRole('button', { name: '新建组件' }).waitFor()
  await shoot(page, 'designer-blocks')

  await page.goto('/designer/members')
  await page.getByRole('button', { name: '修改岗位：周敏' }).waitFor()
  await shoot(page, 'designer-members')
  await page.getByRole('button', { name: '修改岗位：周敏' }).click()
  const roles = page.getByRole('dialog', { name: '修改岗位：周敏' })
  await roles.getByRole('checkbox', { name: '审查', exact: true }).check()
  await roles.getByRole('checkbox', { name: '窗口受理' }).uncheck()
  await roles.getByText('名下').waitFor()
  await shoot(page, 'designer-roles')
}

/** A draft with what a template says, as if its slots were still to be filled. */
async function keepDraft(address: string, slug: string): Promise<string> {
  const file = new URL(`../../../templates/${slug}/item.json`, import.meta.url)
  const template = JSON.parse(readFileSync(file, 'utf8')) as ItemDefinition
  const designer = await signInToApi(address, account)
  const created = await designer.send('POST', '/api/design/items', {
    key: `${slug}-draft`,
    name: template.name,
    itemType: template.guide.itemType,
  })
  const item = created.body as DesignItem
  const path = `/api/design/items/${item.id}`
  const definition = { ...template, key: item.definition['key'] }
  const saved = await designer.send('PUT', path, { definition }, { 'if-match': `"${item.revision}"` })
  if (saved.status !== 200) throw new Error(saved.text)
  return item.id
}
