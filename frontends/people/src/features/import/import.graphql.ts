import { graphql } from '../../gql';

/** Past and running imports, the latest first, and the kinds that the viewer may import. */
export const People_Imports = graphql(`
  query People_Imports($first: Int, $after: String) {
    importKinds {
      kind
      label
      fields {
        field
        label
        hint
        required
      }
    }
    imports(first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          version
          kind
          state
          work
          fileName
          rows
          counts
          createdAt
          committedAt
          account
          importer {
            id
            name
          }
          facts {
            kind
            label
          }
        }
      }
    }
  }
`);

/** One import with all that its step needs; asked again while work goes on. */
export const People_Import = graphql(`
  query People_Import($id: ID!) {
    import(id: $id) {
      id
      version
      kind
      state
      work
      problem
      problemText
      fileName
      headers
      rows
      counts
      createdAt
      checkedAt
      committedAt
      fileDroppedAt
      basis
      account
      importer {
        id
        name
      }
      columns {
        column
        field
      }
      reading {
        sheet
        otherSheets
        hiddenRows
        leftOut
      }
      progress {
        step
        total
      }
      facts {
        kind
        label
        needsBasis
        fields {
          field
          label
          hint
          required
        }
      }
      availableActions {
        verb
        blockedBy
      }
    }
  }
`);

/** A page of the preview. */
export const People_ImportPreview = graphql(`
  query People_ImportPreview($id: ID!, $marks: [ImportMark!], $from: Int, $first: Int, $after: String) {
    import(id: $id) {
      id
      checkedAt
      preview(marks: $marks, from: $from, first: $first, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            id
            number
            mark
            hidden
            cells {
              field
              text
              was
              mark
              code
              why
            }
          }
        }
      }
    }
  }
`);

/** Where the next refused row stands. */
export const People_ImportNext = graphql(`
  query People_ImportNext($id: ID!, $marks: [ImportMark!]!, $after: Int!) {
    import(id: $id) {
      id
      nextMarked(marks: $marks, after: $after) {
        number
        before
      }
    }
  }
`);

export const People_AddImport = graphql(`
  mutation People_AddImport($input: AddImportInput!) {
    addImport(input: $input) {
      id
      version
      state
    }
  }
`);

export const People_MapImport = graphql(`
  mutation People_MapImport($input: MapImportInput!) {
    mapImport(input: $input) {
      id
      version
      state
      work
    }
  }
`);

export const People_CheckImport = graphql(`
  mutation People_CheckImport($input: ImportInput!) {
    checkImport(input: $input) {
      id
      version
      state
      work
    }
  }
`);

export const People_CommitImport = graphql(`
  mutation People_CommitImport($input: CommitImportInput!) {
    commitImport(input: $input) {
      id
      version
      state
      work
    }
  }
`);

export const People_AbandonImport = graphql(`
  mutation People_AbandonImport($input: ImportInput!) {
    abandonImport(input: $input) {
      id
      version
      state
    }
  }
`);
