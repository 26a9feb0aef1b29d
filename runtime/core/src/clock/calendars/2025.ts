import type { CalendarYear } from '../calendar-year.ts'

/** 国务院办公厅关于2025年部分节假日安排的通知 */
export const calendar2025: CalendarYear = {
  year: 2025,
  source: 'https://www.gov.cn/zhengce/zhengceku/202411/content_6986383.htm',
  off: [
    '2025-01-01',
    '2025-01-28/2025-02-04',
    '2025-04-04/2025-04-06',
    '2025-05-01/2025-05-05',
    '2025-05-31/2025-06-02',
    '2025-10-01/2025-10-08',
  ],
  work: ['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'],
}
