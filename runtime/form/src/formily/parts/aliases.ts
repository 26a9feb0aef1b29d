/** For Vite: what stands in for the parts of Formily that no form here uses. Everything a browser receives takes these. */
export const formilyAliases = [
  { find: '@formily/path', replacement: new URL('./path.ts', import.meta.url).pathname },
  { find: '@formily/validator', replacement: new URL('./validator.ts', import.meta.url).pathname },
]
