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
    "\n  query Cases_Case($id: ID!) {\n    case(id: $id) {\n      id version caseNo state currentLevel severity urgency confidentiality channel categoryCode categoryLabel lineCode summary appealContent\n      peopleCount householdCount mustEscalate registeredOn dispatchedOn acknowledgedAt dueOn light conferenceOn closingProposed\n      resolution resultText closedOn reopenCount remark\n      community { id name }\n      grid { id name }\n      household { id }\n      accusedUnit { id name }\n      leadUnit { id name }\n      coUnits { id name }\n      firstResponsible { id title holder { id name } }\n      caseLeader { id title holder { id name } }\n      proposedLeader { id title holder { id name } }\n      handler { id person { id name } post { id title unit { id name } } }\n      party { name phone address canUnmask }\n      clocks { id kind startedOn length unit dueOn stoppedAt cancelled source light }\n      threeLists {\n        appealContent classification responsiblePerson dueOn missing\n        tasks { content standard dueOn doneOn }\n        caseLeader { id title holder { id name } }\n        responsibleUnit { id name }\n      }\n      records { id type content at by { id person { id name } post { id title unit { id name } } } }\n      files { id name mime size uploadedAt }\n      history { id seq verb fromState toState reason details at actor { id person { id name } post { id title unit { id name } } } }\n      availableActions { verb blockedBy }\n    }\n    businessLines { id code leaderPost { id title holder { id name } } }\n  }\n": typeof types.Cases_CaseDocument,
    "\n  query Cases_Household($id: ID!) { case(id: $id) { id household { id building room } } }\n": typeof types.Cases_HouseholdDocument,
    "\n  query Cases_Latest($id: ID!) {\n    case(id: $id) {\n      id version state dueOn\n      threeLists { classification responsiblePerson dueOn tasks { content } responsibleUnit { id name } }\n      history { id seq verb at actor { id person { id name } post { id title } } }\n    }\n  }\n": typeof types.Cases_LatestDocument,
    "\n  query Cases_Units {\n    units(first: 100, filter: { kinds: [OFFICE, CENTRE, POLICE_STATION, JUSTICE_OFFICE, COMMUNITY] }) { edges { node { id name kind } } }\n  }\n": typeof types.Cases_UnitsDocument,
    "\n  query Cases_Leaders {\n    conference { seats { id kind order post { id title holder { id name } } } }\n    businessLines { id code leaderPost { id title holder { id name } } }\n  }\n": typeof types.Cases_LeadersDocument,
    "mutation Cases_TakeUp($input: CaseVerbInput!) { takeUpCase(input: $input) { id version } }": typeof types.Cases_TakeUpDocument,
    "mutation Cases_Record($input: RecordCaseInput!) { recordCase(input: $input) { id version } }": typeof types.Cases_RecordDocument,
    "mutation Cases_Escalate($input: CaseReasonInput!) { escalateCase(input: $input) { id version } }": typeof types.Cases_EscalateDocument,
    "mutation Cases_Return($input: CaseReasonInput!) { returnCase(input: $input) { id version } }": typeof types.Cases_ReturnDocument,
    "mutation Cases_EditLists($input: EditListsInput!) { editListsCase(input: $input) { id version } }": typeof types.Cases_EditListsDocument,
    "mutation Cases_ProposeLeader($input: ProposeLeaderInput!) { proposeLeaderCase(input: $input) { id version } }": typeof types.Cases_ProposeLeaderDocument,
    "mutation Cases_ConfirmLeader($input: CaseVerbInput!) { confirmLeaderCase(input: $input) { id version } }": typeof types.Cases_ConfirmLeaderDocument,
    "mutation Cases_Dispatch($input: DispatchCaseInput!) { dispatchCase(input: $input) { id version } }": typeof types.Cases_DispatchDocument,
    "mutation Cases_Acknowledge($input: CaseVerbInput!) { acknowledgeCase(input: $input) { id version } }": typeof types.Cases_AcknowledgeDocument,
    "mutation Cases_Object($input: CaseReasonInput!) { objectCase(input: $input) { id version } }": typeof types.Cases_ObjectDocument,
    "mutation Cases_DecideObjection($input: DecideObjectionInput!) { decideObjectionCase(input: $input) { id version } }": typeof types.Cases_DecideObjectionDocument,
    "mutation Cases_ProposeClosing($input: CloseCaseInput!) { proposeClosingCase(input: $input) { id version } }": typeof types.Cases_ProposeClosingDocument,
    "mutation Cases_Close($input: CloseCaseInput!) { closeCase(input: $input) { id version } }": typeof types.Cases_CloseDocument,
    "mutation Cases_Reopen($input: ReopenCaseInput!) { reopenCase(input: $input) { id version } }": typeof types.Cases_ReopenDocument,
    "mutation Cases_Unmask($input: UnmaskCaseInput!) { unmaskCase(input: $input) { name phone address canUnmask } }": typeof types.Cases_UnmaskDocument,
    "\n  query Cases_List($first: Int!, $after: String, $filter: CaseFilter, $sort: [CaseSort!]) {\n    cases(first: $first, after: $after, filter: $filter, sort: $sort) {\n      totalCount\n      pageInfo { hasNextPage endCursor }\n      edges {\n        node {\n          id caseNo summary categoryLabel currentLevel state dueOn light registeredOn conferenceOn peopleCount closingProposed urgency\n          community { id name }\n          grid { id name }\n          firstResponsible { id title holder { id name } }\n          leadUnit { id name }\n          lastDecision { id content dueOn }\n        }\n      }\n    }\n  }\n": typeof types.Cases_ListDocument,
    "\n  query Cases_LedgerChoices {\n    units(first: 100, filter: { kinds: [COMMUNITY] }) { edges { node { id name } } }\n    categories { id code level name }\n  }\n": typeof types.Cases_LedgerChoicesDocument,
    "\n  query Cases_Work($first: Int!) {\n    casesWork(first: $first) { waiting dueSoon overdue forApproval items { id kind title dueOn light path } }\n  }\n": typeof types.Cases_WorkDocument,
    "\n  query Cases_RegisterChoices {\n    viewer { id acting { id post { id grid { id name community { id name } } unit { id name kind } } } }\n    categories { id code level parentCode name label }\n    units(first: 100, filter: { kinds: [COMMUNITY] }) { edges { node { id name grids { id name code } } } }\n    businessLines { id code leaderPost { id title holder { id name } } }\n  }\n": typeof types.Cases_RegisterChoicesDocument,
    "\n  query Cases_AccusableUnits { units(first: 100) { edges { node { id name kind } } } }\n": typeof types.Cases_AccusableUnitsDocument,
    "\n  query Cases_Households($gridId: ID) {\n    households(first: 100, gridId: $gridId) { edges { node { id building room householder } } }\n  }\n": typeof types.Cases_HouseholdsDocument,
    "\n  query Cases_Similar($filter: CaseFilter!) {\n    cases(first: 5, filter: $filter) { edges { node { id caseNo summary state registeredOn categoryLabel } } }\n  }\n": typeof types.Cases_SimilarDocument,
    "\n  mutation Cases_Register($input: RegisterCaseInput!) {\n    registerCase(input: $input) { id version caseNo mustEscalate state currentLevel dueOn light firstResponsible { id title holder { id name } } }\n  }\n": typeof types.Cases_RegisterDocument,
};
const documents: Documents = {
    "\n  query Cases_Case($id: ID!) {\n    case(id: $id) {\n      id version caseNo state currentLevel severity urgency confidentiality channel categoryCode categoryLabel lineCode summary appealContent\n      peopleCount householdCount mustEscalate registeredOn dispatchedOn acknowledgedAt dueOn light conferenceOn closingProposed\n      resolution resultText closedOn reopenCount remark\n      community { id name }\n      grid { id name }\n      household { id }\n      accusedUnit { id name }\n      leadUnit { id name }\n      coUnits { id name }\n      firstResponsible { id title holder { id name } }\n      caseLeader { id title holder { id name } }\n      proposedLeader { id title holder { id name } }\n      handler { id person { id name } post { id title unit { id name } } }\n      party { name phone address canUnmask }\n      clocks { id kind startedOn length unit dueOn stoppedAt cancelled source light }\n      threeLists {\n        appealContent classification responsiblePerson dueOn missing\n        tasks { content standard dueOn doneOn }\n        caseLeader { id title holder { id name } }\n        responsibleUnit { id name }\n      }\n      records { id type content at by { id person { id name } post { id title unit { id name } } } }\n      files { id name mime size uploadedAt }\n      history { id seq verb fromState toState reason details at actor { id person { id name } post { id title unit { id name } } } }\n      availableActions { verb blockedBy }\n    }\n    businessLines { id code leaderPost { id title holder { id name } } }\n  }\n": types.Cases_CaseDocument,
    "\n  query Cases_Household($id: ID!) { case(id: $id) { id household { id building room } } }\n": types.Cases_HouseholdDocument,
    "\n  query Cases_Latest($id: ID!) {\n    case(id: $id) {\n      id version state dueOn\n      threeLists { classification responsiblePerson dueOn tasks { content } responsibleUnit { id name } }\n      history { id seq verb at actor { id person { id name } post { id title } } }\n    }\n  }\n": types.Cases_LatestDocument,
    "\n  query Cases_Units {\n    units(first: 100, filter: { kinds: [OFFICE, CENTRE, POLICE_STATION, JUSTICE_OFFICE, COMMUNITY] }) { edges { node { id name kind } } }\n  }\n": types.Cases_UnitsDocument,
    "\n  query Cases_Leaders {\n    conference { seats { id kind order post { id title holder { id name } } } }\n    businessLines { id code leaderPost { id title holder { id name } } }\n  }\n": types.Cases_LeadersDocument,
    "mutation Cases_TakeUp($input: CaseVerbInput!) { takeUpCase(input: $input) { id version } }": types.Cases_TakeUpDocument,
    "mutation Cases_Record($input: RecordCaseInput!) { recordCase(input: $input) { id version } }": types.Cases_RecordDocument,
    "mutation Cases_Escalate($input: CaseReasonInput!) { escalateCase(input: $input) { id version } }": types.Cases_EscalateDocument,
    "mutation Cases_Return($input: CaseReasonInput!) { returnCase(input: $input) { id version } }": types.Cases_ReturnDocument,
    "mutation Cases_EditLists($input: EditListsInput!) { editListsCase(input: $input) { id version } }": types.Cases_EditListsDocument,
    "mutation Cases_ProposeLeader($input: ProposeLeaderInput!) { proposeLeaderCase(input: $input) { id version } }": types.Cases_ProposeLeaderDocument,
    "mutation Cases_ConfirmLeader($input: CaseVerbInput!) { confirmLeaderCase(input: $input) { id version } }": types.Cases_ConfirmLeaderDocument,
    "mutation Cases_Dispatch($input: DispatchCaseInput!) { dispatchCase(input: $input) { id version } }": types.Cases_DispatchDocument,
    "mutation Cases_Acknowledge($input: CaseVerbInput!) { acknowledgeCase(input: $input) { id version } }": types.Cases_AcknowledgeDocument,
    "mutation Cases_Object($input: CaseReasonInput!) { objectCase(input: $input) { id version } }": types.Cases_ObjectDocument,
    "mutation Cases_DecideObjection($input: DecideObjectionInput!) { decideObjectionCase(input: $input) { id version } }": types.Cases_DecideObjectionDocument,
    "mutation Cases_ProposeClosing($input: CloseCaseInput!) { proposeClosingCase(input: $input) { id version } }": types.Cases_ProposeClosingDocument,
    "mutation Cases_Close($input: CloseCaseInput!) { closeCase(input: $input) { id version } }": types.Cases_CloseDocument,
    "mutation Cases_Reopen($input: ReopenCaseInput!) { reopenCase(input: $input) { id version } }": types.Cases_ReopenDocument,
    "mutation Cases_Unmask($input: UnmaskCaseInput!) { unmaskCase(input: $input) { name phone address canUnmask } }": types.Cases_UnmaskDocument,
    "\n  query Cases_List($first: Int!, $after: String, $filter: CaseFilter, $sort: [CaseSort!]) {\n    cases(first: $first, after: $after, filter: $filter, sort: $sort) {\n      totalCount\n      pageInfo { hasNextPage endCursor }\n      edges {\n        node {\n          id caseNo summary categoryLabel currentLevel state dueOn light registeredOn conferenceOn peopleCount closingProposed urgency\n          community { id name }\n          grid { id name }\n          firstResponsible { id title holder { id name } }\n          leadUnit { id name }\n          lastDecision { id content dueOn }\n        }\n      }\n    }\n  }\n": types.Cases_ListDocument,
    "\n  query Cases_LedgerChoices {\n    units(first: 100, filter: { kinds: [COMMUNITY] }) { edges { node { id name } } }\n    categories { id code level name }\n  }\n": types.Cases_LedgerChoicesDocument,
    "\n  query Cases_Work($first: Int!) {\n    casesWork(first: $first) { waiting dueSoon overdue forApproval items { id kind title dueOn light path } }\n  }\n": types.Cases_WorkDocument,
    "\n  query Cases_RegisterChoices {\n    viewer { id acting { id post { id grid { id name community { id name } } unit { id name kind } } } }\n    categories { id code level parentCode name label }\n    units(first: 100, filter: { kinds: [COMMUNITY] }) { edges { node { id name grids { id name code } } } }\n    businessLines { id code leaderPost { id title holder { id name } } }\n  }\n": types.Cases_RegisterChoicesDocument,
    "\n  query Cases_AccusableUnits { units(first: 100) { edges { node { id name kind } } } }\n": types.Cases_AccusableUnitsDocument,
    "\n  query Cases_Households($gridId: ID) {\n    households(first: 100, gridId: $gridId) { edges { node { id building room householder } } }\n  }\n": types.Cases_HouseholdsDocument,
    "\n  query Cases_Similar($filter: CaseFilter!) {\n    cases(first: 5, filter: $filter) { edges { node { id caseNo summary state registeredOn categoryLabel } } }\n  }\n": types.Cases_SimilarDocument,
    "\n  mutation Cases_Register($input: RegisterCaseInput!) {\n    registerCase(input: $input) { id version caseNo mustEscalate state currentLevel dueOn light firstResponsible { id title holder { id name } } }\n  }\n": types.Cases_RegisterDocument,
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
export function graphql(source: "\n  query Cases_Case($id: ID!) {\n    case(id: $id) {\n      id version caseNo state currentLevel severity urgency confidentiality channel categoryCode categoryLabel lineCode summary appealContent\n      peopleCount householdCount mustEscalate registeredOn dispatchedOn acknowledgedAt dueOn light conferenceOn closingProposed\n      resolution resultText closedOn reopenCount remark\n      community { id name }\n      grid { id name }\n      household { id }\n      accusedUnit { id name }\n      leadUnit { id name }\n      coUnits { id name }\n      firstResponsible { id title holder { id name } }\n      caseLeader { id title holder { id name } }\n      proposedLeader { id title holder { id name } }\n      handler { id person { id name } post { id title unit { id name } } }\n      party { name phone address canUnmask }\n      clocks { id kind startedOn length unit dueOn stoppedAt cancelled source light }\n      threeLists {\n        appealContent classification responsiblePerson dueOn missing\n        tasks { content standard dueOn doneOn }\n        caseLeader { id title holder { id name } }\n        responsibleUnit { id name }\n      }\n      records { id type content at by { id person { id name } post { id title unit { id name } } } }\n      files { id name mime size uploadedAt }\n      history { id seq verb fromState toState reason details at actor { id person { id name } post { id title unit { id name } } } }\n      availableActions { verb blockedBy }\n    }\n    businessLines { id code leaderPost { id title holder { id name } } }\n  }\n"): (typeof documents)["\n  query Cases_Case($id: ID!) {\n    case(id: $id) {\n      id version caseNo state currentLevel severity urgency confidentiality channel categoryCode categoryLabel lineCode summary appealContent\n      peopleCount householdCount mustEscalate registeredOn dispatchedOn acknowledgedAt dueOn light conferenceOn closingProposed\n      resolution resultText closedOn reopenCount remark\n      community { id name }\n      grid { id name }\n      household { id }\n      accusedUnit { id name }\n      leadUnit { id name }\n      coUnits { id name }\n      firstResponsible { id title holder { id name } }\n      caseLeader { id title holder { id name } }\n      proposedLeader { id title holder { id name } }\n      handler { id person { id name } post { id title unit { id name } } }\n      party { name phone address canUnmask }\n      clocks { id kind startedOn length unit dueOn stoppedAt cancelled source light }\n      threeLists {\n        appealContent classification responsiblePerson dueOn missing\n        tasks { content standard dueOn doneOn }\n        caseLeader { id title holder { id name } }\n        responsibleUnit { id name }\n      }\n      records { id type content at by { id person { id name } post { id title unit { id name } } } }\n      files { id name mime size uploadedAt }\n      history { id seq verb fromState toState reason details at actor { id person { id name } post { id title unit { id name } } } }\n      availableActions { verb blockedBy }\n    }\n    businessLines { id code leaderPost { id title holder { id name } } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Cases_Household($id: ID!) { case(id: $id) { id household { id building room } } }\n"): (typeof documents)["\n  query Cases_Household($id: ID!) { case(id: $id) { id household { id building room } } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Cases_Latest($id: ID!) {\n    case(id: $id) {\n      id version state dueOn\n      threeLists { classification responsiblePerson dueOn tasks { content } responsibleUnit { id name } }\n      history { id seq verb at actor { id person { id name } post { id title } } }\n    }\n  }\n"): (typeof documents)["\n  query Cases_Latest($id: ID!) {\n    case(id: $id) {\n      id version state dueOn\n      threeLists { classification responsiblePerson dueOn tasks { content } responsibleUnit { id name } }\n      history { id seq verb at actor { id person { id name } post { id title } } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Cases_Units {\n    units(first: 100, filter: { kinds: [OFFICE, CENTRE, POLICE_STATION, JUSTICE_OFFICE, COMMUNITY] }) { edges { node { id name kind } } }\n  }\n"): (typeof documents)["\n  query Cases_Units {\n    units(first: 100, filter: { kinds: [OFFICE, CENTRE, POLICE_STATION, JUSTICE_OFFICE, COMMUNITY] }) { edges { node { id name kind } } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Cases_Leaders {\n    conference { seats { id kind order post { id title holder { id name } } } }\n    businessLines { id code leaderPost { id title holder { id name } } }\n  }\n"): (typeof documents)["\n  query Cases_Leaders {\n    conference { seats { id kind order post { id title holder { id name } } } }\n    businessLines { id code leaderPost { id title holder { id name } } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation Cases_TakeUp($input: CaseVerbInput!) { takeUpCase(input: $input) { id version } }"): (typeof documents)["mutation Cases_TakeUp($input: CaseVerbInput!) { takeUpCase(input: $input) { id version } }"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation Cases_Record($input: RecordCaseInput!) { recordCase(input: $input) { id version } }"): (typeof documents)["mutation Cases_Record($input: RecordCaseInput!) { recordCase(input: $input) { id version } }"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation Cases_Escalate($input: CaseReasonInput!) { escalateCase(input: $input) { id version } }"): (typeof documents)["mutation Cases_Escalate($input: CaseReasonInput!) { escalateCase(input: $input) { id version } }"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation Cases_Return($input: CaseReasonInput!) { returnCase(input: $input) { id version } }"): (typeof documents)["mutation Cases_Return($input: CaseReasonInput!) { returnCase(input: $input) { id version } }"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation Cases_EditLists($input: EditListsInput!) { editListsCase(input: $input) { id version } }"): (typeof documents)["mutation Cases_EditLists($input: EditListsInput!) { editListsCase(input: $input) { id version } }"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation Cases_ProposeLeader($input: ProposeLeaderInput!) { proposeLeaderCase(input: $input) { id version } }"): (typeof documents)["mutation Cases_ProposeLeader($input: ProposeLeaderInput!) { proposeLeaderCase(input: $input) { id version } }"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation Cases_ConfirmLeader($input: CaseVerbInput!) { confirmLeaderCase(input: $input) { id version } }"): (typeof documents)["mutation Cases_ConfirmLeader($input: CaseVerbInput!) { confirmLeaderCase(input: $input) { id version } }"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation Cases_Dispatch($input: DispatchCaseInput!) { dispatchCase(input: $input) { id version } }"): (typeof documents)["mutation Cases_Dispatch($input: DispatchCaseInput!) { dispatchCase(input: $input) { id version } }"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation Cases_Acknowledge($input: CaseVerbInput!) { acknowledgeCase(input: $input) { id version } }"): (typeof documents)["mutation Cases_Acknowledge($input: CaseVerbInput!) { acknowledgeCase(input: $input) { id version } }"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation Cases_Object($input: CaseReasonInput!) { objectCase(input: $input) { id version } }"): (typeof documents)["mutation Cases_Object($input: CaseReasonInput!) { objectCase(input: $input) { id version } }"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation Cases_DecideObjection($input: DecideObjectionInput!) { decideObjectionCase(input: $input) { id version } }"): (typeof documents)["mutation Cases_DecideObjection($input: DecideObjectionInput!) { decideObjectionCase(input: $input) { id version } }"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation Cases_ProposeClosing($input: CloseCaseInput!) { proposeClosingCase(input: $input) { id version } }"): (typeof documents)["mutation Cases_ProposeClosing($input: CloseCaseInput!) { proposeClosingCase(input: $input) { id version } }"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation Cases_Close($input: CloseCaseInput!) { closeCase(input: $input) { id version } }"): (typeof documents)["mutation Cases_Close($input: CloseCaseInput!) { closeCase(input: $input) { id version } }"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation Cases_Reopen($input: ReopenCaseInput!) { reopenCase(input: $input) { id version } }"): (typeof documents)["mutation Cases_Reopen($input: ReopenCaseInput!) { reopenCase(input: $input) { id version } }"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation Cases_Unmask($input: UnmaskCaseInput!) { unmaskCase(input: $input) { name phone address canUnmask } }"): (typeof documents)["mutation Cases_Unmask($input: UnmaskCaseInput!) { unmaskCase(input: $input) { name phone address canUnmask } }"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Cases_List($first: Int!, $after: String, $filter: CaseFilter, $sort: [CaseSort!]) {\n    cases(first: $first, after: $after, filter: $filter, sort: $sort) {\n      totalCount\n      pageInfo { hasNextPage endCursor }\n      edges {\n        node {\n          id caseNo summary categoryLabel currentLevel state dueOn light registeredOn conferenceOn peopleCount closingProposed urgency\n          community { id name }\n          grid { id name }\n          firstResponsible { id title holder { id name } }\n          leadUnit { id name }\n          lastDecision { id content dueOn }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query Cases_List($first: Int!, $after: String, $filter: CaseFilter, $sort: [CaseSort!]) {\n    cases(first: $first, after: $after, filter: $filter, sort: $sort) {\n      totalCount\n      pageInfo { hasNextPage endCursor }\n      edges {\n        node {\n          id caseNo summary categoryLabel currentLevel state dueOn light registeredOn conferenceOn peopleCount closingProposed urgency\n          community { id name }\n          grid { id name }\n          firstResponsible { id title holder { id name } }\n          leadUnit { id name }\n          lastDecision { id content dueOn }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Cases_LedgerChoices {\n    units(first: 100, filter: { kinds: [COMMUNITY] }) { edges { node { id name } } }\n    categories { id code level name }\n  }\n"): (typeof documents)["\n  query Cases_LedgerChoices {\n    units(first: 100, filter: { kinds: [COMMUNITY] }) { edges { node { id name } } }\n    categories { id code level name }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Cases_Work($first: Int!) {\n    casesWork(first: $first) { waiting dueSoon overdue forApproval items { id kind title dueOn light path } }\n  }\n"): (typeof documents)["\n  query Cases_Work($first: Int!) {\n    casesWork(first: $first) { waiting dueSoon overdue forApproval items { id kind title dueOn light path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Cases_RegisterChoices {\n    viewer { id acting { id post { id grid { id name community { id name } } unit { id name kind } } } }\n    categories { id code level parentCode name label }\n    units(first: 100, filter: { kinds: [COMMUNITY] }) { edges { node { id name grids { id name code } } } }\n    businessLines { id code leaderPost { id title holder { id name } } }\n  }\n"): (typeof documents)["\n  query Cases_RegisterChoices {\n    viewer { id acting { id post { id grid { id name community { id name } } unit { id name kind } } } }\n    categories { id code level parentCode name label }\n    units(first: 100, filter: { kinds: [COMMUNITY] }) { edges { node { id name grids { id name code } } } }\n    businessLines { id code leaderPost { id title holder { id name } } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Cases_AccusableUnits { units(first: 100) { edges { node { id name kind } } } }\n"): (typeof documents)["\n  query Cases_AccusableUnits { units(first: 100) { edges { node { id name kind } } } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Cases_Households($gridId: ID) {\n    households(first: 100, gridId: $gridId) { edges { node { id building room householder } } }\n  }\n"): (typeof documents)["\n  query Cases_Households($gridId: ID) {\n    households(first: 100, gridId: $gridId) { edges { node { id building room householder } } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Cases_Similar($filter: CaseFilter!) {\n    cases(first: 5, filter: $filter) { edges { node { id caseNo summary state registeredOn categoryLabel } } }\n  }\n"): (typeof documents)["\n  query Cases_Similar($filter: CaseFilter!) {\n    cases(first: 5, filter: $filter) { edges { node { id caseNo summary state registeredOn categoryLabel } } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation Cases_Register($input: RegisterCaseInput!) {\n    registerCase(input: $input) { id version caseNo mustEscalate state currentLevel dueOn light firstResponsible { id title holder { id name } } }\n  }\n"): (typeof documents)["\n  mutation Cases_Register($input: RegisterCaseInput!) {\n    registerCase(input: $input) { id version caseNo mustEscalate state currentLevel dueOn light firstResponsible { id title holder { id name } } }\n  }\n"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;