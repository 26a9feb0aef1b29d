import { chromium, type Browser } from 'playwright'
import { chromiumArguments, findChromium } from '../../../.ci/find-chromium.ts'

/** Chromium whose own controls (the date picker) speak Chinese, as at the readers' machines. */
export function openChineseBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: findChromium(),
    args: [...chromiumArguments, '--lang=zh-CN'],
    env: { ...process.env, LANGUAGE: 'zh_CN', LANG: 'zh_CN.UTF-8' },
  })
}
