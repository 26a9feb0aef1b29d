export { MaterialList, type MaterialListProps } from './material-list.tsx'
export { standingOf, type MaterialStanding } from './material-standing.ts'
