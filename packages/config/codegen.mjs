/**
 * Types of a frontend's operations from the composed graph (`gateway/schema.graphql`) into `src/gql/` (not committed).
 * LIANXI_SCHEMA names another schema file, for a module that runs ahead of the graph.
 */
export function codegenConfig() {
  return {
    schema: process.env.LIANXI_SCHEMA ?? '../../gateway/schema.graphql',
    documents: ['src/**/*.ts', 'src/**/*.tsx', '!src/gql/**'],
    ignoreNoDocuments: true,
    silent: true,
    generates: {
      './src/gql/': {
        preset: 'client',
        presetConfig: { fragmentMasking: false },
        config: {
          useTypeImports: true,
          enumsAsTypes: true,
          scalars: {
            DateTimeISO: 'string',
            DateTime: 'string',
            LocalDate: 'string',
            Date: 'string',
            JSON: 'unknown',
            JSONObject: 'Record<string, unknown>',
          },
        },
      },
    },
  };
}
