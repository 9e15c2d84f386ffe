import { gql, type TypedDocumentNode } from '@apollo/client';

export type ExplainingService = 'people' | 'cases' | 'meetings' | 'supervision';

export interface Explanation {
  noun: string;
  sees: boolean;
  until: string | null;
  reasons: readonly { rule: string; text: string }[];
  lacking: readonly { text: string }[];
  verbs: readonly { verb: string; open: boolean; lacking: readonly { kind: string; code: string; states: readonly string[]; text: string }[] }[];
}

/** The same root field in every service (`casesExplain`, …), under one name. */
export const explainQuery = (service: ExplainingService): TypedDocumentNode<{ why: Explanation }, { type: string; id: string }> =>
  gql(`query Kit_Explain_${service}($type: String!, $id: ID!) { why: ${service}Explain(type: $type, id: $id) { noun sees until reasons { rule text } lacking { text } verbs { verb open lacking { kind code states text } } } }`);
