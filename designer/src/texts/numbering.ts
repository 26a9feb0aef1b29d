import { defineTexts } from './define-texts.ts'

export const numberingTexts = defineTexts(
  {
    sequence: '序号何时重新开始',
    sequences: { year: '每年，全部门共用', item: '每年，本事项单独编号', never: '一直连续' },
    digits: '序号位数',
    digitsHelp: '不足的在前面补零',
    checkCharacter: '末尾加校验码',
    checkCharacterHelp: '按 GB/T 17710（MOD 11,10）由编号中的数字算出，食品经营许可证编号就是这样',
  },
  {
    sequence: 'Sequence begins anew',
    sequences: {
      year: 'Each year, for the whole department',
      item: 'Each year, for this item alone',
      never: 'Never',
    },
    digits: 'Digits of the sequence',
    digitsHelp: 'Shorter ones are filled up with zeros',
    checkCharacter: 'Ends with a check character',
    checkCharacterHelp: 'Computed over the digits of the number by ISO 7064 MOD 11,10, as on food permits',
  },
)
