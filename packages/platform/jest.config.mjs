// The launcher is plain ESM JavaScript, so nothing is transformed.
export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.mjs'],
  moduleFileExtensions: ['mjs', 'js', 'json'],
  transform: {},
  testTimeout: 90_000,
  maxWorkers: 1,
};
