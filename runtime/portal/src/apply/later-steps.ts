/** What follows the form: fetched while the first page is being filled in. */
export { CheckStep } from './check-step.tsx'
export { MaterialsStep } from './materials-step.tsx'
