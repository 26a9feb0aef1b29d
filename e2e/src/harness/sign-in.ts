import type { Page } from 'playwright'

/** Signs in with a test account through the local identity provider, as a person would, and lands on `place`. */
export async function signIn(page: Page, account: string, place: string): Promise<void> {
  await page.goto(`/api/login?returnTo=${encodeURIComponent(place)}`)
  await page.getByRole('heading', { name: '登录一表' }).waitFor()
  await page.getByRole('button', { name: new RegExp(`\\b${account}\\b`) }).click()
  await page.waitForURL(url => url.pathname === place || url.pathname.startsWith(place))
}
