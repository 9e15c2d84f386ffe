-- Invented matters for the benchmark, in the shape that the services write: 11 communities with their grids, all levels, states and
-- lines, due dates, and decisions of conferences on about 30 % of them. Runs as the owner role; $COUNT is replaced by a number.
-- Steps that have no part in a ledger page (history, clocks, records, files) are not made.
SELECT setseed(0.2022);

CREATE TEMP TABLE area AS
  SELECT row_number() OVER (ORDER BY u.code) - 1 AS k, u.id AS community_id, u.parent_id AS subdistrict_id,
    (SELECT p.id FROM people.post p WHERE p.unit_id = u.id AND 'COMMUNITY_SECRETARY' = ANY (p.roles) LIMIT 1) AS secretary_id
  FROM people.unit u WHERE u.kind = 'COMMUNITY';
CREATE TEMP TABLE net AS
  SELECT row_number() OVER (PARTITION BY unit_id ORDER BY code) - 1 AS k, count(*) OVER (PARTITION BY unit_id) AS total, id AS grid_id, path, unit_id FROM people.grid;
CREATE TEMP TABLE theme AS
  SELECT row_number() OVER (ORDER BY code) - 1 AS k, code, coalesce(display_name, name) AS name FROM cases.category WHERE level >= 2;
CREATE TEMP TABLE office AS
  SELECT row_number() OVER (ORDER BY code) - 1 AS k, id AS unit_id FROM people.unit WHERE kind IN ('OFFICE', 'CENTRE', 'POLICE_STATION', 'JUSTICE_OFFICE');

-- One line of chance per matter; newer days hold more matters, and communities differ in size.
CREATE TEMP TABLE draw AS
  SELECT n, current_date - floor(power(random(), 1.3) * 1400)::int AS day, random() AS level, random() AS phase, random() AS size, random() AS decided,
    floor(power(random(), 1.4) * (SELECT count(*) FROM area))::int AS area, random() AS net, floor(random() * (SELECT count(*) FROM theme))::int AS theme,
    floor(random() * (SELECT count(*) FROM office))::int AS office
  FROM generate_series(1, $COUNT) AS n;

CREATE TEMP TABLE matter AS
  SELECT uuidv7() AS id, d.*, a.community_id, a.subdistrict_id, a.secretary_id, g.grid_id, g.path, t.code, t.name, o.unit_id,
    row_number() OVER (PARTITION BY extract(year FROM d.day) ORDER BY d.day, d.n) AS number,
    CASE WHEN d.level < 0.35 THEN 'GRID' WHEN d.level < 0.7 THEN 'COMMUNITY' ELSE 'SUBDISTRICT' END AS at_level,
    -- old matters are closed, those of the last weeks mostly open
    d.phase < CASE WHEN current_date - d.day > 120 THEN 0.97 WHEN current_date - d.day > 30 THEN 0.75 ELSE 0.3 END AS done
  FROM draw d
  JOIN area a ON a.k = d.area
  JOIN net g ON g.unit_id = a.community_id AND g.k = floor(d.net * g.total)
  JOIN theme t ON t.k = d.theme
  JOIN office o ON o.k = d.office;

INSERT INTO cases."case" (id, version, created_at, case_no, case_kind, state, current_level, severity, urgency, confidentiality, channel, category_code, line_code,
  summary, appeal_content, place_path, subdistrict_id, community_id, grid_id, people_count, household_count, must_escalate, registered_on, first_responsible_post_id,
  lead_unit_id, dispatched_on, due_on, due_unit, due_length, resolution, result_text, closed_on, progress, contact_count, evidence_count, substantive_count, level_record_count)
SELECT m.id, 1 + floor(m.size * 9)::int, m.day + interval '9 hours', 'XC' || extract(year FROM m.day) || lpad((100000 + m.number)::text, 6, '0'), 'DISPUTE',
  CASE WHEN m.done THEN 'CLOSED' WHEN m.at_level = 'GRID' THEN 'GRID_HANDLING' WHEN m.at_level = 'COMMUNITY' THEN 'COMMUNITY_HANDLING'
    WHEN m.size < 0.2 THEN 'SUBDISTRICT_TRIAGE' WHEN m.size < 0.35 THEN 'DISPATCHED' WHEN m.size < 0.38 THEN 'OBJECTION' ELSE 'HANDLING' END,
  m.at_level, CASE WHEN m.size > 0.85 THEN 'COMPLEX' ELSE 'GENERAL' END, CASE WHEN m.size > 0.95 THEN 'URGENT' ELSE 'NORMAL' END,
  CASE WHEN m.decided > 0.995 THEN 'RESTRICTED' ELSE 'NORMAL' END, (ARRAY['GRID', 'VISIT', 'PHONE', 'LETTER', 'ONLINE', 'SCREENING'])[1 + floor(m.net * 6)::int],
  m.code, left(m.code, 2), m.name || '：居民反映的示范事项' || m.n, '居民反映' || m.name || '方面的问题，希望尽快协调处理。' || repeat('情况说明。', floor(m.size * 20)::int),
  m.path, m.subdistrict_id, m.community_id, m.grid_id, 1 + floor(m.size * m.size * 60)::int, 1 + floor(m.size * m.size * 20)::int, m.size > 0.85, m.day,
  CASE m.at_level WHEN 'GRID' THEN NULL WHEN 'COMMUNITY' THEN m.secretary_id ELSE coalesce(l.leader_post_id, m.secretary_id) END,
  CASE WHEN m.at_level = 'SUBDISTRICT' THEN m.unit_id ELSE m.community_id END, CASE WHEN m.at_level = 'SUBDISTRICT' THEN m.day + 3 END,
  m.day + CASE m.at_level WHEN 'GRID' THEN 7 WHEN 'COMMUNITY' THEN 15 ELSE 30 END, 'DAY', CASE m.at_level WHEN 'GRID' THEN 7 WHEN 'COMMUNITY' THEN 15 ELSE 30 END,
  CASE WHEN m.done THEN 'RESOLVED' ELSE 'UNRESOLVED' END, CASE WHEN m.done THEN '已协调解决，当事人满意。' END, CASE WHEN m.done THEN least(m.day + floor(m.size * 40)::int, current_date) END,
  '已上门联系，正在协调。', 1, 1, 1, 1
FROM matter m LEFT JOIN people.business_line l ON l.code = left(m.code, 2) AND l.valid_to IS NULL;

-- One conference a week; each matter that was decided has an item on one of them, and one to three decisions.
CREATE TEMP TABLE session AS
  SELECT row_number() OVER () - 1 AS k, uuidv7() AS id, day::date FROM generate_series(current_date - 1400, current_date, interval '7 days') AS day;

INSERT INTO meetings.meeting (id, version, created_at, kind, state, session_number, title, starts_at, place, chair_post_id, is_conference, sign_in_code, area_path,
  seat_post_ids, seat_person_ids, chair_post_ids, present_post_ids, notified_at, ended_at)
SELECT s.id, 9, s.day, 'REGULAR', 'ARCHIVED', 'B' || s.k, '信访工作联席会议', s.day + interval '1 hour', '三楼会议室', chair.id, true, '000000', place.path, '{}', '{}', '{}', '{}', s.day - 3, s.day + interval '3 hours'
FROM session s, (SELECT id FROM people.post WHERE code = 'party-secretary') chair, (SELECT path FROM people.unit WHERE kind = 'SUBDISTRICT' LIMIT 1) place;

CREATE TEMP TABLE item AS
  SELECT uuidv7() AS id, m.id AS case_id, m.number, m.code, m.day, m.size, m.unit_id, s.id AS meeting_id, s.day AS met
  FROM matter m JOIN session s ON s.k = least(floor((m.day - (current_date - 1400)) / 7.0)::int + 1, (SELECT max(k) FROM session)) WHERE m.decided < 0.3;

INSERT INTO meetings.agenda_item (id, version, created_at, state, meeting_id, meeting_state, area_path, title, source, case_id, case_version, line_code, closed, published)
SELECT i.id, 3, i.met, 'DECIDED', i.meeting_id, 'ARCHIVED', place.path, '示范议题', 'CASE', i.case_id, 1, left(i.code, 2), false, true
FROM item i, (SELECT path FROM people.unit WHERE kind = 'SUBDISTRICT' LIMIT 1) place;

INSERT INTO meetings.decision_item (id, version, created_at, state, meeting_id, agenda_item_id, case_id, line_code, area_path, content, lead_unit_id, co_unit_ids,
  responsible_post_id, due_on, closed, chair_post_id, confirmed_on)
SELECT uuidv7(), 2, i.met + part * interval '1 minute', CASE WHEN i.met < current_date - 60 THEN 'VERIFIED' ELSE (ARRAY['OPEN', 'ACKNOWLEDGED', 'IN_PROGRESS'])[1 + floor(i.size * 3)::int] END,
  i.meeting_id, i.id, i.case_id, left(i.code, 2), place.path, '由牵头单位会同有关单位办理，第' || part || '项。', i.unit_id, '{}', lead.id, i.met + 30, false, chair.id, i.met
FROM item i CROSS JOIN LATERAL generate_series(1, 1 + floor(i.size * 3)::int) AS part,
  LATERAL (SELECT id FROM people.post WHERE unit_id = i.unit_id ORDER BY code LIMIT 1) lead,
  (SELECT id FROM people.post WHERE code = 'party-secretary') chair, (SELECT path FROM people.unit WHERE kind = 'SUBDISTRICT' LIMIT 1) place;

DROP TABLE area, net, theme, office, draw, matter, session, item;
