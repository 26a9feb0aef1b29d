import type { CalendarYear } from '../calendar-year.ts'

/** Statutory days only, until the State Council's notice for 2027 is imported. */
export const calendar2027: CalendarYear = {
  year: 2027,
  source: null,
  off: [
    '2027-01-01',
    '2027-02-05/2027-02-08',
    '2027-04-05',
    '2027-05-01/2027-05-02',
    '2027-06-09',
    '2027-09-15',
    '2027-10-01/2027-10-03',
  ],
  work: [],
  estimated: true,
}
