declare module '*.css'

interface ImportMeta {
  /** Set by the test project. */
  readonly env: Readonly<Record<string, string | undefined>>
}
