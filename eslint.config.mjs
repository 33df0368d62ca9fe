import eslint from '@eslint/js'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

const lengths = (lines) => ({
  'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
  'max-lines-per-function': ['error', { max: lines, skipBlankLines: true, skipComments: true }],
})

export default tseslint.config(
  { ignores: ['dist', '.cache', '.data', 'node_modules', 'coverage', '.swc'] },
  eslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // A Writer of the demo or of a test answers at once where the database answers later.
      '@typescript-eslint/require-await': 'off',
      // Stacks, sites and phones of tests are made of closures; their members are taken apart on purpose.
      '@typescript-eslint/unbound-method': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'max-params': ['error', 4],
      ...lengths(60),
    },
  },
  {
    files: ['src/**/*.tsx'],
    ...reactHooks.configs.flat.recommended,
  },
  { files: ['src/**/*.tsx'], rules: lengths(120) },
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['src/lib/call.ts', 'src/lib/upload.ts'],
    rules: {
      'no-restricted-globals': ['error', { name: 'fetch', message: 'src/lib/call.ts is the only door' }],
      'no-restricted-properties': [
        'error',
        { object: 'Taro', property: 'cloud', message: 'src/lib/call.ts is the only door' },
        { object: 'Taro', property: 'request', message: 'src/lib/call.ts is the only door' },
      ],
    },
  },
  {
    files: ['domain/**/*.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'the clock comes in as an argument' },
        { object: 'Math', property: 'random', message: 'decisions are the same every time' },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
          message: 'the clock comes in as an argument',
        },
      ],
    },
  },
  // A test file's outermost function holds all its facts.
  { files: ['tests/**'], rules: { 'max-lines-per-function': 'off' } },
  {
    files: ['**/*.{js,cjs,mjs}'],
    languageOptions: {
      sourceType: 'commonjs',
      globals: {
        module: 'writable',
        require: 'readonly',
        process: 'readonly',
        __dirname: 'readonly',
        console: 'readonly',
        Buffer: 'readonly',
      },
    },
  },
  { files: ['**/*.mjs'], languageOptions: { sourceType: 'module' } },
)
