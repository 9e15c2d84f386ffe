// The limit to compare with: one process, node:http and pg, three prepared statements over the three schemas as a
// superuser, the same answer. It knows no session, no policy but the one that is written into its statement, and no
// other query.
import { createServer } from 'node:http';
import pg from 'pg';

pg.types.setTypeParser(1082, (date) => date); // dates stay text
const { DATABASE_URL, PORT } = process.env;
const pool = new pg.Pool({ connectionString: DATABASE_URL, max: 8 });

const CASES = `SELECT id, case_no, summary, state, current_level, severity, registered_on, due_on, community_id,
  grid_id, first_responsible_post_id FROM cases."case"
  WHERE (place_path = $1 OR place_path LIKE $2) AND (state <> 'DRAFT' OR registered_by_person_id = $3) AND
    confidentiality = 'NORMAL' AND (accused_unit_id IS NULL OR accused_unit_id <> $4)
  ORDER BY registered_on DESC NULLS LAST, case_no DESC NULLS LAST, id LIMIT $5`;
const PEOPLE = `SELECT id, name AS label, NULL::uuid AS holder_id, NULL AS holder FROM people.unit WHERE id = ANY ($1)
  UNION ALL SELECT id, name, NULL, NULL FROM people.grid WHERE id = ANY ($2)
  UNION ALL SELECT p.id, p.title, h.id, h.name FROM people.post p LEFT JOIN LATERAL (SELECT e.id, e.name FROM
    people.post_assignment a JOIN people.person e ON e.id = a.person_id
    WHERE a.post_id = p.id AND a.valid_from <= $4 AND (a.valid_to IS NULL OR a.valid_to > $4) ORDER BY a.valid_from
      LIMIT 1) h ON true WHERE p.id = ANY ($3)`;
const DECISIONS = `SELECT DISTINCT ON (case_id) case_id, id, content, state, due_on FROM meetings.decision_item
  WHERE case_id = ANY ($1) AND (area_path = $2 OR area_path LIKE $3) AND state NOT IN ('DRAFTED', 'DISCARDED') ORDER
    BY case_id, created_at DESC`;

const {
  rows: [viewer],
} = await pool.query(`SELECT p.id AS person, o.unit_id AS unit, (SELECT path FROM people.unit WHERE kind = 'SUBDISTRICT'
    LIMIT 1) AS area
  FROM people.account a JOIN people.person p ON p.id = a.person_id JOIN people.post_assignment t ON t.person_id = p.id
    JOIN people.post o ON o.id = t.post_id WHERE a.username = 'office1' LIMIT 1`);
const area = [viewer.area, `${viewer.area}/%`];
const today = () => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
const distinct = (rows, column) => [...new Set(rows.map((row) => row[column]).filter(Boolean))];

async function ledger(first) {
  const { rows: found } = await pool.query({
    name: 'cases',
    text: CASES,
    values: [...area, viewer.person, viewer.unit, first + 1],
  });
  const rows = found.slice(0, first);
  const [people, decisions] = await Promise.all([
    pool.query({
      name: 'people',
      text: PEOPLE,
      values: [
        distinct(rows, 'community_id'),
        distinct(rows, 'grid_id'),
        distinct(rows, 'first_responsible_post_id'),
        today(),
      ],
    }),
    pool.query({ name: 'decisions', text: DECISIONS, values: [rows.map((row) => row.id), ...area] }),
  ]);
  const named = new Map(people.rows.map((row) => [row.id, row]));
  const decided = new Map(decisions.rows.map((row) => [row.case_id, row]));
  const place = (id) => (id ? { id, name: named.get(id).label } : null);
  const post = (id) => {
    if (!id) return null;
    const { label, holder_id: holder, holder: name } = named.get(id);
    return { id, title: label, holder: holder ? { id: holder, name } : null };
  };
  const edges = rows.map((row) => {
    const decision = decided.get(row.id);
    return {
      node: {
        id: row.id,
        caseNo: row.case_no,
        summary: row.summary,
        state: row.state,
        currentLevel: row.current_level,
        severity: row.severity,
        registeredOn: row.registered_on,
        dueOn: row.due_on,
        community: place(row.community_id),
        grid: place(row.grid_id),
        firstResponsible: post(row.first_responsible_post_id),
        lastDecision: decision
          ? { id: decision.id, content: decision.content, state: decision.state, dueOn: decision.due_on }
          : null,
      },
    };
  });
  const last = rows.at(-1);
  const endCursor = last
    ? Buffer.from(JSON.stringify([last.registered_on, last.case_no, last.id])).toString('base64url')
    : null;
  return { data: { cases: { edges, pageInfo: { hasNextPage: found.length > first, endCursor } } } };
}

const server = createServer((req, res) => {
  let body = '';
  req
    .setEncoding('utf8')
    .on('data', (part) => (body += part))
    .on('end', async () => {
      try {
        const text = JSON.stringify(await ledger(JSON.parse(body).variables.first));
        res.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }).end(text);
      } catch (error) {
        res.writeHead(500).end(String(error));
      }
    });
});
server.keepAliveTimeout = 75_000;
server.listen(Number(PORT), '127.0.0.1');
process.on('SIGTERM', () => process.exit(0));
