import { graphql } from '../../gql';

export const People_RecordVisit = graphql(`
  mutation People_RecordVisit($input: RecordVisitInput!) {
    recordVisit(input: $input) {
      id
    }
  }
`);

export const People_CorrectVisit = graphql(`
  mutation People_CorrectVisit($input: CorrectVisitInput!) {
    correctVisit(input: $input) {
      id
    }
  }
`);
