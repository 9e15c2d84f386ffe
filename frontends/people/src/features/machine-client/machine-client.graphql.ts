import { graphql } from '../../gql';

/** Systems of the district that read with a credential of their own. */
export const People_MachineClients = graphql(`
  query People_MachineClients($first: Int, $after: String) {
    machineClients(first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          version
          name
          clientId
          state
          purpose
          scopes
          networks
          perMinute
          perDay
          expiresOn
          previousUntil
          lastUsedAt
          locks {
            source
            until
          }
          unit {
            id
            name
          }
          availableActions {
            verb
            blockedBy
          }
        }
      }
    }
  }
`);

export const People_ClientSteps = graphql(`
  query People_ClientSteps($id: ID!) {
    machineClient(id: $id) {
      id
      use {
        day
        requests
        refused
      }
      history {
        id
        verb
        toState
        reason
        by
        at
      }
    }
  }
`);
/** What a client can be given, and the units of the district that it may belong to. */
export const People_ClientChoices = graphql(`
  query People_ClientChoices {
    machineScopes
    units(first: 20, filter: { kinds: [DISTRICT_JOINT_OFFICE] }) {
      edges {
        node {
          id
          name
        }
      }
    }
  }
`);

export const People_RegisterClient = graphql(`
  mutation People_RegisterClient($input: RegisterClientInput!) {
    registerClient(input: $input) {
      secret
      client {
        id
        clientId
      }
    }
  }
`);
export const People_RotateSecret = graphql(`
  mutation People_RotateSecret($input: RotateSecretInput!) {
    rotateSecret(input: $input) {
      secret
      client {
        id
        version
        clientId
      }
    }
  }
`);
export const People_RestoreClient = graphql(`
  mutation People_RestoreClient($input: RestoreMachineClientInput!) {
    restoreMachineClient(input: $input) {
      secret
      client {
        id
        version
        clientId
      }
    }
  }
`);
export const People_AmendClient = graphql(`
  mutation People_AmendClient($input: AmendMachineClientInput!) {
    amendMachineClient(input: $input) {
      id
      version
      purpose
      scopes
      networks
      perMinute
      perDay
      expiresOn
    }
  }
`);
export const People_KillClient = graphql(`
  mutation People_KillClient($input: KillMachineClientInput!) {
    killMachineClient(input: $input) {
      id
      version
      state
    }
  }
`);
export const People_UnlockClient = graphql(`
  mutation People_UnlockClient($input: UnlockMachineClientInput!) {
    unlockMachineClient(input: $input) {
      id
      version
      locks {
        source
        until
      }
    }
  }
`);
