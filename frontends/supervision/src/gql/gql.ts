/* eslint-disable */
import * as types from './graphql';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  query Supervision_Checks($first: Int, $after: String) {\n    quarterlyChecks(first: $first, after: $after) {\n      totalCount\n      pageInfo { hasNextPage endCursor }\n      edges {\n        node {\n          id quarter state plannedOn communitySample departmentSample casesPerUnit eligibleCommunities eligibleDepartments drawnAt\n          result { stratum code name rank }\n        }\n      }\n    }\n  }\n": typeof types.Supervision_ChecksDocument,
    "query Supervision_Today { conference { on } }": typeof types.Supervision_TodayDocument,
    "\n  query Supervision_Check($id: ID!) {\n    quarterlyCheck(id: $id) {\n      id version quarter state plannedOn communitySample departmentSample casesPerUnit algorithm\n      eligibleCommunities eligibleDepartments\n      templateItems { text maxScore }\n      eligible { stratum code name }\n      witness { id post { id title unit { id name } } person { id name } }\n      witnessedAt witnessCommitment witnessNumber\n      seed resultHash drawnAt\n      result { stratum code name rank }\n      drawnBy { id post { id title } person { id name } }\n      availableActions { verb blockedBy }\n      history { id seq verb reason at details actor { id post { id title unit { id name } } person { id name } } }\n    }\n  }\n": typeof types.Supervision_CheckDocument,
    "\n  query Supervision_Replay($checkId: ID!) {\n    replayDraw(checkId: $checkId) { matches algorithm seed hash result { stratum code name rank } }\n  }\n": typeof types.Supervision_ReplayDocument,
    "mutation Supervision_Plan($input: PlanQuarterlyCheckInput!) { planQuarterlyCheck(input: $input) { id quarter state version } }": typeof types.Supervision_PlanDocument,
    "mutation Supervision_Witness($input: WitnessQuarterlyCheckInput!) { witnessQuarterlyCheck(input: $input) { id state version } }": typeof types.Supervision_WitnessDocument,
    "mutation Supervision_Draw($input: DrawQuarterlyCheckInput!) { drawQuarterlyCheck(input: $input) { id state version } }": typeof types.Supervision_DrawDocument,
    "\n  query Supervision_Work($first: Int) {\n    supervisionWork(first: $first) { items { id kind title dueOn light path } waiting dueSoon overdue forApproval }\n  }\n": typeof types.Supervision_WorkDocument,
};
const documents: Documents = {
    "\n  query Supervision_Checks($first: Int, $after: String) {\n    quarterlyChecks(first: $first, after: $after) {\n      totalCount\n      pageInfo { hasNextPage endCursor }\n      edges {\n        node {\n          id quarter state plannedOn communitySample departmentSample casesPerUnit eligibleCommunities eligibleDepartments drawnAt\n          result { stratum code name rank }\n        }\n      }\n    }\n  }\n": types.Supervision_ChecksDocument,
    "query Supervision_Today { conference { on } }": types.Supervision_TodayDocument,
    "\n  query Supervision_Check($id: ID!) {\n    quarterlyCheck(id: $id) {\n      id version quarter state plannedOn communitySample departmentSample casesPerUnit algorithm\n      eligibleCommunities eligibleDepartments\n      templateItems { text maxScore }\n      eligible { stratum code name }\n      witness { id post { id title unit { id name } } person { id name } }\n      witnessedAt witnessCommitment witnessNumber\n      seed resultHash drawnAt\n      result { stratum code name rank }\n      drawnBy { id post { id title } person { id name } }\n      availableActions { verb blockedBy }\n      history { id seq verb reason at details actor { id post { id title unit { id name } } person { id name } } }\n    }\n  }\n": types.Supervision_CheckDocument,
    "\n  query Supervision_Replay($checkId: ID!) {\n    replayDraw(checkId: $checkId) { matches algorithm seed hash result { stratum code name rank } }\n  }\n": types.Supervision_ReplayDocument,
    "mutation Supervision_Plan($input: PlanQuarterlyCheckInput!) { planQuarterlyCheck(input: $input) { id quarter state version } }": types.Supervision_PlanDocument,
    "mutation Supervision_Witness($input: WitnessQuarterlyCheckInput!) { witnessQuarterlyCheck(input: $input) { id state version } }": types.Supervision_WitnessDocument,
    "mutation Supervision_Draw($input: DrawQuarterlyCheckInput!) { drawQuarterlyCheck(input: $input) { id state version } }": types.Supervision_DrawDocument,
    "\n  query Supervision_Work($first: Int) {\n    supervisionWork(first: $first) { items { id kind title dueOn light path } waiting dueSoon overdue forApproval }\n  }\n": types.Supervision_WorkDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Supervision_Checks($first: Int, $after: String) {\n    quarterlyChecks(first: $first, after: $after) {\n      totalCount\n      pageInfo { hasNextPage endCursor }\n      edges {\n        node {\n          id quarter state plannedOn communitySample departmentSample casesPerUnit eligibleCommunities eligibleDepartments drawnAt\n          result { stratum code name rank }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query Supervision_Checks($first: Int, $after: String) {\n    quarterlyChecks(first: $first, after: $after) {\n      totalCount\n      pageInfo { hasNextPage endCursor }\n      edges {\n        node {\n          id quarter state plannedOn communitySample departmentSample casesPerUnit eligibleCommunities eligibleDepartments drawnAt\n          result { stratum code name rank }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query Supervision_Today { conference { on } }"): (typeof documents)["query Supervision_Today { conference { on } }"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Supervision_Check($id: ID!) {\n    quarterlyCheck(id: $id) {\n      id version quarter state plannedOn communitySample departmentSample casesPerUnit algorithm\n      eligibleCommunities eligibleDepartments\n      templateItems { text maxScore }\n      eligible { stratum code name }\n      witness { id post { id title unit { id name } } person { id name } }\n      witnessedAt witnessCommitment witnessNumber\n      seed resultHash drawnAt\n      result { stratum code name rank }\n      drawnBy { id post { id title } person { id name } }\n      availableActions { verb blockedBy }\n      history { id seq verb reason at details actor { id post { id title unit { id name } } person { id name } } }\n    }\n  }\n"): (typeof documents)["\n  query Supervision_Check($id: ID!) {\n    quarterlyCheck(id: $id) {\n      id version quarter state plannedOn communitySample departmentSample casesPerUnit algorithm\n      eligibleCommunities eligibleDepartments\n      templateItems { text maxScore }\n      eligible { stratum code name }\n      witness { id post { id title unit { id name } } person { id name } }\n      witnessedAt witnessCommitment witnessNumber\n      seed resultHash drawnAt\n      result { stratum code name rank }\n      drawnBy { id post { id title } person { id name } }\n      availableActions { verb blockedBy }\n      history { id seq verb reason at details actor { id post { id title unit { id name } } person { id name } } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Supervision_Replay($checkId: ID!) {\n    replayDraw(checkId: $checkId) { matches algorithm seed hash result { stratum code name rank } }\n  }\n"): (typeof documents)["\n  query Supervision_Replay($checkId: ID!) {\n    replayDraw(checkId: $checkId) { matches algorithm seed hash result { stratum code name rank } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation Supervision_Plan($input: PlanQuarterlyCheckInput!) { planQuarterlyCheck(input: $input) { id quarter state version } }"): (typeof documents)["mutation Supervision_Plan($input: PlanQuarterlyCheckInput!) { planQuarterlyCheck(input: $input) { id quarter state version } }"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation Supervision_Witness($input: WitnessQuarterlyCheckInput!) { witnessQuarterlyCheck(input: $input) { id state version } }"): (typeof documents)["mutation Supervision_Witness($input: WitnessQuarterlyCheckInput!) { witnessQuarterlyCheck(input: $input) { id state version } }"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation Supervision_Draw($input: DrawQuarterlyCheckInput!) { drawQuarterlyCheck(input: $input) { id state version } }"): (typeof documents)["mutation Supervision_Draw($input: DrawQuarterlyCheckInput!) { drawQuarterlyCheck(input: $input) { id state version } }"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Supervision_Work($first: Int) {\n    supervisionWork(first: $first) { items { id kind title dueOn light path } waiting dueSoon overdue forApproval }\n  }\n"): (typeof documents)["\n  query Supervision_Work($first: Int) {\n    supervisionWork(first: $first) { items { id kind title dueOn light path } waiting dueSoon overdue forApproval }\n  }\n"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;