import next from 'eslint-config-next';

const FRAMEWORK = ['next', 'next/*', 'next-auth', 'next-auth/*', 'next-intl', 'next-intl/*', 'react', 'react-dom', 'server-only'];
const ORM = ['drizzle-orm', 'drizzle-orm/*', 'postgres'];

// folder → what it may not import, and where such code belongs (docs/architecture.md, "Direction").
const LAYERS = {
  domain: [
    [['@/app/*', '@/components/*', '@/db/*', '@/lib/*', '@/server/*', ...ORM, ...FRAMEWORK, 'node:*'], 'domain/ is pure: no IO, no framework, no clock. Pass data in as arguments; reading and writing belong in db/ and server/.'],
  ],
  lib: [[['@/app/*', '@/components/*', '@/db/*', '@/server/*'], 'lib/ knows none of our layers except domain types. Code that needs them belongs in server/ or db/.']],
  db: [[['@/app/*', '@/components/*', '@/server/*', ...FRAMEWORK], 'db/ holds tables, repositories and queries. Verbs belong in server/, texts in messages/.']],
  server: [[['@/app/*', '@/components/*', ...ORM], 'server/ holds verbs and loaders. SQL belongs in db/repositories or db/queries.']],
  components: [[['@/app/*', '@/db/*', '@/server/*', ...ORM], 'components/ get actions and data as props. Loading belongs in app/ pages through server/ loaders.']],
  app: [[['@/db/*', ...ORM], 'app/ only routes. Reads go through server/**/loaders.ts, writes through actions.']],
};

const config = [
  { ignores: ['.next/**', '.build/**', '.data/**', 'node_modules/**', 'next-env.d.ts'] },
  ...next,
  {
    rules: {
      'no-console': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'react/no-danger': 'error',
    },
  },
  // Only here does the shared configuration know the plugin.
  { files: ['**/*.ts', '**/*.tsx'], rules: { '@typescript-eslint/no-explicit-any': 'error' } },
  ...Object.entries(LAYERS).map(([folder, bans]) => ({
    files: [`${folder}/**/*.ts`, `${folder}/**/*.tsx`],
    rules: {
      'no-restricted-imports': ['error', { patterns: bans.map(([group, message]) => ({ group, message })) }],
    },
  })),
  {
    files: ['domain/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', { name: 'process', message: 'domain/ is pure.' }, { name: 'fetch', message: 'domain/ is pure.' }],
      'no-restricted-syntax': [
        'error',
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'domain/ has no clock: take the time as an argument.' },
        { selector: "MemberExpression[object.name='Date'][property.name='now']", message: 'domain/ has no clock: take the time as an argument.' },
        { selector: "MemberExpression[object.name='Math'][property.name='random']", message: 'domain/ is deterministic.' },
      ],
    },
  },
  {
    files: ['app/**/*.{ts,tsx}', 'components/**/*.{ts,tsx}', 'server/**/*.ts', 'db/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: "MemberExpression[object.name='process'][property.name='env']", message: 'Read the environment in lib/env.ts only.' },
        { selector: "CallExpression[callee.property.name=/^toLocale(Date|Time)?String$/]", message: 'Format through lib/format.' },
        { selector: "CallExpression[callee.object.name='t'][callee.property.name='raw']", message: 'Texts are parsed when building: there is no raw text to ask for.' },
      ],
    },
  },
  { files: ['scripts/**', 'tests/**', 'bench/**'], rules: { 'no-console': 'off' } },
];

export default config;
