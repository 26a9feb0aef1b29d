import type { ProblemTable } from '../problems/problem-table.ts'

export const calendarProblems = {
  'calendar.invalid': {
    status: 422,
    'zh-CN': '日历有误：“{entry}”不是该年份的日期，或者同一天既放假又上班。',
    en: 'The calendar is wrong: "{entry}" is no date of that year, or a day is both off and working.',
  },
} as const satisfies ProblemTable
