import { graphql } from '../../gql';

/** Accounts by user name: searched, filtered and paged by the service. */
export const People_Accounts = graphql(`
  query People_Accounts($filter: AccountFilter, $first: Int, $after: String) {
    accounts(filter: $filter, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          version
          username
          name
          state
          administrator
          passwordDue
          lockedUntil
          locks {
            source
            until
          }
          pendingReset {
            kind
            askedBy
            askedAt
            reason
          }
          lastSignInAt
          secondFactorAt
          createdAt
          availableActions {
            verb
            blockedBy
          }
        }
      }
    }
  }
`);

export const People_AccountSteps = graphql(`
  query People_AccountSteps($id: ID!) {
    account(id: $id) {
      id
      history {
        id
        verb
        toState
        reason
        by
        at
      }
      person {
        id
        name
        assignments {
          id
          validTo
          post {
            id
            title
          }
        }
      }
    }
  }
`);

/** People who hold no account yet, by a part of the name. */
export const People_WithoutAccount = graphql(`
  query People_WithoutAccount($text: String!) {
    peopleWithoutAccount(text: $text) {
      id
      name
      assignments {
        id
        validTo
        post {
          id
          title
          unit {
            id
            name
          }
        }
      }
    }
  }
`);

export const People_OpenAccount = graphql(`
  mutation People_OpenAccount($input: OpenAccountInput!) {
    openAccount(input: $input) {
      half
      account {
        id
        username
      }
    }
  }
`);
export const People_ConfirmAccount = graphql(`
  mutation People_ConfirmAccount($input: AccountActInput!) {
    confirmAccount(input: $input) {
      half
      account {
        id
        version
        state
      }
    }
  }
`);
export const People_RejectAccount = graphql(`
  mutation People_RejectAccount($input: AccountActInput!) {
    rejectAccount(input: $input) {
      id
      version
      state
    }
  }
`);
export const People_DisableAccount = graphql(`
  mutation People_DisableAccount($input: AccountActInput!) {
    disableAccount(input: $input) {
      id
      version
      state
    }
  }
`);
export const People_EnableAccount = graphql(`
  mutation People_EnableAccount($input: AccountActInput!) {
    enableAccount(input: $input) {
      id
      version
      state
    }
  }
`);
export const People_ResetSecondFactor = graphql(`
  mutation People_ResetSecondFactor($input: AccountActInput!) {
    resetSecondFactor(input: $input) {
      id
      version
    }
  }
`);
export const People_UnlockAccount = graphql(`
  mutation People_UnlockAccount($input: AccountActInput!) {
    unlockAccount(input: $input) {
      id
      version
      lockedUntil
      locks {
        source
        until
      }
    }
  }
`);
export const People_ResetPassword = graphql(`
  mutation People_ResetPassword($input: AccountActInput!) {
    resetPassword(input: $input) {
      half
      account {
        id
        version
      }
    }
  }
`);
export const People_ConfirmReset = graphql(`
  mutation People_ConfirmReset($input: AccountActInput!) {
    confirmReset(input: $input) {
      half
      account {
        id
        version
        secondFactorAt
        passwordDue
      }
    }
  }
`);
export const People_RejectReset = graphql(`
  mutation People_RejectReset($input: AccountActInput!) {
    rejectReset(input: $input) {
      id
      version
    }
  }
`);

/** Sources that have to wait after too many wrong secrets. */
export const People_LockedSources = graphql(`
  query People_LockedSources {
    lockedSources(first: 50) {
      totalCount
      edges {
        node {
          address
          failures
          until
          availableActions {
            verb
            blockedBy
          }
        }
      }
    }
  }
`);
export const People_UnlockSource = graphql(`
  mutation People_UnlockSource($input: UnlockSourceInput!) {
    unlockSource(input: $input)
  }
`);
