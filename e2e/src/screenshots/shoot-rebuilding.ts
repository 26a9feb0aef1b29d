import type { Browser, Locator, Page } from 'playwright'
import { signInToApi } from '../harness/api-client.ts'
import type { Screen } from '../harness/open-browser.ts'
import { signIn } from '../harness/sign-in.ts'
import { drawPicture } from '../people/o3-files.ts'
import { begin, complete, meetChecklist, openFromWorklist } from '../people/officer.ts'
import { submitTextItem } from '../people/submit-text-item.ts'
import { openPatientWindow } from './open-patient-window.ts'
import { publishRebuilding, rebuilding } from './rebuilding.ts'
import { shoot } from './shoot.ts'
import { tryOut } from './try-out.ts'

/** 佐证材料 at the acceptance, 甄别 behind the review and 试办 of one item. */
export async function shootRebuilding(browser: Browser, address: string): Promise<void> {
  const itemId = await publishRebuilding(address)
  const applicant = await signInToApi(address, 'qingquan')
  const { caseNumber } = await submitTextItem(applicant, itemId, rebuilding.answers)
  await accept(await open('chengguan-chuangkou', 'phone'))
  const owner = await open('chengguan-shencha')
  await act(owner, '同意', dialog =>
    dialog.getByRole('textbox', { name: /^意见/ }).fill('方案符合风貌要求。'),
  )
  await screen(owner)
  await tryOut(browser, address, itemId)

  async function open(account: string, size?: Screen): Promise<Page> {
    const page = await openPatientWindow(browser, address, size)
    await signIn(page, account, '/workbench')
    await openFromWorklist(page, caseNumber)
    return page
  }

  async function accept(phone: Page): Promise<void> {
    const point = phone.getByRole('group', { name: rebuilding.point })
    for (const name of ['120 号立面', '168 号立面']) {
      await point.locator('input[type=file][multiple]').setInputFiles(await drawPicture(browser, name, name))
      await point.getByRole('link', { name: `查看 ${name}.png` }).waitFor()
    }
    await meetChecklist(phone)
    await shoot(phone, 'evidence', point)
    await act(phone, '受理')
    await phone.context().close()
  }

  async function screen(page: Page): Promise<void> {
    const housing = await open('zhujian-jingban')
    await act(housing, '答复甄别', async dialog => {
      await dialog.getByRole('radio', { name: /^视条件办理/ }).check()
      await dialog.getByLabel('在什么条件下需要办理').fill('清洗外墙的废水排入市政管网的')
      await shoot(housing, 'screening-answer')
    })
    const market = await open('scjg-jingban')
    await act(market, '答复甄别', async dialog => {
      await dialog.getByRole('radio', { name: /^不需要办理/ }).check()
      await dialog.getByLabel('说明').fill('只改造外墙，店内布局不变。')
    })
    await openFromWorklist(page, caseNumber)
    await act(page, '答复甄别', dialog => dialog.getByRole('radio', { name: /^需要办理/ }).check())
    await startUnderCondition(housing)
    const panel = page.getByRole('region', { name: '甄别与子办件' })
    await panel.getByText('办理中').waitFor()
    await panel.getByText('待填写').waitFor()
    await shoot(page, 'screening-children', panel)
  }
}

/** The condition comes true, so the department that named it starts its own item. */
async function startUnderCondition(page: Page): Promise<void> {
  await page.reload()
  await page.getByRole('button', { name: /^新增子办件：城镇污水/ }).click()
  const dialog = page.getByRole('dialog', { name: '新增子办件' })
  await dialog.getByLabel('理由').fill('施工方案写明高压水清洗外墙，废水排入路边管网。')
  await dialog.getByRole('button', { name: '新增子办件', exact: true }).click()
  await dialog.waitFor({ state: 'hidden' })
}

async function act(
  page: Page,
  name: string,
  fill: (dialog: Locator) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  await fill(await begin(page, name))
  await complete(page, name)
}
