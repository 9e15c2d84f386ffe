import { graphql } from '../../gql';

/** What goes with a post when it changes hands on a day (R-031: the seat follows the post). */
export const People_Belongings = graphql(`
  query People_Belongings($id: ID!, $on: LocalDate) {
    post(id: $id) {
      id
      version
      openCases
      openDecisions
      belongings(on: $on) {
        seats {
          id
          kind
        }
        lines {
          id
          code
        }
        areas {
          id
          grid {
            id
            name
          }
        }
        households
      }
    }
  }
`);
export const People_AddPost = graphql(`
  mutation People_AddPost($input: AddPostInput!) {
    addPost(input: $input) {
      id
    }
  }
`);
export const People_Appoint = graphql(`
  mutation People_Appoint($input: AppointPostInput!) {
    appointPost(input: $input) {
      id
      version
    }
  }
`);
export const People_HandOver = graphql(`
  mutation People_HandOver($input: HandOverPostInput!) {
    handOverPost(input: $input) {
      id
      version
    }
  }
`);
export const People_Release = graphql(`
  mutation People_Release($input: ReleasePostInput!) {
    releasePost(input: $input) {
      id
      version
    }
  }
`);
export const People_EndPost = graphql(`
  mutation People_EndPost($input: EndPostInput!) {
    endPost(input: $input) {
      id
      version
      validTo
    }
  }
`);
