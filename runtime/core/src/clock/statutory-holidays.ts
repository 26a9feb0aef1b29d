import { addDays } from './add-to-date.ts'
import { formatDate, type CivilDate } from './civil-date.ts'

/** Festivals with statutory days off for everyone (《全国年节及纪念日放假办法》 第二条). */
export type Festival =
  'newYear' | 'springFestival' | 'qingming' | 'labourDay' | 'dragonBoat' | 'midAutumn' | 'nationalDay'

export interface StatutoryHoliday {
  readonly on: CivilDate
  readonly festival: Festival
}

/**
 * The statutory days off of a year, before the State Council's notice moves weekends around them.
 * Used to estimate a year whose notice is not imported and to name the days of an imported one.
 * Lunar festivals are known for 2020–2050; Qingming for 2000–2099; outside, those days are left out.
 * The 2024 revision (in force from 2025) added New Year's Eve of the lunar calendar and 2 May.
 */
export function listStatutoryHolidays(year: number): StatutoryHoliday[] {
  const isRevised = year >= 2025
  const [springFestival, dragonBoat, midAutumn] = (lunarFestivals.get(year) ?? '').split(' ')
  const lunarNewYear = dateIn(year, springFestival)
  return [
    ...spread('newYear', dateIn(year, '01-01'), 1),
    ...spread(
      'springFestival',
      isRevised && lunarNewYear ? addDays(lunarNewYear, -1) : lunarNewYear,
      isRevised ? 4 : 3,
    ),
    ...spread('qingming', qingmingOf(year), 1),
    ...spread('labourDay', dateIn(year, '05-01'), isRevised ? 2 : 1),
    ...spread('dragonBoat', dateIn(year, dragonBoat), 1),
    ...spread('midAutumn', dateIn(year, midAutumn), 1),
    ...spread('nationalDay', dateIn(year, '10-01'), 3),
  ]
}

function spread(festival: Festival, first: CivilDate | undefined, days: number): StatutoryHoliday[] {
  if (first === undefined) return []
  return Array.from({ length: days }, (_, index) => ({ on: addDays(first, index), festival }))
}

function dateIn(year: number, monthAndDay: string | undefined): CivilDate | undefined {
  return monthAndDay ? `${String(year).padStart(4, '0')}-${monthAndDay}` : undefined
}

/** Solar term by the customary formula for the 21st century; exact for 2000–2099. */
function qingmingOf(year: number): CivilDate | undefined {
  if (year < 2000 || year > 2099) return undefined
  const inCentury = year % 100
  const day = Math.floor(inCentury * 0.2422 + 4.81) - Math.floor(inCentury / 4)
  return formatDate({ year, month: 4, day })
}

/**
 * First day of the lunar year, 5th of the 5th and 15th of the 8th lunar month.
 * A table, because astronomical libraries disagree where a new moon falls close to midnight: ICU gives
 * 2027-02-07 and 2030-02-02 where the official lunar calendar (GB/T 33661) has 2027-02-06 and 2030-02-03.
 */
const lunarFestivals: ReadonlyMap<number, string> = new Map([
  [2020, '01-25 06-25 10-01'],
  [2021, '02-12 06-14 09-21'],
  [2022, '02-01 06-03 09-10'],
  [2023, '01-22 06-22 09-29'],
  [2024, '02-10 06-10 09-17'],
  [2025, '01-29 05-31 10-06'],
  [2026, '02-17 06-19 09-25'],
  [2027, '02-06 06-09 09-15'],
  [2028, '01-26 05-28 10-03'],
  [2029, '02-13 06-16 09-22'],
  [2030, '02-03 06-05 09-12'],
  [2031, '01-23 06-24 10-01'],
  [2032, '02-11 06-12 09-19'],
  [2033, '01-31 06-01 09-08'],
  [2034, '02-19 06-20 09-27'],
  [2035, '02-08 06-10 09-16'],
  [2036, '01-28 05-30 10-04'],
  [2037, '02-15 06-18 09-24'],
  [2038, '02-04 06-07 09-13'],
  [2039, '01-24 05-27 10-02'],
  [2040, '02-12 06-14 09-20'],
  [2041, '02-01 06-03 09-10'],
  [2042, '01-22 06-22 09-28'],
  [2043, '02-10 06-11 09-17'],
  [2044, '01-30 05-31 10-05'],
  [2045, '02-17 06-19 09-25'],
  [2046, '02-06 06-08 09-15'],
  [2047, '01-26 05-29 10-04'],
  [2048, '02-14 06-15 09-22'],
  [2049, '02-02 06-04 09-11'],
  [2050, '01-23 06-23 09-30'],
])
