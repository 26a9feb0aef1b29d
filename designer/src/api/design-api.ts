import type {
  AnswersTypes,
  ChangeItemState,
  CreateItem,
  CreateRegistry,
  DepartmentRoles,
  DepartmentSettings,
  DesignItem,
  DesignItemPage,
  Empty,
  InstallTemplate,
  ItemPublished,
  ItemSaved,
  ItemVersionPage,
  PublishGates,
  PublishItem,
  RegistryImported,
  RegistryPage,
  RegistrySummary,
  SaveItem,
  SourceTested,
  TableCells,
  TemplatePage,
  TestPersonPage,
  TestSource,
} from '@yibiao/schemas'
import { callApi } from './call-api.ts'
import { once } from './once.ts'

/** What the server does for department administrators; each function is one route. */
export const designApi = {
  listItems: (cursor?: string) => callApi<DesignItemPage>(withCursor('/api/design/items', cursor)),
  createItem: (body: CreateItem) =>
    callApi<DesignItem>('/api/design/items', { method: 'POST', body, headers: once() }),
  readItem: (itemId: string) => callApi<DesignItem>(`/api/design/items/${itemId}`),
  /** Refused with 412 when somebody saved after `revision`. */
  saveItem: (itemId: string, revision: number, definition: SaveItem['definition']) =>
    callApi<ItemSaved>(`/api/design/items/${itemId}`, {
      method: 'PUT',
      body: { definition } satisfies SaveItem,
      headers: { 'if-match': `"${revision}"` },
    }),
  readGates: (itemId: string) => callApi<PublishGates>(`/api/design/items/${itemId}/gates`),
  /** The same key twice publishes once. */
  publish: (itemId: string, body: PublishItem, idempotencyKey: string) =>
    callApi<ItemPublished>(`/api/design/items/${itemId}/publish`, {
      method: 'POST',
      body,
      headers: { 'idempotency-key': idempotencyKey },
    }),
  listVersions: (itemId: string) => callApi<ItemVersionPage>(`/api/design/items/${itemId}/versions`),
  changeState: (itemId: string, body: ChangeItemState) =>
    callApi<Empty>(`/api/design/items/${itemId}/state`, { method: 'POST', body }),
  testSource: (itemId: string, body: TestSource) =>
    callApi<SourceTested>(`/api/design/items/${itemId}/test-source`, { method: 'POST', body }),
  readAnswersTypes: (itemId: string) => callApi<AnswersTypes>(`/api/design/items/${itemId}/answers-types`),
  listTestPersons: () => callApi<TestPersonPage>('/api/design/test-persons'),
  readRoles: () => callApi<DepartmentRoles>('/api/design/roles'),
  readSettings: (departmentId: string) =>
    callApi<DepartmentSettings>(`/api/departments/${departmentId}/settings`),
  changeSettings: (departmentId: string, body: DepartmentSettings) =>
    callApi<DepartmentSettings>(`/api/departments/${departmentId}/settings`, { method: 'PUT', body }),
  listRegistries: () => callApi<RegistryPage>('/api/design/registries'),
  createRegistry: (body: CreateRegistry) =>
    callApi<RegistrySummary>('/api/design/registries', { method: 'POST', body, headers: once() }),
  importRegistry: (registryId: string, file: File) =>
    callApi<RegistryImported>(`/api/design/registries/${registryId}/import`, {
      method: 'POST',
      file: new Blob([file], { type: tableType(file.name) }),
    }),
  /** Cells of a CSV or XLSX file; nothing of it is kept. */
  readTable: (file: File) =>
    callApi<TableCells>('/api/tables/read', {
      method: 'POST',
      file: new Blob([file], { type: tableType(file.name) }),
    }),
  listTemplates: () => callApi<TemplatePage>('/api/design/templates'),
  installTemplate: (body: InstallTemplate) =>
    callApi<DesignItem>('/api/design/templates/install', { method: 'POST', body, headers: once() }),
}

/** Some systems call a CSV file a spreadsheet of Excel: the name tells. */
function tableType(name: string): string {
  if (/\.csv$/i.test(name)) return 'text/csv'
  return 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
}

function withCursor(path: string, cursor: string | undefined): string {
  return cursor === undefined ? path : `${path}?cursor=${encodeURIComponent(cursor)}`
}
