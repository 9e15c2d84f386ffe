const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.11", import: ["@key", "@shareable"])';

/**
 * Two small subgraphs with the seams that matter: an entity that crosses, a viewer that both extend, a scalar only they
 * understand.
 */
export const PEOPLE_SDL = `
${LINK}
type Query {
  viewer: Viewer
  units(first: Int, filter: UnitFilter): [Unit!]
  headers: String
}
type Mutation { renameUnit(id: ID!, name: String!): Unit }
input UnitFilter { first: Int }
type Viewer @key(fields: "id") { id: ID! account: String! peopleActions: [AvailableAction!] }
type AvailableAction @shareable { verb: String! blockedBy: [String!]! }
type Unit @key(fields: "id") { id: ID! code: String! name: String parent: Unit children(first: Int): [Unit!] }
`;

export const CASES_SDL = `
${LINK}
scalar LocalDate
type Query {
  cases(first: Int, after: LocalDate): [Case!]
  elsewhere: Case
  required: Strict
  headers2: String
  failing(kind: String!): String
}
type Mutation { raiseCase(title: String!): Case confirmReceipt(id: ID!): Case }
type CaseParty { name: String }
type Strict { value: String! }
type Case @key(fields: "id") { id: ID! title: String! unit: Unit party: CaseParty }
type Unit @key(fields: "id", resolvable: false) { id: ID! }
type Viewer @key(fields: "id") { id: ID! casesActions: [AvailableAction!] }
type AvailableAction @shareable { verb: String! blockedBy: [String!]! }
`;
