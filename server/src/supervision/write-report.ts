import { localize } from '@yibiao/core/fields'
import type { CaseFigures, SupervisionReport } from '@yibiao/schemas'
import type { Locale } from '../http/locale.ts'
import type { Sheet, SheetCell } from '../spreadsheets/sheet.ts'
import type { Period } from './count-cases.ts'

const headings: Readonly<Record<Locale, readonly string[]>> = {
  'zh-CN': [
    '事项',
    '收件',
    '受理',
    '不予受理',
    '退件',
    '逾期未补正',
    '撤回',
    '终止',
    '准予',
    '不予许可',
    '在办',
    '按时办结',
    '超期',
    '退件率',
    '按时办结率',
    '提速率',
    '起始日期',
    '截止日期',
  ],
  en: [
    'Item',
    'Received',
    'Accepted',
    'Acceptance refused',
    'Returned',
    'Lapsed',
    'Withdrawn',
    'Terminated',
    'Granted',
    'Denied',
    'Open',
    'On time',
    'Overdue',
    'Return rate',
    'On-time rate',
    'Speed-up',
    'From',
    'Through',
  ],
}

const sheetName: Readonly<Record<Locale, string>> = { 'zh-CN': '办件统计', en: 'Cases' }
const sum: Readonly<Record<Locale, string>> = { 'zh-CN': '合计', en: 'Total' }

/** The report as a table in the reader's language; each row says its period, so that tables can be put together. */
export function writeReport(report: SupervisionReport, period: Period, locale: Locale): Sheet {
  const days = [{ date: period.from }, { date: period.through }]
  const rowOf = (name: string, figures: CaseFigures): SheetCell[] => [name, ...cellsOf(figures), ...days]
  return {
    name: sheetName[locale],
    headings: headings[locale],
    rows: [
      ...report.items.map(({ itemName, figures }) => rowOf(localize(itemName, locale), figures)),
      rowOf(sum[locale], report.total),
    ],
  }
}

function cellsOf(figures: CaseFigures): SheetCell[] {
  const { received, accepted, refused, returned, lapsed, withdrawn, terminated } = figures
  const { granted, denied, open, onTime, overdue, returnRate, onTimeRate, speedUp } = figures
  return [
    received,
    accepted,
    refused,
    returned,
    lapsed,
    withdrawn,
    terminated,
    granted,
    denied,
    open,
    onTime,
    overdue,
    rateOf(returnRate),
    rateOf(onTimeRate),
    rateOf(speedUp),
  ]
}

function rateOf(rate: number | undefined): SheetCell {
  return rate === undefined ? null : { rate }
}
