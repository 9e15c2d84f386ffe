import { describe, expect, test } from '@jest/globals';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { ROOT, gateway, services } from '../src/layout.mjs';

const folder = join(ROOT, 'docker');
const read = (path) => readFileSync(join(folder, path), 'utf8');
const compose = parse(read('compose.yaml'), { merge: true, strict: true });
const parts = compose.services;

describe('compose.yaml', () => {
  test('has a migration and a server for every service, each with its own role and after what it needs', () => {
    for (const { id, path } of services(ROOT)) {
      const role = `postgres://lianxi_${id}:\${LIANXI_${id.toUpperCase()}_PASSWORD}@postgres:5432/lianxi`;
      expect(parts[id]).toMatchObject({
        command: ['serve'],
        environment: { DATABASE_URL: role },
        build: { args: { APP: path } },
      });
      expect(parts[id].environment.OWNER_DATABASE_URL).toBeUndefined();
      expect(parts[id].depends_on[`migrate-${id}`]).toEqual({ condition: 'service_completed_successfully' });
      expect(parts[`migrate-${id}`]).toMatchObject({
        command: ['migrate'],
        restart: 'no',
        environment: { DATABASE_URL: role },
        build: { args: { APP: path } },
      });
      expect(parts[`seed-${id}`]).toMatchObject({ command: ['seed-demo'], profiles: ['demo'] });
      expect(parts.gateway.environment[`${id.toUpperCase()}_URL`]).toBe(`http://${id}:8080`);
    }
    expect(parts.gateway.build.args.APP).toBe(gateway(ROOT).path);
  });

  test('names in depends_on, networks and volumes exist', () => {
    for (const [name, part] of Object.entries(parts)) {
      for (const needed of Object.keys(part.depends_on ?? {}))
        expect([name, Object.keys(parts)]).toEqual([name, expect.arrayContaining([needed])]);
      for (const network of part.networks) expect(compose.networks).toHaveProperty(network);
      for (const volume of part.volumes ?? []) {
        const [source] = volume.split(':');
        if (source.startsWith('./')) expect(statSync(join(ROOT, source)).isFile()).toBe(true);
        else expect(compose.volumes).toHaveProperty(source);
      }
    }
  });

  test("gives every part a data folder of its own: the gateway's keys are nobody else's", () => {
    const holders = {};
    for (const [name, part] of Object.entries(parts))
      for (const volume of part.volumes ?? []) if (!volume.startsWith('./')) (holders[volume] ??= []).push(name);
    const of = (id) => [`migrate-${id}`, id, `seed-${id}`];
    const expected = Object.fromEntries(services(ROOT).map(({ id }) => [`${id}:/data`, of(id)]));
    expect(holders).toEqual({
      ...expected,
      'gateway:/data': ['gateway'],
      'database:/var/lib/postgresql': ['postgres'],
    });
  });

  test('tells people the address that the world uses', () => {
    expect(parts.people.environment.LIANXI_PUBLIC_URL).toBe('${LIANXI_PUBLIC_URL:-http://localhost:4000}');
  });

  test('publishes nothing but the gateway', () => {
    expect(Object.keys(parts).filter((name) => parts[name].ports)).toEqual(['gateway']);
    expect(Object.keys(parts).filter((name) => parts[name].networks.includes('outside'))).toEqual(['gateway']);
    expect(compose.networks.internal.internal).toBe(true);
    expect(parts.postgres).toMatchObject({
      image: 'postgres:18',
      healthcheck: { test: expect.arrayContaining(['pg_isready']) },
    });
  });

  test('takes every variable from .env.example, which holds no secret', () => {
    const used = [...read('compose.yaml').matchAll(/\$\{(\w+)/g)].map((match) => match[1]);
    const given = Object.fromEntries(
      read('.env.example')
        .split('\n')
        .filter((line) => /^\w+=/.test(line))
        .map((line) => [line.split('=')[0], line.slice(line.indexOf('=') + 1)]),
    );
    expect(Object.keys(given).sort()).toEqual([...new Set(used)].sort());
    for (const [name, value] of Object.entries(given))
      if (name.endsWith('PASSWORD')) expect([name, value]).toEqual([name, '']);
    expect(read('.gitignore')).toMatch(/^\.env$/m);
  });
});

test('the Dockerfile builds any part by its folder and runs as an ordinary user', () => {
  const lines = read('node.Dockerfile').split('\n');
  const last = lines.lastIndexOf('FROM node:24-slim');
  expect(lines).toContain('FROM node:24-slim AS build');
  expect(lines.slice(last)).toEqual(
    expect.arrayContaining(['ARG APP', 'USER node', 'WORKDIR /platform/$APP', 'CMD ["serve"]']),
  );
  expect(read('node.Dockerfile.dockerignore').split('\n')).toEqual(
    expect.arrayContaining(['**/node_modules', '.git', '.lianxi']),
  );
});

test('the container passes every password that provision.sql asks for', () => {
  const script = read('postgres/10-provision.sh');
  const listed = /services constant text\[\] := ARRAY\[([^\]]*)\]/
    .exec(read('postgres/provision.sql'))[1]
    .match(/\w+/g);
  expect(listed.sort()).toEqual(
    services(ROOT)
      .map((one) => one.id)
      .sort(),
  );
  for (const id of ['owner', ...listed]) {
    expect(script).toContain(`set_config('lianxi.password_${id}', :'${id}', false)`);
    expect(script).toContain(`--set ${id}="$LIANXI_${id.toUpperCase()}_PASSWORD"`);
    expect(parts.postgres.environment).toHaveProperty(`LIANXI_${id.toUpperCase()}_PASSWORD`);
  }
  for (const name of readdirSync(join(folder, 'postgres')).filter((each) => each.endsWith('.sh')))
    expect(statSync(join(folder, 'postgres', name)).mode & 0o111).not.toBe(0);
});
