// "One word, one trail": every verb of a noun has its mutation, every verb its label in its module, every state and
// every input field of the graph its label in contracts, in both languages.
// That each verb has a right is checked by the service itself when it starts (`defineNoun`).
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const LANGUAGES = ['zh-CN', 'en'];
const pascal = (name) => name[0].toUpperCase() + name.slice(1);
/** Rights to look or to take a copy along: a query or a download is their door. */
const looks = (verb) => /^(read|export)[A-Z]/.test(verb);

/** Names of the mutations in a schema file. */
export function mutationsOf(schema) {
  const body = /^type Mutation \{\n([\s\S]*?)^\}/m.exec(schema)?.[1] ?? '';
  return [...body.matchAll(/^ {2}(\w+)[(:]/gm)].map((match) => match[1]);
}

/**
 * What the words of one service lack. `nouns` is what its command `nouns` prints; `mutations` are names; `labels` maps
 * a language to the words of the department's module, or is null for a service that has none yet; `names` maps a
 * language to the names in contracts.
 */
export function wordProblems({ service, nouns, mutations, labels, names }) {
  const known = new Set(mutations);
  const problems = [];
  const labelled = (key) => {
    for (const language of LANGUAGES)
      if (labels && !labels[language]?.[key])
        problems.push(`frontends/${service}/locales/${language}.json: ${key} is missing`);
  };
  for (const { name, states, verbs, create } of nouns) {
    const acts = [...new Set([...verbs, ...create])].filter((verb) => !looks(verb));
    for (const verb of acts) {
      // a narrower right (callExtraordinary) is used through the door of the wider one (call)
      const words = [verb, ...create.filter((wider) => verb !== wider && verb.startsWith(wider))];
      if (!words.some((word) => known.has(word) || known.has(`${word}${pascal(name)}`)))
        problems.push(`services/${service}: ${name}.${verb} has no mutation ${verb}${pascal(name)}`);
      labelled(`verb.${name}.${verb}`);
    }
    for (const state of states) problems.push(...unnamed([`state.${name}.${state}`], names));
  }
  return problems;
}

/** Keys that have no name in contracts, in one of the languages. */
export const unnamed = (keys, names) =>
  keys.flatMap((key) =>
    LANGUAGES.filter((language) => !names[language]?.[key]).map(
      (language) => `packages/contracts/messages/names.${language}.json: ${key} is missing`,
    ),
  );

/** Names of contracts in a clone, by language. */
export const readNames = (root) =>
  Object.fromEntries(
    LANGUAGES.map((language) => [
      language,
      JSON.parse(readFileSync(join(root, 'packages/contracts/messages', `names.${language}.json`), 'utf8')),
    ]),
  );

/**
 * Fields that a caller fills in: arguments of mutations and queries, and the fields of every input type, as keys of
 * their labels. Descriptions may hold anything and are left out first.
 */
export function fieldsOf(schema) {
  const plain = schema.replace(/"""[\s\S]*?"""/g, '').replace(/^\s*"[^"\n]*"$/gm, '');
  const blocks = [...plain.matchAll(/^(?:extend )?(type|input) (\w+)[^{]*\{\n([\s\S]*?)^\}/gm)];
  const found = new Set();
  for (const [, kind, name, body] of blocks) {
    const text = kind === 'input' ? body : /^(Mutation|Query)$/.test(name) ? argumentsIn(body) : '';
    for (const [, field] of text.matchAll(/(?:^|[(,])\s*(\w+):/gm)) found.add(`field.${field}`);
  }
  return [...found].sort();
}

const argumentsIn = (body) => [...body.matchAll(/\(([^)]*)\)/g)].map(([, list]) => list).join(',\n');

/** Reads a service's schema and its module's words from a clone, and checks them. */
export function checkWords(root, service, nouns) {
  const read = (...path) => readFileSync(join(root, ...path), 'utf8');
  const labels = existsSync(join(root, 'frontends', service))
    ? Object.fromEntries(
        LANGUAGES.map((language) => [language, JSON.parse(read('frontends', service, 'locales', `${language}.json`))]),
      )
    : null;
  return wordProblems({
    service,
    nouns,
    labels,
    names: readNames(root),
    mutations: mutationsOf(read('services', service, 'schema.graphql')),
  });
}
