import { PGlite } from '@electric-sql/pglite'

/** PGlite's own, without -F: fsync really happens, and by fsync() because its fdatasync() does nothing. */
export const startParameters: string[] = [
  ...PGlite.defaultStartParams.filter(parameter => parameter !== '-F'),
  '-c',
  'fsync=on',
  '-c',
  'wal_sync_method=fsync',
  '-c',
  'shared_buffers=16MB',
]
