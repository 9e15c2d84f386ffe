// Fills a scratch platform with invented matters, directly in the database: 100,000 verbs through the graph would take
// hours.
import { readFileSync } from 'node:fs';
import pg from 'pg';

/** Makes `count` cases with their conferences and decisions as the owner role; returns what is there afterwards. */
export async function generateCases(adminUrl, count) {
  const client = new pg.Client({ connectionString: adminUrl, application_name: 'lianxi bench' });
  await client.connect();
  try {
    await client.query('SET ROLE lianxi_owner');
    await client.query(
      readFileSync(new URL('./generate.sql', import.meta.url), 'utf8').replaceAll('$COUNT', String(Math.trunc(count))),
    );
    await client.query('RESET ROLE');
    await client.query('VACUUM ANALYZE');
    const { rows } =
      await client.query(`SELECT (SELECT count(*)::int FROM cases."case") AS cases, (SELECT count(*)::int FROM
        meetings.decision_item) AS decisions,
      (SELECT count(DISTINCT case_id)::int FROM meetings.decision_item) AS decided, (SELECT count(DISTINCT
        community_id)::int FROM cases."case") AS communities`);
    return rows[0];
  } finally {
    await client.end();
  }
}
