import type { Command } from './command.ts'
import { addBranch, type AddBranch } from './commands/add-branch.ts'
import { addEntry, type AddEntry } from './commands/add-entry.ts'
import { addField, type AddField } from './commands/add-field.ts'
import { addPage, type AddPage } from './commands/add-page.ts'
import { addSection, type AddSection } from './commands/add-section.ts'
import { deleteRecord, type DeleteRecord } from './commands/delete-record.ts'
import { insertStep, type InsertStep } from './commands/insert-step.ts'
import { moveRecord, type MoveRecord } from './commands/move-record.ts'
import { renameKey, type RenameKey } from './commands/rename-key.ts'
import { replaceDefinition, type ReplaceDefinition } from './commands/replace-definition.ts'
import { setProperty, type SetProperty } from './commands/set-property.ts'

/** What each command takes. */
export interface CommandArgs {
  addPage: AddPage
  addSection: AddSection
  addField: AddField
  addEntry: AddEntry
  insertStep: InsertStep
  addBranch: AddBranch
  moveRecord: MoveRecord
  setProperty: SetProperty
  renameKey: RenameKey
  deleteRecord: DeleteRecord
  replaceDefinition: ReplaceDefinition
}

export type CommandName = keyof CommandArgs

/** Everything a person can do to an item. */
export const commands: { readonly [Name in CommandName]: Command<CommandArgs[Name]> } = {
  addPage,
  addSection,
  addField,
  addEntry,
  insertStep,
  addBranch,
  moveRecord,
  setProperty,
  renameKey,
  deleteRecord,
  replaceDefinition,
}
