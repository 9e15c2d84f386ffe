-- An invented zone for the benchmark, in the shape that the people service writes: $SUBDISTRICTS sub-districts of 15 communities with 5 grids each, 300
-- people a sub-district with the posts they hold and one holder before each of them, seats and lines. Runs as the owner role.
SELECT setseed(0.2022);

CREATE TEMP TABLE zone AS SELECT id, path FROM people.unit WHERE kind = 'DISTRICT_ZONE' ORDER BY code LIMIT 1;
CREATE TEMP TABLE syllable AS
  SELECT row_number() OVER () - 1 AS k, sign, sound FROM (VALUES ('伟', 'wei'), ('芳', 'fang'), ('娜', 'na'), ('敏', 'min'), ('静', 'jing'), ('丽', 'li'), ('强', 'qiang'), ('磊', 'lei'),
    ('军', 'jun'), ('洋', 'yang'), ('勇', 'yong'), ('艳', 'yan'), ('杰', 'jie'), ('娟', 'juan'), ('涛', 'tao'), ('明', 'ming'), ('超', 'chao'), ('秀', 'xiu'), ('霞', 'xia'), ('平', 'ping'),
    ('刚', 'gang'), ('桂', 'gui'), ('英', 'ying'), ('华', 'hua'), ('玉', 'yu'), ('兰', 'lan'), ('萍', 'ping'), ('红', 'hong'), ('鹏', 'peng'), ('飞', 'fei'), ('晨', 'chen'), ('梅', 'mei')) AS s (sign, sound);
CREATE TEMP TABLE surname AS
  SELECT row_number() OVER () - 1 AS k, sign, sound FROM (VALUES ('王', 'wang'), ('李', 'li'), ('张', 'zhang'), ('刘', 'liu'), ('陈', 'chen'), ('杨', 'yang'), ('赵', 'zhao'), ('黄', 'huang'),
    ('周', 'zhou'), ('吴', 'wu'), ('徐', 'xu'), ('孙', 'sun'), ('胡', 'hu'), ('朱', 'zhu'), ('高', 'gao'), ('林', 'lin'), ('何', 'he'), ('郭', 'guo'), ('马', 'ma'), ('罗', 'luo')) AS s (sign, sound);

CREATE TEMP TABLE place AS
  SELECT uuidv7() AS id, s, 0 AS c, 'SUBDISTRICT' AS kind, '150571' || (800 + s)::text AS code, '示范街道' || s AS name FROM generate_series(1, $SUBDISTRICTS) AS s
  UNION ALL
  SELECT uuidv7(), s, c, CASE WHEN c <= 15 THEN 'COMMUNITY' WHEN c = 16 THEN 'JOINT_OFFICE' ELSE 'OFFICE' END, '150571' || (800 + s)::text || lpad(c::text, 3, '0'),
    CASE WHEN c <= 15 THEN '示范社区' WHEN c = 16 THEN '联席办' ELSE '办公室' END || s || '-' || c FROM generate_series(1, $SUBDISTRICTS) AS s, generate_series(1, 20) AS c;

INSERT INTO people.unit (id, version, created_at, code, name, kind, path, parent_id, hosted_by_id, name_confirmed, state, valid_from, valid_to)
SELECT p.id, 1, now(), p.code, p.name, p.kind, z.path || CASE WHEN p.c = 0 THEN '' ELSE '/' || t.code END || '/' || p.code, CASE WHEN p.c = 0 THEN z.id ELSE t.id END, NULL, true, 'OPEN', '2022-06-02', NULL
FROM zone z, place p JOIN place t ON t.s = p.s AND t.c = 0;

INSERT INTO people.grid (id, version, created_at, code, name, path, unit_id, state, valid_from, valid_to)
SELECT uuidv7(), 1, now(), u.code || lpad(g::text, 2, '0'), '网格' || g, u.path || '/' || u.code || lpad(g::text, 2, '0'), u.id, 'OPEN', '2022-06-02', NULL
FROM place p JOIN people.unit u ON u.id = p.id, generate_series(1, 5) AS g WHERE p.kind = 'COMMUNITY';

-- Posts: a worker for each grid, a secretary and five clerks for each community, the rest in the offices; 300 in all a sub-district.
CREATE TEMP TABLE job AS
  SELECT uuidv7() AS id, u.id AS unit_id, u.path, g.id AS grid_id, 'GRID_WORKER' AS role, 'bench-' || g.code AS code, '网格员' AS title FROM people.grid g JOIN place p ON p.id = g.unit_id JOIN people.unit u ON u.id = p.id
  UNION ALL
  SELECT uuidv7(), u.id, u.path, NULL::uuid, CASE WHEN n = 0 THEN 'COMMUNITY_SECRETARY' ELSE 'COMMUNITY_STAFF' END, 'bench-' || u.code || '-' || n, CASE WHEN n = 0 THEN '社区书记' ELSE '社区信访专干' END
  FROM place p JOIN people.unit u ON u.id = p.id, generate_series(0, 5) AS n WHERE p.kind = 'COMMUNITY'
  UNION ALL
  SELECT uuidv7(), u.id, u.path, NULL::uuid, CASE WHEN p.kind = 'JOINT_OFFICE' THEN CASE WHEN n = 0 THEN 'OFFICE_DIRECTOR' ELSE 'OFFICE_STAFF' END WHEN n = 0 THEN 'DEPT_HEAD' ELSE 'DEPT_HANDLER' END,
    'bench-' || u.code || '-' || n, '岗位' || n
  FROM place p JOIN people.unit u ON u.id = p.id, generate_series(0, 26) AS n WHERE p.kind IN ('JOINT_OFFICE', 'OFFICE');

INSERT INTO people.post (id, version, created_at, code, title, unit_id, path, grid_id, roles, single_holder, state, valid_from, valid_to)
SELECT id, 1, now(), code, title, unit_id, path, grid_id, ARRAY[role], true, 'OPEN', '2022-06-02', NULL FROM job;

CREATE TEMP TABLE staff AS
  SELECT uuidv7() AS id, j.id AS post_id, f.sign || a.sign || b.sign AS name, f.sound || a.sound || b.sound AS sound, left(f.sound, 1) || left(a.sound, 1) || left(b.sound, 1) AS initials
  FROM (SELECT id, floor(random() * 20)::int AS f, floor(random() * 32)::int AS a, floor(random() * 32)::int AS b FROM job) j
  JOIN surname f ON f.k = j.f JOIN syllable a ON a.k = j.a JOIN syllable b ON b.k = j.b;
INSERT INTO people.person (id, version, created_at, name, demonstration, search_text, sort_text)
SELECT id, 1, now(), name, true, name || ' ' || sound || ' ' || initials, sound || ' ' || name FROM staff;

-- Everybody has held the present post since 2025; before that the next person of the same unit did.
CREATE TEMP TABLE term AS
  SELECT s.post_id, s.id AS person_id, coalesce(lead(s.id) OVER w, first_value(s.id) OVER w) AS before_id FROM staff s JOIN job j ON j.id = s.post_id WINDOW w AS (PARTITION BY j.unit_id ORDER BY j.code);
INSERT INTO people.post_assignment (id, version, created_at, post_id, person_id, single_holder, capacity, valid_from, valid_to)
SELECT uuidv7(), 1, now(), post_id, person_id, true, 'HOLDER', date '2025-01-01', NULL::date FROM term
UNION ALL SELECT uuidv7(), 2, now(), post_id, before_id, true, 'HOLDER', date '2022-06-02', date '2025-01-01' FROM term;

-- The conference of each sub-district: its director, five conveners, its communities and offices as member units.
CREATE TEMP TABLE regime AS SELECT uuidv7() AS id, id AS unit_id, s FROM place WHERE c = 0;
INSERT INTO people.conference_regime (id, version, created_at, unit_id, name, document_no, regime_version, valid_from, valid_to)
SELECT id, 1, now(), unit_id, '信访工作联席会议', 'bench-' || s, 1, '2022-06-02', NULL FROM regime;
INSERT INTO people.conference_seat (id, version, created_at, code, kind, regime_id, post_id, unit_id, seat_order, valid_from, valid_to)
SELECT uuidv7(), 1, now(), 'bench-' || j.code, CASE WHEN j.role = 'OFFICE_DIRECTOR' THEN 'OFFICE_DIRECTOR' ELSE 'MEMBER_UNIT' END, r.id, j.id, p.id, p.c, '2022-06-02', NULL
FROM job j JOIN place p ON p.id = j.unit_id JOIN regime r ON r.s = p.s WHERE j.role IN ('OFFICE_DIRECTOR', 'COMMUNITY_SECRETARY', 'DEPT_HEAD');
INSERT INTO people.business_line (id, version, created_at, code, unit_id, leader_post_id, valid_from, valid_to)
SELECT uuidv7(), 1, now(), lpad(n::text, 2, '0'), t.id, j.id, '2022-06-02', NULL
FROM place t, generate_series(1, 13) AS n, LATERAL (SELECT j.id FROM job j JOIN place p ON p.id = j.unit_id AND p.s = t.s WHERE j.role = 'DEPT_HANDLER' ORDER BY j.code OFFSET n LIMIT 1) j WHERE t.c = 0;

-- Who asks: one of the joint office, one of a community and one grid worker of the first sub-district, with the password of office1.
CREATE TEMP TABLE asking AS
  SELECT DISTINCT ON (j.role) uuidv7() AS id, 'bench-' || lower(replace(j.role, '_', '-')) AS username, s.id AS person_id FROM job j JOIN staff s ON s.post_id = j.id JOIN place p ON p.id = j.unit_id AND p.s = 1
  WHERE j.role IN ('OFFICE_STAFF', 'COMMUNITY_STAFF', 'GRID_WORKER') ORDER BY j.role, j.code;
INSERT INTO people.account (id, name, email, email_verified, created_at, updated_at, username, person_id, version, state)
SELECT id, username, username || '@lianxi.invalid', true, now(), now(), username, person_id, 1, 'ACTIVE' FROM asking;
INSERT INTO people.credential (id, account_id, provider_id, user_id, password, created_at, updated_at)
SELECT uuidv7(), a.id::text, 'credential', a.id, c.password, now(), now() FROM asking a, people.credential c JOIN people.account o ON o.id = c.user_id WHERE o.username = 'office1';
DROP TABLE zone, syllable, surname, place, job, staff, term, regime, asking;
