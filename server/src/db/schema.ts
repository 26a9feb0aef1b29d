/** Every table, for drizzle-kit. A module adds its `tables.ts` here and its tables to `spaces.ts`. */
export { appRole } from './roles.ts'
export * from '../http/tables.ts'
export * from '../departments/tables.ts'
export * from '../audit/tables.ts'
