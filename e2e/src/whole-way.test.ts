import type { DesignItem, ItemDefinition, PublishedItem } from '@yibiao/schemas'
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { expectAccessible } from './harness/expect-accessible.ts'
import { lookAgain } from './harness/look-again.ts'
import { openBrowser, openWindow } from './harness/open-browser.ts'
import { readPdfText } from './harness/read-pdf-text.ts'
import { readStoredCase } from './harness/read-stored-case.ts'
import { signIn } from './harness/sign-in.ts'
import { provenDatabases, startServer, type RunningServer } from './harness/start-server.ts'
import { tinyPng } from './harness/tiny-png.ts'
import { publish } from './people/administrator.ts'
import {
  addRow,
  chooseFile,
  fieldOf,
  findItem,
  openCorrection,
  openOwnCase,
  readCaseNumber,
  startApplication,
  submit,
  waitUntilSaved,
} from './people/applicant.ts'
import { buildSmallItem } from './people/build-small-item.ts'
import { begin, complete, meetChecklist, openFromWorklist } from './people/officer.ts'

const itemName = '公共设施使用登记'

/**
 * A public service designed, published, applied for, corrected and decided, all of it by pointer and keyboard; no
 * step is prepared through the API. Everything is read back after a reload.
 */
describe.each(provenDatabases)('the whole way of a new item (%s)', kind => {
  let server: RunningServer
  let browser: Browser
  let administrator: Page
  let applicant: Page
  let officer: Page
  let itemId = ''
  let number = ''

  beforeAll(async () => {
    server = await startServer(kind)
    browser = await openBrowser()
    administrator = await openWindow(browser, server.address)
    applicant = await openWindow(browser, server.address, 'phone')
    officer = await openWindow(browser, server.address)
  })
  afterAll(async () => {
    await browser.close()
    await server.stop()
  })

  test('an administrator builds and publishes it', async () => {
    await signIn(administrator, 'chengguan-sheji', '/designer/')
    await buildSmallItem(administrator, 'facility-use')
    await expectAccessible(administrator)
    await lookAgain(administrator)
    const address = await publish(administrator, '首次发布')
    itemId = address.split('/').at(-1) ?? ''
    const answer = await administrator.request.get(`/api/items/${itemId}`)
    const published = (await answer.json()) as PublishedItem
    expect(outline(published)).toEqual([
      'applicantName text',
      'kind radio',
      'securityPlan textarea kind = "1"',
      'deposit money',
      'useOn date',
      'equipment repeat device,rent',
      'rentTotal calculated total(equipment.rent)',
      'sitePhoto upload',
    ])
    const kept = (await (await administrator.request.get(`/api/design/items/${itemId}`)).json()) as DesignItem
    const { flow, prefill } = kept.definition as Pick<ItemDefinition, 'flow' | 'prefill'>
    const prefilled = fieldsOf(published).find(({ key }) => key === 'applicantName')
    expect(prefill.mappings.map(({ field, value }) => [field, value])).toEqual([
      [prefilled?.id, 'response.name'],
    ])
    const branch = flow.steps.flatMap(step => (step.type === 'exclusiveGateway' ? step.branches : []))
    expect(branch.map(({ condition, steps }) => [condition, steps.map(({ name }) => name)])).toContainEqual([
      'deposit > 1000',
      ['负责人复核'],
    ])
  })

  test('an applicant applies on a phone, with the prefilled name and its source', async () => {
    await signIn(applicant, 'zhangwei', '/')
    await findItem(applicant, '公共设施', itemName)
    await expectAccessible(applicant)
    await startApplication(applicant)
    await lookAgain(applicant)
    expect(await fieldOf(applicant, '申请人姓名').inputValue()).toBe('张伟')
    await applicant.getByText('来自统一身份认证').waitFor()
    expect(await applicant.getByLabel('安保方案').count()).toBe(0)
    await applicant.getByLabel('演出').check()
    await fieldOf(applicant, '安保方案').fill('保安十名,提前一天布置')
    await fieldOf(applicant, '押金').fill('1500.5')
    await fieldOf(applicant, '使用日期').fill('2027-03-20')
    await addRow(applicant, '设备清单', { 设备名称: '音响', 租金: '800.10' })
    await addRow(applicant, '设备清单', { 设备名称: '灯光', 租金: '400.20' })
    await chooseFile(applicant, '场地照片', { name: '场地.png', mimeType: 'image/png', buffer: tinyPng })
    await waitUntilSaved(applicant)

    await lookAgain(applicant)
    expect(await fieldOf(applicant, '安保方案').inputValue()).toBe('保安十名,提前一天布置')
    expect(await fieldOf(applicant, '使用日期').inputValue()).toBe('2027-03-20')
    await applicant.getByRole('group', { name: '租金合计' }).getByText('1,200.30').waitFor()
    await applicant.getByText('场地.png').first().waitFor()
    await expectAccessible(applicant)
    await applicant.getByRole('button', { name: '下一步：核对提交' }).click()
    await applicant.getByRole('heading', { name: '核对填报内容' }).waitFor()
    await submit(applicant)
    number = await readCaseNumber(applicant)
    await lookAgain(applicant)
    await applicant.getByText(number).waitFor()
    await expectAccessible(applicant)
    expect((await readStoredCase(applicant, number)).answers).toMatchObject({
      applicantName: '张伟',
      kind: '1',
      securityPlan: '保安十名,提前一天布置',
      deposit: '1500.5',
      useOn: '2027-03-20',
      equipment: [
        { device: '音响', rent: '800.1' },
        { device: '灯光', rent: '400.2' },
      ],
      rentTotal: '1200.3',
    })
  })

  test('an officer asks for the correction of one field, and only that opens', async () => {
    await signIn(officer, 'chengguan-chuangkou', '/workbench')
    await openFromWorklist(officer, number)
    await expectAccessible(officer)
    const dialog = await begin(officer, '补正告知')
    await dialog.getByRole('checkbox', { name: '安保方案' }).check()
    await dialog.getByRole('textbox', { name: '“安保方案”的补正原因' }).fill('请写明安保负责人和联系电话')
    await complete(officer, '补正告知')
    await lookAgain(officer)
    await officer.getByText('请写明安保负责人和联系电话').first().waitFor()

    await openCorrection(applicant, number)
    await lookAgain(applicant)
    await applicant.getByText('请写明安保负责人和联系电话').first().waitFor()
    expect(
      await fieldOf(applicant, '押金')
        .isEditable()
        .catch(() => false),
    ).toBe(false)
    await fieldOf(applicant, '安保方案').fill('保安十名,负责人张伟 13888880001')
    await waitUntilSaved(applicant)
    await lookAgain(applicant)
    expect(await fieldOf(applicant, '安保方案').inputValue()).toBe('保安十名,负责人张伟 13888880001')
    await expectAccessible(applicant)
    await applicant.getByRole('button', { name: /^下一步/ }).click()
    await applicant.getByRole('button', { name: '提交补正' }).click()
    await applicant.getByText(number).first().waitFor()
    await openOwnCase(applicant, number)
    await lookAgain(applicant)
    expect((await readStoredCase(applicant, number)).answers).toMatchObject({
      securityPlan: '保安十名,负责人张伟 13888880001',
      deposit: '1500.5',
    })
  })

  test('it is accepted, reviewed, looked at again for its large deposit, and granted', async () => {
    await openFromWorklist(officer, number)
    await meetChecklist(officer)
    await begin(officer, '受理')
    await complete(officer, '受理')
    await lookAgain(officer)
    await officer.getByText('受理通知书').first().waitFor()

    await act('chengguan-shencha', '同意', { 意见: '符合要求' })
    // 押金 is above 1,000, so the branch leads to the head of the department.
    await act('chengguan-fuzeren', '同意', { 意见: '同意' })
    const decider = await openWindow(browser, server.address)
    await signIn(decider, 'chengguan-jueding', '/workbench')
    await openFromWorklist(decider, number)
    const dialog = await begin(decider, '准予')
    await dialog.getByRole('textbox', { name: '决定内容' }).fill('准予使用公共广场')
    await complete(decider, '准予')
    await lookAgain(decider)
    await decider.getByText('准予').first().waitFor()
    await expectAccessible(decider)
    await decider.context().close()
  })

  test('the applicant downloads the decision, and its text is what was decided', async () => {
    await openOwnCase(applicant, number)
    await lookAgain(applicant)
    const link = applicant.getByRole('link', { name: /下载准予.*决定书/ })
    const address = await link.getAttribute('href')
    const pdf = await applicant.request.get(address ?? '')
    expect(pdf.headers()['content-type']).toBe('application/pdf')
    const text = await readPdfText(await pdf.body())
    for (const part of ['准予', '张伟', itemName, '准予使用公共广场', number]) expect(text).toContain(part)
    await expectAccessible(applicant)
    await applicant.goto(`/verify/${address?.split('/').at(-1)}`)
    await lookAgain(applicant)
    await applicant.getByText('这是本系统出具的文书').waitFor()
    await expectAccessible(applicant)
  })

  async function act(account: string, name: string, texts: Record<string, string>): Promise<void> {
    const page = await openWindow(browser, server.address)
    await signIn(page, account, '/workbench')
    await openFromWorklist(page, number)
    await meetChecklist(page)
    const dialog = await begin(page, name)
    for (const [label, text] of Object.entries(texts))
      await dialog.getByRole('textbox', { name: label }).fill(text)
    await complete(page, name)
    await page.context().close()
  }
})

/** Fields of the published form in order, with what rules them. */
function outline(published: PublishedItem): string[] {
  return fieldsOf(published).map(field =>
    [
      field.key,
      field.type,
      field.visibleWhen,
      field.calculate,
      field.fields?.map(inner => inner.key).join(','),
    ]
      .filter(Boolean)
      .join(' '),
  )
}

function fieldsOf(published: PublishedItem): Outlined[] {
  const { form } = published.definition as { form: { pages: { sections: { fields: Outlined[] }[] }[] } }
  return form.pages.flatMap(page => page.sections).flatMap(section => section.fields)
}

type Outlined = {
  id: string
  key: string
  type: string
  visibleWhen?: string
  calculate?: string
  fields?: Outlined[]
}
