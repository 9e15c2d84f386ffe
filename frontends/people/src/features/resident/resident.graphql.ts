import { graphql } from '../../gql';

export const People_AddResident = graphql(`
  mutation People_AddResident($input: AddResidentInput!) {
    addResident(input: $input) {
      id
      version
    }
  }
`);

export const People_CorrectResident = graphql(`
  mutation People_CorrectResident($input: CorrectResidentInput!) {
    correctResident(input: $input) {
      id
      version
    }
  }
`);

export const People_EndResident = graphql(`
  mutation People_EndResident($input: EndResidentInput!) {
    endResident(input: $input) {
      id
      version
    }
  }
`);

export const People_UnmaskResident = graphql(`
  mutation People_UnmaskResident($input: UnmaskResidentInput!) {
    unmaskResident(input: $input) {
      name
      idNumber
      phone
      birthDate
      sex
      nation
    }
  }
`);
