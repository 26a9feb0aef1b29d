import { defineTexts } from './define-texts.ts'

/** Code tables of GB/T 39046 and of the national exchange rules that the guide uses. */
export const codeTexts = defineTexts(
  {
    itemType: {
      '01': '行政许可',
      '05': '行政给付',
      '07': '行政确认',
      '08': '行政奖励',
      '09': '行政裁决',
      '10': '其他行政权力',
      '20': '公共服务',
    },
    exerciseLevel: {
      '1': '国家级',
      '2': '省级',
      '3': '市级',
      '4': '县级',
      '5': '镇（乡、街道）级',
      '6': '村（社区）级',
      '7': '分级管理',
    },
    serviceObject: {
      '1': '自然人',
      '2': '企业法人',
      '3': '事业法人',
      '4': '社会组织法人',
      '5': '行政机关',
      '6': '其他组织',
    },
    handlingForm: {
      '1': '窗口办理',
      '2': '网上办理（电脑端）',
      '3': '网上办理（移动端）',
      '4': '快递申请',
      '9': '其他',
    },
  },
  {
    itemType: {
      '01': 'Licensing',
      '05': 'Payment',
      '07': 'Confirmation',
      '08': 'Award',
      '09': 'Adjudication',
      '10': 'Other power',
      '20': 'Public service',
    },
    exerciseLevel: {
      '1': 'Nation',
      '2': 'Province',
      '3': 'City',
      '4': 'County',
      '5': 'Township',
      '6': 'Village',
      '7': 'By level',
    },
    serviceObject: {
      '1': 'Natural persons',
      '2': 'Enterprises',
      '3': 'Public institutions',
      '4': 'Social organisations',
      '5': 'Authorities',
      '6': 'Other organisations',
    },
    handlingForm: {
      '1': 'At the counter',
      '2': 'Online (computer)',
      '3': 'Online (phone)',
      '4': 'By courier',
      '9': 'Other',
    },
  },
)
