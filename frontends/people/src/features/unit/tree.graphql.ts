import { graphql } from '../../gql';

/** What a unit still holds on a day, by name, and its open work, which other services count. */
export const People_UnitLeft = graphql(`
  query People_UnitLeft($id: ID!, $on: LocalDate) {
    unit(id: $id) {
      id
      openCases
      openDecisions
      left(on: $on) {
        kind
        id
        name
        person {
          id
          name
        }
      }
    }
  }
`);

/** Units of a day under which another one may stand, or into which it may be taken. */
export const People_UnitChoices = graphql(`
  query People_UnitChoices {
    units(first: 100, filter: { own: true }) {
      edges {
        node {
          id
          name
          pinyin
          kind
          path
          validTo
        }
      }
    }
  }
`);

/** Where a unit was, is and will be. */
export const People_UnitPlaces = graphql(`
  query People_UnitPlaces($id: ID!, $on: LocalDate) {
    unit(id: $id) {
      id
      mergedInto {
        id
        name
      }
      place(on: $on) {
        on
        path
        parent {
          id
          name
        }
      }
      places {
        id
        validFrom
        validTo
        basis
        parent {
          id
          name
        }
      }
    }
  }
`);

export const People_MoveUnit = graphql(`
  mutation People_MoveUnit($input: MoveUnitInput!) {
    moveUnit(input: $input) {
      id
      version
      path
    }
  }
`);
export const People_MergeUnit = graphql(`
  mutation People_MergeUnit($input: MergeUnitInput!) {
    mergeUnit(input: $input) {
      id
      version
      validTo
    }
  }
`);
export const People_WithdrawUnit = graphql(`
  mutation People_WithdrawUnit($input: WithdrawUnitInput!) {
    withdrawUnit(input: $input) {
      id
      version
      validTo
    }
  }
`);
