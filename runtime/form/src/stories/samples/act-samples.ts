import type { FieldSamples } from './field-sample.ts'

export const actSamples = {
  upload: {
    field: {
      type: 'upload',
      id: 'upload',
      key: 'upload',
      label: { 'zh-CN': '经营场所证明', en: 'Proof of the place of business' },
      accept: ['pdf', 'jpeg'],
      maxFiles: 3,
      maxMegabytes: 20,
    },
    filled: ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002'],
  },
  image: {
    field: {
      type: 'image',
      id: 'image',
      key: 'image',
      label: { 'zh-CN': '门头照片', en: 'Photo of the front' },
      maxFiles: 2,
      maxMegabytes: 5,
      ratio: '4:3',
    },
    filled: ['00000000-0000-4000-8000-000000000002'],
  },
  signature: {
    field: {
      type: 'signature',
      id: 'signature',
      key: 'signature',
      label: { 'zh-CN': '申请人签名', en: 'Signature of the applicant' },
    },
    filled: {
      attachment: '00000000-0000-4000-8000-000000000002',
      signedBy: '王建国',
      signedAt: '2026-03-05T02:30:00Z',
    },
  },
  declaration: {
    field: {
      type: 'declaration',
      id: 'declaration',
      key: 'declaration',
      label: { 'zh-CN': '真实性承诺', en: 'Declaration of truth' },
      statement: {
        'zh-CN': '本单位承诺所提交的材料和填写的内容真实、合法、有效，并承担相应的法律责任。',
        en: 'We declare that the documents and answers are true, lawful and valid, and answer for them.',
      },
      needsSignature: true,
    },
    filled: {
      agreed: true,
      agreedAt: '2026-03-05T02:30:00Z',
      signature: {
        attachment: '00000000-0000-4000-8000-000000000002',
        signedBy: '王建国',
        signedAt: '2026-03-05T02:30:00Z',
      },
    },
    // Nobody but the applicant can declare anything.
    states: ['empty', 'filled', 'wrong', 'readOnly', 'opened', 'disabled'],
  },
} satisfies FieldSamples<'upload' | 'image' | 'signature' | 'declaration'>
