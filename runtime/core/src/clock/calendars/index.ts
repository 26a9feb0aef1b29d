import type { CalendarYear } from '../calendar-year.ts'
import { calendar2024 } from './2024.ts'
import { calendar2025 } from './2025.ts'
import { calendar2026 } from './2026.ts'
import { calendar2027 } from './2027.ts'

/** The year documents an installation starts with; administrators import later years and replace estimates. */
export const seedCalendarYears: readonly CalendarYear[] = [
  calendar2024,
  calendar2025,
  calendar2026,
  calendar2027,
]
