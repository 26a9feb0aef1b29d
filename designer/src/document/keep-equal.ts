import type { DesignRecord, RecordKey, Records } from './records.ts'

/** What is as it was stays the same object: nothing else is drawn again, nor told as changed. */
export function keepEqual(before: Records, after: Records): Records {
  return new Map(
    [...after].map(([key, record]): [RecordKey, DesignRecord] => {
      const old = before.get(key)
      const isKept = old && (old === record || JSON.stringify(old) === JSON.stringify(record))
      return [key, isKept ? old : record]
    }),
  )
}
