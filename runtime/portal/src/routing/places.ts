/** Every address of the portal. Addresses carry ids only, never anything personal. */
export const places = {
  home: () => '/',
  /** Where a sign-in beside an open page ends. */
  signedIn: () => '/signed-in',
  item: (itemId: string) => `/items/${encodeURIComponent(itemId)}`,
  start: (itemId: string) => `/items/${encodeURIComponent(itemId)}/start`,
  draft: (draftId: string) => `/drafts/${encodeURIComponent(draftId)}`,
  draftMaterials: (draftId: string) => `/drafts/${encodeURIComponent(draftId)}/materials`,
  draftUpdate: (draftId: string) => `/drafts/${encodeURIComponent(draftId)}/update`,
  draftCheck: (draftId: string) => `/drafts/${encodeURIComponent(draftId)}/check`,
  myCases: () => '/my/cases',
  myCase: (caseId: string) => `/my/cases/${encodeURIComponent(caseId)}`,
  receipt: (caseId: string) => `/my/cases/${encodeURIComponent(caseId)}/receipt`,
  myMessages: () => '/my/messages',
  worklist: () => '/workbench',
  caseSearch: () => '/workbench/cases',
  supervision: () => '/workbench/supervision',
  officerMessages: () => '/workbench/messages',
  officerCase: (caseId: string) => `/workbench/cases/${encodeURIComponent(caseId)}`,
} as const
