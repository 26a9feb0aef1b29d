import type { FieldDesign } from './field-design.ts'

export const durationDesign: FieldDesign<'duration'> = {
  group: 'time',
  icon: 'hourglass',
  columns: 6,
  create: base => ({ ...base, type: 'duration', units: ['years', 'months'] }),
  settings: [
    {
      control: 'several',
      property: 'units',
      values: ['years', 'months', 'days', 'hours', 'minutes'],
      isNeeded: true,
    },
  ],
}
