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
    "\n  query People_Conference($on: LocalDate) {\n    conference(on: $on) {\n      on\n      regime { id name documentNo regimeVersion validFrom validTo }\n      seats { id kind order post { id title holder(on: $on) { id name } } unit { id name nameConfirmed } }\n    }\n    first: conference { on regime { id name validFrom } }\n  }\n": typeof types.People_ConferenceDocument,
    "\n  query People_Households($gridId: ID, $first: Int, $after: String) {\n    households(gridId: $gridId, first: $first, after: $after) {\n      totalCount\n      pageInfo { hasNextPage endCursor }\n      edges { node { id code building room householder demonstration grid { id name community { id name } workerPost { id holder { id name } } } } }\n    }\n  }\n": typeof types.People_HouseholdsDocument,
    "\n  query People_Grids {\n    units(first: 100, filter: { kinds: [COMMUNITY] }) { edges { node { id name path grids { id name path } } } }\n  }\n": typeof types.People_GridsDocument,
    "\n  query People_Lines {\n    businessLines { id code validFrom leaderPost { id title holder { id name } unit { id name } } }\n  }\n": typeof types.People_LinesDocument,
    "\n  query People_LineNames { categories { id code level name label } }\n": typeof types.People_LineNamesDocument,
    "\n  query People_Units($after: String) {\n    units(first: 100, after: $after) {\n      totalCount\n      pageInfo { hasNextPage endCursor }\n      edges {\n        node {\n          id code name kind nameConfirmed\n          parent { id }\n          hostedBy { id name }\n          grids { id }\n          posts { id title grid { id } assignments { id validFrom validTo person { id name } } }\n        }\n      }\n    }\n    conference { on seats { id order post { id } } }\n  }\n": typeof types.People_UnitsDocument,
    "\n  query People_Unit($id: ID!) {\n    unit(id: $id) {\n      id code name kind path nameConfirmed validFrom validTo\n      parent { id name parent { id name parent { id name } } }\n      hostedBy { id name }\n      children { id name }\n      posts { id code title singleHolder grid { id } assignments { id validFrom validTo person { id name demonstration } } }\n      grids { id code name validTo workerPost { id title assignments { id validFrom validTo person { id name } } } }\n    }\n    conference { on seats { id kind order validFrom post { id title } unit { id } } }\n  }\n": typeof types.People_UnitDocument,
};
const documents: Documents = {
    "\n  query People_Conference($on: LocalDate) {\n    conference(on: $on) {\n      on\n      regime { id name documentNo regimeVersion validFrom validTo }\n      seats { id kind order post { id title holder(on: $on) { id name } } unit { id name nameConfirmed } }\n    }\n    first: conference { on regime { id name validFrom } }\n  }\n": types.People_ConferenceDocument,
    "\n  query People_Households($gridId: ID, $first: Int, $after: String) {\n    households(gridId: $gridId, first: $first, after: $after) {\n      totalCount\n      pageInfo { hasNextPage endCursor }\n      edges { node { id code building room householder demonstration grid { id name community { id name } workerPost { id holder { id name } } } } }\n    }\n  }\n": types.People_HouseholdsDocument,
    "\n  query People_Grids {\n    units(first: 100, filter: { kinds: [COMMUNITY] }) { edges { node { id name path grids { id name path } } } }\n  }\n": types.People_GridsDocument,
    "\n  query People_Lines {\n    businessLines { id code validFrom leaderPost { id title holder { id name } unit { id name } } }\n  }\n": types.People_LinesDocument,
    "\n  query People_LineNames { categories { id code level name label } }\n": types.People_LineNamesDocument,
    "\n  query People_Units($after: String) {\n    units(first: 100, after: $after) {\n      totalCount\n      pageInfo { hasNextPage endCursor }\n      edges {\n        node {\n          id code name kind nameConfirmed\n          parent { id }\n          hostedBy { id name }\n          grids { id }\n          posts { id title grid { id } assignments { id validFrom validTo person { id name } } }\n        }\n      }\n    }\n    conference { on seats { id order post { id } } }\n  }\n": types.People_UnitsDocument,
    "\n  query People_Unit($id: ID!) {\n    unit(id: $id) {\n      id code name kind path nameConfirmed validFrom validTo\n      parent { id name parent { id name parent { id name } } }\n      hostedBy { id name }\n      children { id name }\n      posts { id code title singleHolder grid { id } assignments { id validFrom validTo person { id name demonstration } } }\n      grids { id code name validTo workerPost { id title assignments { id validFrom validTo person { id name } } } }\n    }\n    conference { on seats { id kind order validFrom post { id title } unit { id } } }\n  }\n": types.People_UnitDocument,
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
export function graphql(source: "\n  query People_Conference($on: LocalDate) {\n    conference(on: $on) {\n      on\n      regime { id name documentNo regimeVersion validFrom validTo }\n      seats { id kind order post { id title holder(on: $on) { id name } } unit { id name nameConfirmed } }\n    }\n    first: conference { on regime { id name validFrom } }\n  }\n"): (typeof documents)["\n  query People_Conference($on: LocalDate) {\n    conference(on: $on) {\n      on\n      regime { id name documentNo regimeVersion validFrom validTo }\n      seats { id kind order post { id title holder(on: $on) { id name } } unit { id name nameConfirmed } }\n    }\n    first: conference { on regime { id name validFrom } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query People_Households($gridId: ID, $first: Int, $after: String) {\n    households(gridId: $gridId, first: $first, after: $after) {\n      totalCount\n      pageInfo { hasNextPage endCursor }\n      edges { node { id code building room householder demonstration grid { id name community { id name } workerPost { id holder { id name } } } } }\n    }\n  }\n"): (typeof documents)["\n  query People_Households($gridId: ID, $first: Int, $after: String) {\n    households(gridId: $gridId, first: $first, after: $after) {\n      totalCount\n      pageInfo { hasNextPage endCursor }\n      edges { node { id code building room householder demonstration grid { id name community { id name } workerPost { id holder { id name } } } } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query People_Grids {\n    units(first: 100, filter: { kinds: [COMMUNITY] }) { edges { node { id name path grids { id name path } } } }\n  }\n"): (typeof documents)["\n  query People_Grids {\n    units(first: 100, filter: { kinds: [COMMUNITY] }) { edges { node { id name path grids { id name path } } } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query People_Lines {\n    businessLines { id code validFrom leaderPost { id title holder { id name } unit { id name } } }\n  }\n"): (typeof documents)["\n  query People_Lines {\n    businessLines { id code validFrom leaderPost { id title holder { id name } unit { id name } } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query People_LineNames { categories { id code level name label } }\n"): (typeof documents)["\n  query People_LineNames { categories { id code level name label } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query People_Units($after: String) {\n    units(first: 100, after: $after) {\n      totalCount\n      pageInfo { hasNextPage endCursor }\n      edges {\n        node {\n          id code name kind nameConfirmed\n          parent { id }\n          hostedBy { id name }\n          grids { id }\n          posts { id title grid { id } assignments { id validFrom validTo person { id name } } }\n        }\n      }\n    }\n    conference { on seats { id order post { id } } }\n  }\n"): (typeof documents)["\n  query People_Units($after: String) {\n    units(first: 100, after: $after) {\n      totalCount\n      pageInfo { hasNextPage endCursor }\n      edges {\n        node {\n          id code name kind nameConfirmed\n          parent { id }\n          hostedBy { id name }\n          grids { id }\n          posts { id title grid { id } assignments { id validFrom validTo person { id name } } }\n        }\n      }\n    }\n    conference { on seats { id order post { id } } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query People_Unit($id: ID!) {\n    unit(id: $id) {\n      id code name kind path nameConfirmed validFrom validTo\n      parent { id name parent { id name parent { id name } } }\n      hostedBy { id name }\n      children { id name }\n      posts { id code title singleHolder grid { id } assignments { id validFrom validTo person { id name demonstration } } }\n      grids { id code name validTo workerPost { id title assignments { id validFrom validTo person { id name } } } }\n    }\n    conference { on seats { id kind order validFrom post { id title } unit { id } } }\n  }\n"): (typeof documents)["\n  query People_Unit($id: ID!) {\n    unit(id: $id) {\n      id code name kind path nameConfirmed validFrom validTo\n      parent { id name parent { id name parent { id name } } }\n      hostedBy { id name }\n      children { id name }\n      posts { id code title singleHolder grid { id } assignments { id validFrom validTo person { id name demonstration } } }\n      grids { id code name validTo workerPost { id title assignments { id validFrom validTo person { id name } } } }\n    }\n    conference { on seats { id kind order validFrom post { id title } unit { id } } }\n  }\n"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;