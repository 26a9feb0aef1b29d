import type { Cell, ExchangeContent } from './build-record.ts'

/** What a destination would refuse, found before it is sent. */
export type ExchangeIssue = 'timesOutOfOrder' | 'promiseMissing' | 'resultMissing' | 'taskCodeMissing'

/**
 * The check before sending: application ≤ receipt ≤ acceptance ≤ result, a step ends after it began, an accepted case
 * has a promised date, a result says which. Times are texts of one format, so they compare as they are.
 */
export function checkRecord(content: ExchangeContent): ExchangeIssue[] {
  const issues = new Set<ExchangeIssue>()
  for (const row of content['up_pro_accept'] ?? []) {
    if (!isAscending([row['apply_date'], row['receive_date'], row['accept_date']]))
      issues.add('timesOutOfOrder')
    if (row['accept_date'] !== null && row['promise_date'] === null) issues.add('promiseMissing')
    if (row['task_code'] === null) issues.add('taskCodeMissing')
  }
  for (const row of content['up_pro_process'] ?? [])
    if (!isAscending([row['event_start_time'], row['event_end_time']])) issues.add('timesOutOfOrder')
  for (const row of content['up_pro_special_procedure'] ?? [])
    if (!isAscending([row['special_time'], row['end_time']])) issues.add('timesOutOfOrder')
  for (const row of content['up_pro_result'] ?? [])
    if (row['result_type'] === null || row['result_date'] === null) issues.add('resultMissing')
  return [...issues]
}

/** What is not there yet is skipped. */
function isAscending(times: readonly (Cell | undefined)[]): boolean {
  const known = times.filter(time => typeof time === 'string')
  return known.every((time, index) => index === 0 || (known[index - 1] ?? '') <= time)
}
