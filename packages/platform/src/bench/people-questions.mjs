// What the people benchmark asks, each as one of the accounts of generate-people.sql.

const VIEWER = `query Viewer { viewer { id roles unitPath acting { id post { id title unit { id name } } }
  peopleActions { verb blockedBy } casesActions { verb blockedBy } meetingsActions { verb blockedBy }
    supervisionActions { verb blockedBy } } }`;
const HOLDER = `query Holder($post: ID!, $on: LocalDate) { post(id: $post) { id title holder(on: $on) { id name }
  assignments { id validFrom validTo } } }`;
const RESPONSIBLE = `query Responsible($community: ID!, $on: LocalDate) { responsibleFor(communityId: $community, on:
  $on) { post { id title } holder { id person { id name } } } }`;
const CONFERENCE = `query Conference($on: LocalDate) { conference(on: $on) { regime { id name } seats { id kind post {
  id title holder(on: $on) { id name } } unit { id name } } } }`;
const DIRECTORY = `query Directory($text: String) { persons(first: 20, filter: { text: $text }) { edges { node { id
  name } } pageInfo { hasNextPage } } }`;
const HOUSEHOLDS = `query Households { households(first: 50) { edges { node { id code building room householder } }
  pageInfo { hasNextPage } } }`;

const BY_PHONE = `query ByPhone($phone: String) { households(first: 20, filter: { phone: $phone }) { edges { node { id
  code building householder } } } }`;
const EXPLAIN = `query Explain($id: ID!) { peopleExplain(type: "Unit", id: $id) { sees reasons { text } verbs { verb
  open } } }`;

/** Ids that the questions need: a post, a community and their neighbours in the first invented sub-district. */
export async function idsOf(client) {
  const {
    rows: [ids],
  } = await client.query(
    `SELECT (SELECT id FROM people.post WHERE code = 'bench-150571801001-0') AS post, (SELECT id FROM people.unit
      WHERE code = '150571801001') AS community`,
  );
  return ids;
}

/** `{ name, account, query, variables }`; `on` lies before the present holders began. */
export const questionsFor = ({ post, community }) => [
  { name: 'who am I and what may I (policies of four services)', account: 'bench-office-staff', query: VIEWER },
  { name: 'who holds a post today', account: 'bench-office-staff', query: HOLDER, variables: { post } },
  { name: 'who held it in 2023', account: 'bench-office-staff', query: HOLDER, variables: { post, on: '2023-03-01' } },
  {
    name: 'who is first responsible for a community, in 2023',
    account: 'bench-office-staff',
    query: RESPONSIBLE,
    variables: { community, on: '2023-03-01' },
  },
  {
    name: 'who sat in the conference in 2023',
    account: 'bench-office-staff',
    query: CONFERENCE,
    variables: { on: '2023-03-01' },
  },
  {
    name: 'directory by initials, many hits',
    account: 'bench-office-staff',
    query: DIRECTORY,
    variables: { text: 'wxh' },
  },
  {
    name: 'directory by pinyin, some hits',
    account: 'bench-office-staff',
    query: DIRECTORY,
    variables: { text: 'zhaomeichen' },
  },
  {
    name: 'directory by one sign of a name',
    account: 'bench-office-staff',
    query: DIRECTORY,
    variables: { text: '罗' },
  },
  { name: 'directory, no hit', account: 'bench-office-staff', query: DIRECTORY, variables: { text: 'xyzxyz' } },
  { name: 'households of a grid worker', account: 'bench-grid-worker', query: HOUSEHOLDS },
  { name: 'households of a community', account: 'bench-community-staff', query: HOUSEHOLDS },
  { name: 'households of a sub-district', account: 'bench-office-staff', query: HOUSEHOLDS },
  {
    name: 'a household by its whole telephone number',
    account: 'bench-office-staff',
    query: BY_PHONE,
    variables: { phone: '13900000042' },
  },
  { name: 'why a unit is seen', account: 'bench-office-staff', query: EXPLAIN, variables: { id: community } },
];
