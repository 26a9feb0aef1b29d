import type { FieldSamples } from './field-sample.ts'

export const codeSamples = {
  identityDocument: {
    field: {
      type: 'identityDocument',
      id: 'identityDocument',
      key: 'identityDocument',
      label: { 'zh-CN': '身份证件', en: 'Identity document' },
    },
    filled: { documentType: '111', number: '11010519491231002X' },
    wrong: { documentType: '111', number: '110105194912310021' },
  },
  residentIdentityNumber: {
    field: {
      type: 'residentIdentityNumber',
      id: 'residentIdentityNumber',
      key: 'residentIdentityNumber',
      label: { 'zh-CN': '公民身份号码', en: 'Citizen identity number' },
    },
    filled: '11010519491231002X',
    wrong: '110105194912310021',
  },
  creditCode: {
    field: {
      type: 'creditCode',
      id: 'creditCode',
      key: 'creditCode',
      label: { 'zh-CN': '统一社会信用代码', en: 'Unified social credit code' },
    },
    filled: '91350100M000100Y43',
    wrong: '91350100M000100Y44',
  },
  projectCode: {
    field: {
      type: 'projectCode',
      id: 'projectCode',
      key: 'projectCode',
      label: { 'zh-CN': '投资项目代码', en: 'Code of the investment project' },
    },
    filled: '2603-530103-47-03-000001',
    wrong: '2603-47',
  },
  mobilePhone: {
    field: {
      type: 'mobilePhone',
      id: 'mobilePhone',
      key: 'mobilePhone',
      label: { 'zh-CN': '手机号码', en: 'Mobile phone' },
    },
    filled: '13800000000',
    wrong: '1380000',
  },
  telephone: {
    field: {
      type: 'telephone',
      id: 'telephone',
      key: 'telephone',
      label: { 'zh-CN': '联系电话', en: 'Telephone' },
    },
    filled: '0871-63130000',
    wrong: '63',
  },
  postalCode: {
    field: {
      type: 'postalCode',
      id: 'postalCode',
      key: 'postalCode',
      label: { 'zh-CN': '邮政编码', en: 'Postal code' },
    },
    filled: '650051',
    wrong: '65005',
  },
  bankCard: {
    field: {
      type: 'bankCard',
      id: 'bankCard',
      key: 'bankCard',
      label: { 'zh-CN': '银行账号', en: 'Bank account' },
    },
    filled: '6222020000000000000',
    wrong: '62',
  },
  plateNumber: {
    field: {
      type: 'plateNumber',
      id: 'plateNumber',
      key: 'plateNumber',
      label: { 'zh-CN': '车牌号码', en: 'Number plate' },
    },
    filled: '云A12345',
    wrong: 'A1',
  },
  realEstateUnitNumber: {
    field: {
      type: 'realEstateUnitNumber',
      id: 'realEstateUnitNumber',
      key: 'realEstateUnitNumber',
      label: { 'zh-CN': '不动产单元号', en: 'Real-estate unit number' },
    },
    filled: '530103001001GB00001F00010001',
    wrong: '5301',
  },
  licenceNumber: {
    field: {
      type: 'licenceNumber',
      id: 'licenceNumber',
      key: 'licenceNumber',
      label: { 'zh-CN': '食品经营许可证编号', en: 'Number of the food permit' },
      pattern: 'JY[0-9]{14}',
      patternMessage: {
        'zh-CN': '以 JY 开头，后接 14 位数字。',
        en: 'Begins with JY, followed by 14 digits.',
      },
    },
    filled: 'JY25301030012345',
    wrong: '25301030012345',
  },
} satisfies FieldSamples<
  | 'identityDocument'
  | 'residentIdentityNumber'
  | 'creditCode'
  | 'projectCode'
  | 'mobilePhone'
  | 'telephone'
  | 'postalCode'
  | 'bankCard'
  | 'plateNumber'
  | 'realEstateUnitNumber'
  | 'licenceNumber'
>
