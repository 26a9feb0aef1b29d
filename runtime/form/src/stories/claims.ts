import { expect, waitFor } from 'storybook/test'
import { storyFileNames } from './story-attachments.ts'
import { storyRegionNames } from './story-regions.ts'

/** Least size of text in elder mode, in px. */
const elderText = 24

/** Least height and width of a target in elder mode, in px. */
const elderTarget = 60

/** 大写, which is written in Chinese in every language. */
const amountInCapitals = /[零壹贰叁肆伍陆柒捌玖拾佰仟万亿元角分整]+/gu

/** 长辈版: nothing is smaller than 24 px, nothing to hit is smaller than 60 px. */
export async function isForElders(root: HTMLElement): Promise<void> {
  const small = textsOf(root).filter(({ element }) => sizeOf(element) < elderText)
  await expect(small.map(({ text, element }) => `${text}: ${sizeOf(element)} px`)).toEqual([])
  const narrow = targetsOf(root).filter(
    ({ box }) => Math.round(box.height) < elderTarget || Math.round(box.width) < elderTarget,
  )
  await expect(
    narrow.map(({ element, box }) => `${nameOf(element)}: ${box.width} × ${box.height} px`),
  ).toEqual([])
}

/** Nothing lies outside the screen, nothing has to be scrolled sideways, and no word is cut off. */
export async function fitsTheScreen(root: HTMLElement): Promise<void> {
  await expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(window.innerWidth)
  const outside = [...root.querySelectorAll<HTMLElement>('*')].filter(
    element =>
      isSeen(element) &&
      element.getBoundingClientRect().right > window.innerWidth + 1 &&
      !scrollsInside(element, root),
  )
  await expect(outside.map(nameOf)).toEqual([])
  const cut = [
    ...root.querySelectorAll<HTMLElement>('button, label, legend, p, h1, h2, h3, th, td, dd, a'),
  ].filter(
    element => isSeen(element) && element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0,
  )
  await expect(cut.map(nameOf)).toEqual([])
}

/** On a phone there is no head of a table to name a cell: every field says its own name. */
export async function showsEveryLabel(root: HTMLElement): Promise<void> {
  const unnamed = [...root.querySelectorAll<HTMLElement>('[data-path]')].filter(field => {
    const label = field.querySelector<HTMLElement>('label, legend, [id$="--label"]')
    return label !== null && !isSeen(label)
  })
  await expect(unnamed.map(({ dataset }) => dataset['path'])).toEqual([])
}

/** Everything is said in English, besides the answers and what is marked as Chinese. */
export async function isInEnglish(root: HTMLElement, answers: readonly string[]): Promise<void> {
  const known = [...answers.flatMap(answer => answer.split('\n')), ...storyRegionNames, ...storyFileNames]
    .filter(text => text !== '')
    .toSorted((a, b) => b.length - a.length)
  const isChinese = (text: string) =>
    /\p{Script=Han}/u.test(
      known.reduce((left, answer) => left.replaceAll(answer, ''), text).replaceAll(amountInCapitals, ''),
    )
  await waitFor(() =>
    expect(
      [...textsOf(root), ...attributesOf(root)]
        .filter(({ text, element }) => element.closest('[lang="zh-CN"]') === null && isChinese(text))
        .map(({ text }) => text),
    ).toEqual([]),
  )
}

interface Text {
  readonly text: string
  readonly element: HTMLElement
}

function textsOf(root: HTMLElement): readonly Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const found: Text[] = []
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = node.textContent?.trim() ?? ''
    const element = node.parentElement
    if (text !== '' && element !== null && isSeen(element)) found.push({ text, element })
  }
  return found
}

function attributesOf(root: HTMLElement): readonly Text[] {
  return ['aria-label', 'placeholder', 'title', 'alt'].flatMap(name =>
    [...root.querySelectorAll<HTMLElement>(`[${name}]`)].map(element => ({
      text: element.getAttribute(name) ?? '',
      element,
    })),
  )
}

function targetsOf(root: HTMLElement): readonly { readonly element: HTMLElement; readonly box: DOMRect }[] {
  return [...root.querySelectorAll<HTMLElement>('button, a[href], input, select, textarea')]
    .filter(isSeen)
    .map(element => ({ element, box: targetOf(element).getBoundingClientRect() }))
}

/** A radio button or check box is hit by its label as well. */
function targetOf(element: HTMLElement): HTMLElement {
  return element instanceof HTMLInputElement && ['radio', 'checkbox'].includes(element.type)
    ? (element.closest<HTMLElement>('.yb-option') ?? element)
    : element
}

function sizeOf(element: HTMLElement): number {
  return Number.parseFloat(getComputedStyle(element).fontSize)
}

/** Neither hidden nor for screen readers only; in a table on a phone what is unseen elsewhere is seen. */
function isSeen(element: HTMLElement): boolean {
  const isLarge = (each: Element) => {
    const { width, height } = each.getBoundingClientRect()
    return width > 1 && height > 1
  }
  const unseen = element.closest('.yb-unseen')
  return element.checkVisibility() && isLarge(element) && (unseen === null || isLarge(unseen))
}

function scrollsInside(element: HTMLElement, root: HTMLElement): boolean {
  for (let around = element.parentElement; around && around !== root; around = around.parentElement)
    if (getComputedStyle(around).overflowX !== 'visible') return true
  return false
}

function nameOf(element: HTMLElement): string {
  const words = element.textContent?.trim().slice(0, 40) ?? ''
  return `<${element.tagName.toLowerCase()} class="${element.className}" id="${element.id}"> ${words}`
}
