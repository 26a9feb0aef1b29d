/** Data elements: what answers are reused and merged by. */
export type { DataElement } from './data-element.ts'
export { dataElements } from './data-elements.ts'
export { findDelivery, type ElementDelivery } from './find-delivery.ts'
export { elementOfLabel, findElement, suggestElements } from './find-elements.ts'
