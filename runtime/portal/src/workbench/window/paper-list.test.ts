import { expect, test } from 'vitest'
import { changePaper, listPapers, papersOf } from './paper-list.ts'

test('a material of which nothing came and nothing was put right is not registered', () => {
  const papers = changePaper(papersOf([{ material: 'lease', originals: 1, copies: 0 }]), 'lease', {
    originals: 0,
    corrected: ' ',
  })
  expect(listPapers(papers)).toEqual([])
})

test('one material changes and the others stay', () => {
  const papers = papersOf([{ material: 'lease', originals: 1, copies: 0, corrected: '补写日期' }])
  expect(listPapers(changePaper(papers, 'drawing', { copies: 2 }))).toEqual([
    { material: 'lease', originals: 1, copies: 0, corrected: '补写日期' },
    { material: 'drawing', originals: 0, copies: 2 },
  ])
})
