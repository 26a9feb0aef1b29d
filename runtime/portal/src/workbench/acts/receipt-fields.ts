import type { WindowPaper } from '@yibiao/schemas'
import type { WorkbenchTexts } from '../texts/texts.ts'
import type { ActField, ActSituation, ActValues } from './act-fields.ts'

/** A material that comes on paper, and how many the guide asks for. */
export type PaperAsked = { material: string; label: string; originals: number; copies: number }

/** 线下收件: how many of each paper were handed over, and what was put right on the spot. */
export function receiptFields({ papers }: ActSituation, texts: WorkbenchTexts['form']): ActField[] {
  return papers.flatMap(({ material, label, originals, copies }, index): ActField[] => [
    {
      type: 'number',
      name: `originals:${material}`,
      label: texts.originalsOf(label),
      isRequired: true,
      initial: String(originals),
      ...(index === 0 ? { help: texts.papersHelp } : {}),
    },
    {
      type: 'number',
      name: `copies:${material}`,
      label: texts.copiesOf(label),
      isRequired: true,
      initial: String(copies),
    },
    {
      type: 'text',
      name: `corrected:${material}`,
      label: texts.correctedOf(label),
      ...(index === 0 ? { help: texts.correctedHelp } : {}),
    },
  ])
}

/** What was handed over, from the inputs by their names; numbers that are none count as nothing. */
export function papersOf(values: ActValues): WindowPaper[] {
  return Object.keys(values)
    .filter(name => name.startsWith('originals:'))
    .map(name => {
      const material = name.slice('originals:'.length)
      const corrected = (values[`corrected:${material}`] ?? '').trim()
      return {
        material,
        originals: countOf(values[name]),
        copies: countOf(values[`copies:${material}`]),
        ...(corrected === '' ? {} : { corrected }),
      }
    })
}

function countOf(text = ''): number {
  const count = Math.trunc(Number(text))
  return Number.isFinite(count) ? Math.min(99, Math.max(0, count)) : 0
}
