interface ImportMeta {
  /** Vite's import of many modules at once, by path; the same in Node and in browsers. */
  glob<Module>(
    pattern: string,
    options: { eager: true; import: 'default'; query?: '?raw' },
  ): Record<string, Module>
}
