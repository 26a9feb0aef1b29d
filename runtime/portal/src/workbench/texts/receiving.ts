/** 线下收件: what is handed over at the counter for an application made online. */
export const receivingZh = {
  acts: { receive: '收件' },
  form: {
    originalsOf: (name: string) => `“${name}”原件份数`,
    copiesOf: (name: string) => `“${name}”复印件份数`,
    correctedOf: (name: string) => `“${name}”当场更正`,
    papersHelp: '按实际收到的填写，没有收到的填 0。收件后开始计算受理时限，并出具收件凭证。',
    correctedHelp: '当场更正了什么，没有更正的不填。',
  },
}

export const receivingEn: typeof receivingZh = {
  acts: { receive: 'Take in papers' },
  form: {
    originalsOf: name => `Originals of “${name}”`,
    copiesOf: name => `Copies of “${name}”`,
    correctedOf: name => `Corrected on the spot in “${name}”`,
    papersHelp:
      'What was really handed over, 0 for what was not. The limit of acceptance begins, and a receipt is issued.',
    correctedHelp: 'What was corrected at the counter; empty for nothing.',
  },
}
