import type { FieldType } from '../../fields/field-view-contract.ts'
import { actSamples } from './act-samples.ts'
import { choiceSamples } from './choice-samples.ts'
import { codeSamples } from './code-samples.ts'
import { compositeSamples } from './composite-samples.ts'
import { containerSamples } from './container-samples.ts'
import type { FieldSample, FieldSamples } from './field-sample.ts'
import { layoutSamples } from './layout-samples.ts'
import { textSamples } from './text-samples.ts'
import { timeSamples } from './time-samples.ts'

/** One sample of every field type of the contract; a type that is missing here does not compile. */
export const fieldSamples: FieldSamples<FieldType> = {
  ...textSamples,
  ...choiceSamples,
  ...timeSamples,
  ...codeSamples,
  ...compositeSamples,
  ...actSamples,
  ...layoutSamples,
  ...containerSamples,
}

/** The types by what they are for; each family has a story file of its own. */
export const sampleFamilies = {
  text: textSamples,
  choice: choiceSamples,
  time: timeSamples,
  codes: codeSamples,
  composite: compositeSamples,
  acts: actSamples,
  layout: layoutSamples,
  containers: containerSamples,
} satisfies Record<string, Record<string, FieldSample>>

export type SampleFamily = keyof typeof sampleFamilies

export { fieldStates, type FieldSample, type FieldState } from './field-sample.ts'
