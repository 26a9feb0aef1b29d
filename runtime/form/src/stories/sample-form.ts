import type { FormDefinition } from '@yibiao/schemas'

/** 食品经营许可新办: a form with the usual kinds of field, rules, rows and a declaration. */
export const sampleForm: FormDefinition = {
  pages: [
    {
      id: 'applicant',
      title: '申请单位',
      description: '带锁的内容来自登记信息,如与实际不符,请点击“有误”。',
      sections: [
        {
          id: 'unit',
          title: '单位信息',
          fields: [
            { type: 'text', id: 'name', key: 'unitName', label: '单位名称', isRequired: true, width: 12 },
            {
              type: 'creditCode',
              id: 'code',
              key: 'creditCode',
              label: '统一社会信用代码',
              isRequired: true,
            },
            { type: 'telephone', id: 'phone', key: 'telephone', label: '联系电话', isRequired: true },
            {
              type: 'money',
              id: 'capital',
              key: 'capital',
              label: '注册资本',
              showsInWords: true,
              minimum: '0',
              help: '按营业执照填写,单位为元。',
            },
            {
              type: 'radio',
              id: 'scale',
              key: 'scale',
              label: '经营规模',
              isRequired: true,
              options: {
                type: 'inline',
                options: [
                  { value: 'small', label: '小型' },
                  { value: 'medium', label: '中型' },
                  { value: 'large', label: '大型' },
                ],
              },
            },
          ],
        },
      ],
    },
    {
      id: 'place',
      title: '经营场所',
      sections: [
        {
          id: 'placeSection',
          title: '地址和面积',
          fields: [
            {
              type: 'address',
              id: 'address',
              key: 'address',
              label: '经营场所地址',
              isRequired: true,
              requiredLevel: 'county',
            },
            { type: 'boolean', id: 'hasStore', key: 'hasStore', label: '是否外设仓库', isRequired: true },
            {
              type: 'text',
              id: 'storePlace',
              key: 'storePlace',
              label: '仓库地址',
              visibleWhen: 'hasStore = true',
              isRequired: true,
            },
            { type: 'date', id: 'opensOn', key: 'opensOn', label: '拟开业日期', notBefore: 'today()' },
          ],
        },
        {
          id: 'roomsSection',
          title: '功能间',
          fields: [
            {
              type: 'repeat',
              id: 'rooms',
              key: 'rooms',
              label: '功能间清单',
              rowLabel: '功能间',
              minRows: 1,
              maxRows: 5,
              uniqueBy: [['roomName']],
              fields: [
                { type: 'text', id: 'roomName', key: 'roomName', label: '名称', isRequired: true },
                {
                  type: 'number',
                  id: 'roomArea',
                  key: 'roomArea',
                  label: '面积',
                  unit: '平方米',
                  minimum: '1',
                  isRequired: true,
                },
              ],
            },
            {
              type: 'calculated',
              id: 'totalArea',
              key: 'totalArea',
              label: '合计面积',
              valueType: 'number',
              unit: '平方米',
              calculate: 'total(rooms.roomArea)',
            },
          ],
        },
      ],
    },
    {
      id: 'promisePage',
      title: '送达和承诺',
      sections: [
        {
          id: 'deliverySection',
          title: '结果送达',
          fields: [
            {
              type: 'delivery',
              id: 'delivery',
              key: 'delivery',
              label: '送达方式',
              ways: ['counter', 'post', 'electronic'],
              isRequired: true,
            },
            {
              type: 'declaration',
              id: 'promise',
              key: 'promise',
              label: '真实性承诺',
              statement:
                '本单位承诺:所提交的材料和填写的内容真实、合法、有效,如有虚假,愿意承担相应的法律责任。',
              isRequired: true,
            },
          ],
        },
      ],
    },
  ],
}

/** Good answers to all of it. */
export const sampleAnswers = {
  unitName: '昆明云岭餐饮管理有限公司',
  creditCode: '91350100M000100Y43',
  telephone: '0871-63130000',
  capital: '500000',
  scale: 'medium',
  address: { region: '530103001', detail: '拓东路 1 号 2 幢 101 室' },
  hasStore: false,
  opensOn: '2026-03-20',
  rooms: [
    { roomName: '烹饪间', roomArea: '45.5' },
    { roomName: '备餐间', roomArea: '12' },
  ],
  delivery: { way: 'electronic', recipient: null, address: null, mobilePhone: null },
  promise: { agreed: true, agreedAt: '2026-03-05T02:30:00Z', signature: null },
}
