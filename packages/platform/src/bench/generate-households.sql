-- Households and residents of the invented zone: 133 households a grid, three residents a household (100 sub-districts: about 1 and 3 million). Runs as the
-- superuser without triggers, because the proof that every household has a grid is one query a row. Values are sealed texts that nobody can open;
-- those of the first sub-district are sealed for real afterwards, because its people read them.
SET session_replication_role = replica;

INSERT INTO people.household (id, version, created_at, code, grid_id, path, building, building_order, room_order, room, householder, householder_hash, phone, phone_hash, state, valid_from, demonstration)
SELECT uuidv7(), 1, now(), g.code || '-' || n, g.id, g.path, (1 + n / 20) || '号楼', lpad((1 + n / 20)::text, 6, '0') || '号楼', n, f.sealed, f.sealed, md5(g.code || n), f.sealed, md5('p' || g.code || n), 'OPEN', '2022-06-02', true
FROM people.grid g, generate_series(1, 133) AS n, (SELECT 'v1.k0001.' || repeat('A', 56) AS sealed) f WHERE g.code LIKE '1505718%' OR g.code LIKE '1505719%';

INSERT INTO people.household_link (id, version, created_at, household_id, grid_id, valid_from, valid_to, basis)
SELECT uuidv7(), 1, now(), h.id, h.grid_id, h.valid_from, NULL, NULL FROM people.household h JOIN people.grid g ON g.id = h.grid_id WHERE g.code LIKE '1505718%' OR g.code LIKE '1505719%';

INSERT INTO people.resident (id, version, created_at, household_id, grid_id, path, state, relation, name, name_hash, id_number, id_number_hash, phone, phone_hash, birth_date, sex, nation, demonstration, valid_from)
SELECT uuidv7(), 1, now(), h.id, h.grid_id, h.path, 'OPEN', (ARRAY['HEAD', 'SPOUSE', 'CHILD'])[n], f.sealed, md5('n' || h.code || n), f.sealed, md5('i' || h.code || n), f.sealed, md5('t' || h.code || n), f.sealed, f.sealed, f.sealed, true, '2022-06-02'
FROM people.household h JOIN people.grid g ON g.id = h.grid_id, generate_series(1, 3) AS n, (SELECT 'v1.k0001.' || repeat('A', 56) AS sealed) f WHERE g.code LIKE '1505718%' OR g.code LIKE '1505719%';

SET session_replication_role = DEFAULT;
