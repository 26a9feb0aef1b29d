import type { Page } from 'playwright'
import { openPart } from '../administrator.ts'
import { turnOn, writeNumber } from '../settings.ts'

/** 时限 of the food permit, in working days. */
export async function buildLimits(page: Page): Promise<void> {
  await openPart(page, '时限')
  const limits = page.getByRole('main', { name: '办理时限' })
  for (const [label, days] of lengths) await writeNumber(limits, label, days)
  await turnOn(limits, '延长时承诺时限同时顺延')
  await writeNumber(limits, '黄灯提醒（剩余百分比）', 20)
}

const lengths = [
  ['预审时限', 1],
  ['受理承诺时限', 2],
  ['受理法定时限', 5],
  ['补正时限', 10],
  ['承诺办结时限', 8],
  ['法定办结时限', 20],
  ['可延长', 10],
  ['送达时限', 10],
] as const
