import type { WindowPaper } from '@yibiao/schemas'

/** What was handed over, by the key of the material. */
export type Papers = ReadonlyMap<string, WindowPaper>

/** Most of one kind that the register takes. */
export const mostPapers = 99

export function papersOf(list: readonly WindowPaper[]): Papers {
  return new Map(list.map(paper => [paper.material, paper]))
}

/** With one material changed. */
export function changePaper(papers: Papers, material: string, change: Partial<WindowPaper>): Papers {
  const before = papers.get(material) ?? { material, originals: 0, copies: 0 }
  return new Map([...papers, [material, { ...before, ...change }]])
}

/** What is stored: materials of which nothing was received and nothing put right are left out. */
export function listPapers(papers: Papers): WindowPaper[] {
  return [...papers.values()].flatMap(({ corrected, ...counts }) => {
    const text = corrected?.trim() ?? ''
    if (counts.originals === 0 && counts.copies === 0 && text === '') return []
    return [{ ...counts, ...(text === '' ? {} : { corrected: text }) }]
  })
}
