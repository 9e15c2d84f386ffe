// "One word, one trail": every verb of a noun has its mutation, and every verb and state its label in both languages.
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
 * a language to the words of the department's module, or is null for a service that has none yet.
 */
export function wordProblems({ service, nouns, mutations, labels }) {
  const known = new Set(mutations);
  const problems = [];
  const labelled = (...keys) => {
    if (labels)
      for (const language of LANGUAGES)
        if (!keys.some((key) => labels[language]?.[key]))
          problems.push(`frontends/${service}/locales/${language}.json: ${keys.join(' or ')} is missing`);
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
    for (const state of states) labelled(`state.${name}.${state}`, `state.${state}`);
  }
  return problems;
}

/** Reads a service's schema and its module's words from a clone, and checks them. */
export function checkWords(root, service, nouns) {
  const read = (...path) => readFileSync(join(root, ...path), 'utf8');
  const labels = existsSync(join(root, 'frontends', service))
    ? Object.fromEntries(
        LANGUAGES.map((language) => [language, JSON.parse(read('frontends', service, 'locales', `${language}.json`))]),
      )
    : null;
  return wordProblems({ service, nouns, labels, mutations: mutationsOf(read('services', service, 'schema.graphql')) });
}
