import type { StoryObj } from '@storybook/react-vite'
import { expect, waitFor } from 'storybook/test'
import { fitsTheScreen, isForElders, isInEnglish, showsEveryLabel } from './claims.ts'
import { FieldStates, statesOf } from './field-states.tsx'
import { sampleFamilies, type FieldSample, type SampleFamily } from './samples/index.ts'

/** What every field type is looked at in. */
export const looks = ['usual', 'elder', 'phone', 'english', 'contrast'] as const

export type Look = (typeof looks)[number]

/** Every state of a family's types in every look; each story proves that all of them are there, and what the look claims. */
export function describeFamily(family: SampleFamily): Record<Look, StoryObj> {
  const samples: readonly FieldSample[] = Object.values(sampleFamilies[family])
  const story = (rest: StoryObj, claim: (root: HTMLElement) => void | Promise<void>): StoryObj => ({
    ...rest,
    render: () => <FieldStates samples={samples} />,
    async play({ canvasElement }) {
      await showsEverySample(canvasElement, samples)
      await claim(canvasElement)
    },
  })
  return {
    usual: story({}, () => undefined),
    elder: story({ globals: { appearance: 'elder' } }, isForElders),
    phone: story({ globals: { viewport: { value: 'phone' } } }, async root => {
      await fitsTheScreen(root)
      await showsEveryLabel(root)
    }),
    english: story({ globals: { locale: 'en' } }, root =>
      isInEnglish(
        root,
        samples.flatMap(({ filled, wrong }) => textsIn([filled, wrong])),
      ),
    ),
    contrast: story(
      {
        globals: { appearance: 'contrast' },
        parameters: { a11y: { config: { rules: [{ id: 'color-contrast-enhanced', enabled: true }] } } },
      },
      () => undefined,
    ),
  }
}

async function showsEverySample(root: HTMLElement, samples: readonly FieldSample[]): Promise<void> {
  const wanted = samples.flatMap(sample => statesOf(sample).map(state => `${sample.field.type} ${state}`))
  // Some inputs, regions and files are fetched when they are shown first.
  await waitFor(() => expect(root.querySelector('.yb-skeleton, [aria-busy="true"]')).toBeNull())
  const shown = [...root.querySelectorAll<HTMLElement>('[data-sample]')]
  await expect(shown.map(element => element.dataset['sample'])).toEqual(wanted)
  for (const element of shown) {
    await expect(element.querySelector('[data-path], fieldset')).toBeVisible()
    if (element.dataset['sample']?.endsWith(' wrong'))
      await expect(element.querySelector('[role="alert"]')).toBeVisible()
    if (element.dataset['sample']?.endsWith(' prefilled'))
      await expect(
        [...element.querySelectorAll('button')].some(({ textContent }) => isContest(textContent)),
      ).toBe(true)
  }
}

function isContest(text: string | null): boolean {
  return text !== null && /有误|wrong|incorrect/i.test(text)
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}
