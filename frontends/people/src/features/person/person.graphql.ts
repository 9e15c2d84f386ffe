import { graphql } from '../../gql';

/** The directory, a page at a time, with who holds what today. */
export const People_Persons = graphql(`
  query People_Persons($first: Int, $after: String, $text: String) {
    persons(first: $first, after: $after, filter: { text: $text }) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        cursor
        node {
          id
          version
          name
          demonstration
          availableActions {
            verb
            blockedBy
          }
          assignments {
            id
            capacity
            validFrom
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
    }
    conference {
      on
    }
  }
`);

/** The first of those whose name, pinyin or initials have the text, to choose one. */
export const People_PersonChoice = graphql(`
  query People_PersonChoice($text: String) {
    persons(first: 20, filter: { text: $text }) {
      edges {
        node {
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
  }
`);
export const People_AddPerson = graphql(`
  mutation People_AddPerson($input: AddPersonInput!) {
    addPerson(input: $input) {
      id
      name
    }
  }
`);
export const People_CorrectPerson = graphql(`
  mutation People_CorrectPerson($input: CorrectPersonInput!) {
    correctPerson(input: $input) {
      id
      version
      name
    }
  }
`);
