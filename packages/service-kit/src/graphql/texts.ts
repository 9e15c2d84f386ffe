import { defaultFieldResolver, isObjectType, type GraphQLSchema } from 'graphql';
import { keptTexts } from '../text.js';

/**
 * Every text that comes in through the graph, of every field there is, is in its one form before a resolver sees it, or
 * refused at its field.
 */
export function keepTexts(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      if (!field.args.length) continue;
      const resolve = field.resolve ?? defaultFieldResolver;
      field.resolve = (source, args, context, info) => resolve(source, keptTexts(args, field.name), context, info);
    }
  }
  return schema;
}
