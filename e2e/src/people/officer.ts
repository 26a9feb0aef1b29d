import type { Locator, Page } from 'playwright'

/** What an officer does in the workbench. */

/** Opens a case from the list of what is waiting. */
export async function openFromWorklist(page: Page, number: string): Promise<void> {
  await page.goto('/workbench')
  await page.getByRole('group', { name: '待办范围' }).getByText('全部', { exact: true }).click()
  await page.getByRole('link', { name: `打开办件 ${number}` }).click()
  await page.getByRole('group', { name: '可办理的操作' }).waitFor()
}

/** Judges every point of the checklist as met. */
export async function meetChecklist(page: Page): Promise<void> {
  for (const point of await page.getByRole('radio', { name: '符合', exact: true }).all()) await point.check()
}

/** Opens the dialog of an act. */
export async function begin(page: Page, act: string): Promise<Locator> {
  await page
    .getByRole('group', { name: '可办理的操作' })
    .getByRole('button', { name: act, exact: true })
    .click()
  const dialog = page.getByRole('dialog', { name: act })
  await dialog.waitFor()
  return dialog
}

/** Does the act whose dialog is open, and waits until the case shows it. */
export async function complete(page: Page, act: string): Promise<void> {
  const dialog = page.getByRole('dialog', { name: act })
  await dialog.getByRole('button', { name: act, exact: true }).click()
  await dialog.waitFor({ state: 'hidden' })
}
