import { GraphQLError, GraphQLScalarType } from 'graphql';
import { CASES_SDL } from './schemas.js';
import { TestService, type ServiceContext } from './service.js';

/** Cases of the test: three rows, each at another unit, and fields that fail in the ways in which fields fail. */
export function startCases(): Promise<TestService> {
  const cases = ['1', '2', '3'].map((id) => ({ id, title: `case ${id}`, unit: { __typename: 'Unit', id } }));
  return TestService.start(CASES_SDL, {
    LocalDate: new GraphQLScalarType({
      name: 'LocalDate',
      parseValue: (value) => {
        if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value)) throw new GraphQLError('not a date');
        return value;
      },
    }),
    Query: {
      cases: () => cases,
      elsewhere: () => ({ id: '4', title: 'case 4', unit: { __typename: 'Unit', id: 'withheld' } }),
      required: () => ({ value: 'there' }),
      headers2: (_: unknown, __: unknown, { headers }: ServiceContext) => JSON.stringify(headers),
      failing: (_: unknown, { kind }: { kind: string }) => fail(kind),
    },
    Mutation: {
      confirmReceipt: (_: unknown, { id }: { id: string }) => ({ id, title: 'copy' }),
      raiseCase: (_: unknown, { title }: { title: string }) => ({ id: '9', title }),
    },
    Viewer: { casesActions: () => [{ verb: 'raiseCase', blockedBy: [] }] },
  });
}

function fail(kind: string): never {
  if (kind === 'domain')
    throw new GraphQLError('in whatever words', {
      extensions: { code: 'WRONG_STATE', params: { state: 'closed', nested: { sql: 'select 1' } }, sql: 'select 1' },
    });
  if (kind === 'unknown-code')
    throw new GraphQLError('at db.internal:5432', { extensions: { code: 'ECONNREFUSED', host: 'db.internal' } });
  throw new Error('select * from cases.case failed at 10.1.2.3');
}
