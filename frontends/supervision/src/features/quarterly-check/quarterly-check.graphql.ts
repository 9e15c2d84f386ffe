import { graphql } from '../../gql';

/** `conference.on` is the domain's day: from it come the quarters that may be planned. */
export const Supervision_Checks = graphql(`
  query Supervision_Checks($first: Int, $after: String) {
    quarterlyChecks(first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          quarter
          state
          plannedOn
          communitySample
          departmentSample
          casesPerUnit
          eligibleCommunities
          eligibleDepartments
          drawnAt
          result {
            stratum
            code
            name
            rank
          }
        }
      }
    }
  }
`);

/** Asked apart: a list of checks does not need people. */
export const Supervision_Today = graphql(`
  query Supervision_Today {
    conference {
      on
    }
  }
`);

export const Supervision_Check = graphql(`
  query Supervision_Check($id: ID!) {
    quarterlyCheck(id: $id) {
      id
      version
      quarter
      state
      plannedOn
      communitySample
      departmentSample
      casesPerUnit
      algorithm
      eligibleCommunities
      eligibleDepartments
      templateItems {
        text
        maxScore
      }
      eligible {
        stratum
        code
        name
      }
      witness {
        id
        post {
          id
          title
          unit {
            id
            name
          }
        }
        person {
          id
          name
        }
      }
      witnessedAt
      witnessCommitment
      witnessNumber
      seed
      resultHash
      drawnAt
      result {
        stratum
        code
        name
        rank
      }
      drawnBy {
        id
        post {
          id
          title
        }
        person {
          id
          name
        }
      }
      availableActions {
        verb
        blockedBy
      }
      history {
        id
        seq
        verb
        reason
        at
        details
        actor {
          id
          post {
            id
            title
            unit {
              id
              name
            }
          }
          person {
            id
            name
          }
        }
      }
    }
  }
`);

export const Supervision_Replay = graphql(`
  query Supervision_Replay($checkId: ID!) {
    replayDraw(checkId: $checkId) {
      matches
      algorithm
      seed
      hash
      result {
        stratum
        code
        name
        rank
      }
    }
  }
`);

export const Supervision_Plan = graphql(`
  mutation Supervision_Plan($input: PlanQuarterlyCheckInput!) {
    planQuarterlyCheck(input: $input) {
      id
      quarter
      state
      version
    }
  }
`);
export const Supervision_Witness = graphql(`
  mutation Supervision_Witness($input: WitnessQuarterlyCheckInput!) {
    witnessQuarterlyCheck(input: $input) {
      id
      state
      version
    }
  }
`);
export const Supervision_Draw = graphql(`
  mutation Supervision_Draw($input: DrawQuarterlyCheckInput!) {
    drawQuarterlyCheck(input: $input) {
      id
      state
      version
    }
  }
`);
