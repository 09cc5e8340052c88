import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const noTextInCode = [
  { selector: 'Literal[value=/[\\u4e00-\\u9fff]/]', message: 'Texts stand in zh.json and en.json of the room.' },
  { selector: 'TemplateElement[value.raw=/[\\u4e00-\\u9fff]/]', message: 'Texts stand in zh.json and en.json of the room.' },
  { selector: 'JSXText[value=/[A-Za-z\\u4e00-\\u9fff]{2}/]', message: 'Texts stand in zh.json and en.json of the room.' },
];

export default tseslint.config(
  { ignores: ['dist', 'node_modules', 'src/http/schema.d.ts'] },
  ...tseslint.configs.strictTypeChecked,
  reactHooks.configs.flat['recommended-latest'],
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // A promise in an event handler is what a click starts; its errors end in the command's state.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `onClick={() => close()}` says what it does.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  { files: ['src/**/*.{ts,tsx}'], ignores: ['src/**/*.test.*'], rules: { 'no-restricted-syntax': ['error', ...noTextInCode] } },
  { files: ['**/*.js', '**/*.mjs'], ...tseslint.configs.disableTypeChecked },
);
