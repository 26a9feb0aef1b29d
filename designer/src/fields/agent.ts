import type { FieldDesign } from './field-design.ts'

export const agentDesign: FieldDesign<'agent'> = {
  group: 'composite',
  icon: 'agent',
  columns: 12,
  create: base => ({ ...base, type: 'agent' }),
  settings: [
    {
      control: 'parts',
      property: 'parts',
      values: ['name', 'identityDocument', 'mobilePhone', 'relation', 'period', 'powers'],
    },
  ],
}
