import { localize } from '@yibiao/core/fields'
import type { CaseFigures, SupervisionReport } from '@yibiao/schemas'
import type { Locale } from '../http/locale.ts'
import { writeCsv } from '../spreadsheets/write-csv.ts'

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
  ],
}

const sum: Readonly<Record<Locale, string>> = { 'zh-CN': '合计', en: 'Total' }

/** The report as a CSV file in the reader's language. */
export function writeReport(report: SupervisionReport, locale: Locale): Uint8Array {
  return writeCsv([
    headings[locale],
    ...report.items.map(({ itemName, figures }) => [localize(itemName, locale), ...cellsOf(figures)]),
    [sum[locale], ...cellsOf(report.total)],
  ])
}

function cellsOf(figures: CaseFigures): (string | number)[] {
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
    percent(returnRate),
    percent(onTimeRate),
    percent(speedUp),
  ]
}

function percent(rate: number | undefined): string {
  return rate === undefined ? '' : `${(rate * 100).toFixed(1)}%`
}
