import type { GraphQLFormattedError } from 'graphql';

interface Entities {
  data?: Record<string, unknown> | null;
  errors?: GraphQLFormattedError[];
}

/** A fetch of entities without repeats: what to send, and how to give every asker its own place in the answer again. */
export interface WithoutRepeats {
  variables: Record<string, unknown> | undefined;
  restore<Result extends Entities>(result: Result): Result;
}

/**
 * Fifty rows of a list name the same few units: each is asked for once. What is not a fetch of entities stays as it is.
 */
export function withoutRepeats(variables: Record<string, unknown> | undefined): WithoutRepeats {
  const asked = variables?.['representations'];
  const whole = { variables, restore: <Result>(result: Result) => result };
  if (!Array.isArray(asked)) return whole;
  const places = new Map<string, number>();
  const firsts: number[] = [];
  const placeOf = asked.map((representation, index) => {
    const key = JSON.stringify(representation);
    if (!places.has(key)) places.set(key, firsts.push(index) - 1);
    return places.get(key)!;
  });
  if (firsts.length === asked.length) return whole;
  return {
    variables: { ...variables, representations: firsts.map((index) => asked[index]) },
    restore: (result) => {
      const entities = result.data?.['_entities'];
      if (!Array.isArray(entities) || entities.length !== firsts.length) return result;
      const errors = result.errors?.map((error) => ({
        ...error,
        path: error.path?.map((part, depth) =>
          depth === 1 && typeof part === 'number' ? (firsts[part] ?? part) : part,
        ),
      }));
      return {
        ...result,
        data: { ...result.data, _entities: placeOf.map((place) => entities[place]) },
        ...(errors && { errors }),
      };
    },
  };
}
