import type { FieldSamples } from './field-sample.ts'

export const timeSamples = {
  date: {
    field: {
      type: 'date',
      id: 'date',
      key: 'date',
      label: { 'zh-CN': '开业日期', en: 'Opening day' },
      allowsLongTerm: true,
    },
    filled: '2026-03-20',
    wrong: '2026-02-30',
  },
  dateRange: {
    field: {
      type: 'dateRange',
      id: 'dateRange',
      key: 'dateRange',
      label: { 'zh-CN': '租赁期限', en: 'Term of the lease' },
      allowsLongTerm: true,
    },
    filled: { from: '2026-01-01', to: '9999-12-31' },
    wrong: { from: '2026-05-01', to: '2026-01-01' },
  },
  time: {
    field: {
      type: 'time',
      id: 'time',
      key: 'time',
      label: { 'zh-CN': '营业开始时间', en: 'Opens at' },
      step: 30,
    },
    filled: '09:30',
    wrong: '09:10',
  },
  dateTime: {
    field: {
      type: 'dateTime',
      id: 'dateTime',
      key: 'dateTime',
      label: { 'zh-CN': '预约到现场的时间', en: 'Appointment on site' },
    },
    filled: '2026-03-12T14:30',
    wrong: '明天下午',
  },
  duration: {
    field: {
      type: 'duration',
      id: 'duration',
      key: 'duration',
      label: { 'zh-CN': '许可年限', en: 'Term of the permit' },
      units: ['years', 'months'],
    },
    filled: 'P3Y6M',
    wrong: '三年',
  },
  month: {
    field: {
      type: 'month',
      id: 'month',
      key: 'month',
      label: { 'zh-CN': '统计月份', en: 'Month reported' },
    },
    filled: '2026-02',
    wrong: '2026-13',
  },
} satisfies FieldSamples<'date' | 'dateRange' | 'time' | 'dateTime' | 'duration' | 'month'>
