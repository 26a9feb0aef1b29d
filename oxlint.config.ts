import { defineConfig } from 'oxlint'
import { importRules } from './.ci/import-rules.ts'

export default defineConfig({
  plugins: ['typescript', 'react', 'jsx-a11y', 'import', 'unicorn'],
  categories: { correctness: 'error' },
  ignorePatterns: [
    // Written for other libraries, which the project does not install.
    'bench/peers/**',
    '**/generated/**',
    '**/dist/**',
    'server/migrations/**',
    'storybook-static/**',
    'data/**',
  ],
  options: { typeAware: true },
  rules: {
    eqeqeq: 'error',
    'no-console': 'error',
    'no-eval': 'error',
    'no-implied-eval': 'error',
    'no-new-func': 'error',
    'no-param-reassign': 'error',
    'no-proto': 'error',
    'import/no-cycle': 'error',
    'typescript/no-explicit-any': 'error',
    'typescript/no-non-null-assertion': 'error',
    'typescript/no-floating-promises': 'error',
    'typescript/no-misused-promises': 'error',
    'typescript/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    'typescript/consistent-type-imports': 'error',
    'react/rules-of-hooks': 'error',
    'react/exhaustive-deps': 'error',
    'react/no-danger': 'error',
    'react/jsx-key': 'error',
    // A block-bodied render prop reads better than a component per cell.
    'react/react-in-jsx-scope': 'off',
  },
  overrides: [
    ...importRules,
    {
      files: [
        '.ci/**',
        'bench/**',
        '**/scripts/**',
        'e2e/src/screenshots/**',
        'server/src/cli/**',
        'server/src/main.ts',
      ],
      rules: { 'no-console': 'off' },
    },
  ],
})
