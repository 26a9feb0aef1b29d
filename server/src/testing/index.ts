/** What browser journeys and benchmarks share with the server's own tests. */
export { openCluster, stopCluster, type Cluster } from './cluster.ts'
export { administer, databaseUrl } from './databases.ts'
/** Declares what the global set-up provides. */
export type * from './global-setup.ts'
/** How often transactions wait for the database. */
export { watchFlushes } from './watch-flushes.ts'
export { createTestBrowser, type TestBrowser } from './test-browser.ts'
export { unzipTexts } from './unzip-texts.ts'
export { withRunLock } from './with-run-lock.ts'
