import type { Command } from './command.ts'
import { addBranch, type AddBranch } from './commands/add-branch.ts'
import { addEntry, type AddEntry } from './commands/add-entry.ts'
import { addField, type AddField } from './commands/add-field.ts'
import { addFields, type AddFields } from './commands/add-fields.ts'
import { addPage, type AddPage } from './commands/add-page.ts'
import { addSection, type AddSection } from './commands/add-section.ts'
import { adoptBlock, type AdoptBlock } from './commands/adopt-block.ts'
import { arrange, type Arrange } from './commands/arrange.ts'
import { changeType, type ChangeType } from './commands/change-type.ts'
import { deleteRecords, type DeleteRecords } from './commands/delete-records.ts'
import { detachBlock, type DetachBlock } from './commands/detach-block.ts'
import { insertStep, type InsertStep } from './commands/insert-step.ts'
import { mend, type Mend } from './commands/mend.ts'
import { linkBlock, type LinkBlock } from './commands/link-block.ts'
import { moveRecords, type MoveRecords } from './commands/move-records.ts'
import { pasteRecords, type PasteRecords } from './commands/paste-records.ts'
import { removeName, type RemoveName } from './commands/remove-name.ts'
import { renameKey, type RenameKey } from './commands/rename-key.ts'
import { renameName, type RenameName } from './commands/rename-name.ts'
import { replaceDefinition, type ReplaceDefinition } from './commands/replace-definition.ts'
import { replaceValues, type ReplaceValues } from './commands/replace-values.ts'
import { resetProperties, type ResetProperties } from './commands/reset-properties.ts'
import { setKeyPrefix, type SetKeyPrefix } from './commands/set-key-prefix.ts'
import { setProperties, type SetProperties } from './commands/set-properties.ts'
import { setProperty, type SetProperty } from './commands/set-property.ts'
import { updateBlock, type UpdateBlock } from './commands/update-block.ts'

/** What each command takes. */
export interface CommandArgs {
  addPage: AddPage
  addSection: AddSection
  addField: AddField
  addFields: AddFields
  addEntry: AddEntry
  insertStep: InsertStep
  addBranch: AddBranch
  moveRecords: MoveRecords
  pasteRecords: PasteRecords
  arrange: Arrange
  setProperty: SetProperty
  setProperties: SetProperties
  resetProperties: ResetProperties
  renameKey: RenameKey
  deleteRecords: DeleteRecords
  renameName: RenameName
  mend: Mend
  replaceValues: ReplaceValues
  changeType: ChangeType
  removeName: RemoveName
  replaceDefinition: ReplaceDefinition
  linkBlock: LinkBlock
  adoptBlock: AdoptBlock
  updateBlock: UpdateBlock
  setKeyPrefix: SetKeyPrefix
  detachBlock: DetachBlock
}

export type CommandName = keyof CommandArgs

/** Everything a person can do to an item. */
export const commands: { readonly [Name in CommandName]: Command<CommandArgs[Name]> } = {
  addPage,
  addSection,
  addField,
  addFields,
  addEntry,
  insertStep,
  addBranch,
  moveRecords,
  pasteRecords,
  arrange,
  setProperty,
  setProperties,
  resetProperties,
  renameKey,
  deleteRecords,
  renameName,
  mend,
  replaceValues,
  changeType,
  removeName,
  replaceDefinition,
  linkBlock,
  adoptBlock,
  updateBlock,
  setKeyPrefix,
  detachBlock,
}
