import { gql, type TypedDocumentNode } from '@apollo/client';

export type ExplainingService = 'people' | 'cases' | 'meetings' | 'supervision';

export interface Explanation {
  noun: string;
  sees: boolean;
  until: string | null;
  reasons: readonly { rule: string; text: string }[];
  lacking: readonly { text: string }[];
  verbs: readonly {
    verb: string;
    open: boolean;
    lacking: readonly { kind: string; code: string; states: readonly string[]; text: string }[];
  }[];
}

/** The same root field in every service (`casesExplain`, …), under one name. */
export const explainQuery = (
  service: ExplainingService,
): TypedDocumentNode<{ why: Explanation }, { type: string; id: string }> =>
  gql(
    `query Kit_Explain_${service}($type: String!, $id: ID!) { why: ${service}Explain(type: $type, id: $id) { noun sees
      until reasons { rule text } lacking { text } verbs { verb open lacking { kind code states text } } } }`,
  );

export interface ExplanationOf extends Explanation {
  acting: {
    id: string;
    person: { id: string; name: string } | null;
    post: { id: string; title: string; unit: { id: string; name: string } | null } | null;
  } | null;
}

/** Services whose explanation of somebody else may be asked for any day. */
export type DatedService = 'cases';

/** The same about somebody else's post on a day, for those who may ask: office, security administrator, auditor. */
export const explainOfQuery = (
  service: DatedService,
): TypedDocumentNode<{ why: ExplanationOf }, { type: string; id: string; assignmentId: string; on: string | null }> =>
  gql(
    `query Kit_ExplainOf_${service}($type: String!, $id: ID!, $assignmentId: ID!, $on: LocalDate) { why:
      ${service}Explain(type: $type, id: $id, assignmentId: $assignmentId, on: $on) { noun sees until reasons { rule
      text } lacking { text } verbs { verb open lacking { kind code states text } } acting { id person { id name }
      post { id title unit { id name } } } } }`,
  );
