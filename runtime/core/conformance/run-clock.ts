import {
  addDays,
  addMonths,
  addWorkingDays,
  ageOn,
  civilDateOfInstant,
  countWorkingDays,
  createWorkingCalendar,
  dueDate,
  estimateCalendarYear,
  explainDays,
  foldClockEvents,
  isDate,
  kindOfDay,
  light,
  periodEnd,
  readClock,
  remaining,
  type CalendarYear,
  type ClockEvent,
  type DayUnit,
  type DueDateInput,
  type Suspension,
  type TimeLimit,
} from '../src/clock/index.ts'
import {
  runCases,
  type ConformanceCase,
  type Given,
  type Mismatch,
  type Operations,
} from './conformance-case.ts'

/** Runs cases of conformance/clock on a calendar made of the given years only; answers those that fail. */
export function runClock(cases: readonly ConformanceCase[], years: readonly CalendarYear[]): Mismatch[] {
  const calendar = createWorkingCalendar(years)
  const operations: Operations = {
    isDate: given => isDate(given['text']),
    addDays: given => addDays(readText(given, 'date'), readNumber(given, 'days')),
    addMonths: given => addMonths(readText(given, 'date'), readNumber(given, 'months')),
    periodEnd: given => periodEnd(readText(given, 'from'), readNumber(given, 'years')),
    ageOn: given =>
      ageOn(
        readText(given, 'birthOn'),
        readText(given, 'on'),
        given['leapDayRule'] === 'february28' ? 'february28' : 'march1',
      ),
    civilDateOfInstant: given =>
      civilDateOfInstant(
        typeof given['instant'] === 'number' ? given['instant'] : readText(given, 'instant'),
      ),
    kindOfDay: given => kindOfDay(calendar, readText(given, 'date')),
    countWorkingDays: given =>
      countWorkingDays(calendar, readText(given, 'after'), readText(given, 'through')),
    addWorkingDays: given => addWorkingDays(calendar, readText(given, 'date'), readNumber(given, 'amount')),
    estimateOff: given => joinRanges(estimateCalendarYear(readNumber(given, 'year')).off),
    dueDate: given => dueDate(readDueDateInput(given), calendar),
    remaining: given => remaining({ ...readDates(given), unit: readUnit(given['unit']) }, calendar),
    light: given =>
      light(
        {
          ...readDates(given),
          unit: readUnit(given['unit']),
          amount: readNumber(given, 'amount'),
          ...(given['threshold'] === undefined ? {} : { threshold: readNumber(given, 'threshold') }),
          suspended: given['suspended'] === true,
        },
        calendar,
      ),
    explainDays: given =>
      explainDays(
        {
          ...readDueDateInput(given),
          ...(given['through'] === undefined ? {} : { through: readText(given, 'through') }),
        },
        calendar,
      ),
    readClock: given => readClock(foldClockEvents(readList(given, 'events').map(readClockEvent)), calendar),
  }
  return runCases(cases, operations)
}

function readDueDateInput(given: Given): DueDateInput {
  return {
    startOn: readText(given, 'startOn'),
    limit: readLimit(given),
    suspensions: readList(given, 'suspensions').map(readSuspension),
    ...(given['extension'] === undefined ? {} : { extension: readNumber(given, 'extension') }),
    ...(given['rollOffHolidays'] === undefined ? {} : { rollOffHolidays: given['rollOffHolidays'] === true }),
  }
}

function readDates(given: Given): { dueOn: string; today: string } {
  return { dueOn: readText(given, 'dueOn'), today: readText(given, 'today') }
}

function readLimit(given: Given): TimeLimit {
  const limit = readRecord(given['limit'])
  return { amount: readNumber(limit, 'amount'), unit: readUnit(limit['unit']) }
}

function readSuspension(value: unknown): Suspension {
  const suspension = readRecord(value)
  return {
    after: readText(suspension, 'after'),
    through: suspension['through'] === null ? null : readText(suspension, 'through'),
  }
}

function readClockEvent(value: unknown): ClockEvent {
  const event = readRecord(value)
  const on = readText(event, 'on')
  switch (event['type']) {
    case 'start':
      return { type: 'start', on, limit: readLimit(event) }
    case 'deem':
      return { type: 'deem', on, startOn: readText(event, 'startOn'), limit: readLimit(event) }
    case 'suspend':
      return { type: 'suspend', on, suspensionId: readText(event, 'suspensionId') }
    case 'resume':
      return { type: 'resume', on, suspensionId: readText(event, 'suspensionId') }
    case 'extend':
      return { type: 'extend', on, amount: readNumber(event, 'amount') }
    case 'stop':
      return { type: 'stop', on, dueOn: event['dueOn'] === null ? null : readText(event, 'dueOn') }
    default:
      throw new TypeError('not a clock event')
  }
}

function readUnit(value: unknown): DayUnit {
  if (value === 'workingDay' || value === 'calendarDay') return value
  throw new TypeError('not a unit of days')
}

function readRecord(value: unknown): Given {
  if (typeof value !== 'object' || value === null) throw new TypeError('not an object')
  return Object.fromEntries(Object.entries(value))
}

function readList(given: Given, key: string): unknown[] {
  const value = given[key]
  if (!Array.isArray(value)) throw new TypeError(`not a list: ${key}`)
  return value
}

function readText(given: Given, key: string): string {
  const value = given[key]
  if (typeof value !== 'string') throw new TypeError(`not a text: ${key}`)
  return value
}

function readNumber(given: Given, key: string): number {
  const value = given[key]
  if (typeof value !== 'number') throw new TypeError(`not a number: ${key}`)
  return value
}

/** Consecutive dates as the notices write them: `first/last`. */
function joinRanges(dates: readonly string[]): string[] {
  const ranges: { first: string; last: string }[] = []
  for (const date of dates) {
    const previous = ranges.at(-1)
    if (previous !== undefined && addDays(previous.last, 1) === date) previous.last = date
    else ranges.push({ first: date, last: date })
  }
  return ranges.map(({ first, last }) => (first === last ? first : `${first}/${last}`))
}
