import type { Catalogue } from '../message.ts'

/** The words of the codes that the common field types check. */
export const commonCodes = {
  'mobilePhone.length': '手机号码应为{expected}位，现在是{actual}位，请核对后重新填写。',
  'mobilePhone.format': '手机号码不正确，请填写以1开头的中国大陆手机号码。',
  'moneyAmount.format': '金额不正确，请只填写数字，例如1234.50。',
  'moneyAmount.negative': '金额不能是负数，请重新填写。',
  'moneyAmount.decimals': '金额最多保留{maximum}位小数，现在有{actual}位，请修改。',
  'moneyAmount.digits': '金额的整数部分最多{maximum}位，现在有{actual}位，请核对单位是否为元。',
} satisfies Catalogue
