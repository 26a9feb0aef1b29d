import type {
  ChangeItemState,
  CreateItem,
  CreateRegistry,
  DepartmentRoles,
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
  TemplatePage,
  TestPersonPage,
  TestSource,
} from '@yibiao/schemas'
import { callApi } from './call-api.ts'

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
  listTestPersons: () => callApi<TestPersonPage>('/api/design/test-persons'),
  readRoles: () => callApi<DepartmentRoles>('/api/design/roles'),
  listRegistries: () => callApi<RegistryPage>('/api/design/registries'),
  createRegistry: (body: CreateRegistry) =>
    callApi<RegistrySummary>('/api/design/registries', { method: 'POST', body, headers: once() }),
  importRegistry: (registryId: string, file: File) =>
    callApi<RegistryImported>(`/api/design/registries/${registryId}/import`, {
      method: 'POST',
      file: new Blob([file], { type: tableType(file.name) }),
    }),
  listTemplates: () => callApi<TemplatePage>('/api/design/templates'),
  installTemplate: (body: InstallTemplate) =>
    callApi<DesignItem>('/api/design/templates/install', { method: 'POST', body, headers: once() }),
}

/** A request sent again by the network is done once. */
function once(): Record<string, string> {
  return { 'idempotency-key': crypto.randomUUID() }
}

/** Some systems call a CSV file a spreadsheet of Excel: the name tells. */
function tableType(name: string): string {
  if (/\.csv$/i.test(name)) return 'text/csv'
  return 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
}

function withCursor(path: string, cursor: string | undefined): string {
  return cursor === undefined ? path : `${path}?cursor=${encodeURIComponent(cursor)}`
}
