import type { Viewer } from '@lianxi/frontend-kit';
import type {
  CaseChannel,
  CasePurpose,
  Cases_RegisterChoicesQuery,
  RegisterCaseInput,
  Severity,
  Urgency,
} from '../../gql/graphql';
import type { ChosenFile } from '@lianxi/frontend-kit';

/** What the form holds; names are those of the graph's input. */
export interface RegisterValues {
  categoryCode: string;
  summary: string;
  appealContent: string;
  communityId?: string;
  gridId?: string;
  householdId?: string;
  channel: CaseChannel;
  severity: Severity;
  urgency: Urgency;
  peopleCount: number;
  householdCount: number;
  partyName?: string;
  partyPhone?: string;
  partyAddress?: string;
  accusedUnitId?: string;
  accusedPersonId?: string;
  purpose?: CasePurpose;
  accusation?: boolean;
  remark?: string;
  photos?: ChosenFile[];
}

export type Choices = Cases_RegisterChoicesQuery;
export type Category = Choices['categories'][number];

/** Where the acting post works: a grid, a community, or neither (then the place is chosen). */
export function placeOf(choices: Choices) {
  const post = choices.viewer?.acting?.post;
  const grid = post?.grid ?? null;
  const community =
    grid?.community ?? (post?.unit?.kind === 'COMMUNITY' ? { id: post.unit.id, name: post.unit.name } : null);
  return { grid, community };
}

export type Place = ReturnType<typeof placeOf>;

export const defaultsOf = (place: Place): Partial<RegisterValues> => ({
  channel: place.grid ? 'GRID' : 'VISIT',
  severity: 'GENERAL',
  urgency: 'NORMAL',
  peopleCount: 1,
  householdCount: 1,
  ...(place.community ? { communityId: place.community.id } : {}),
  ...(place.grid ? { gridId: place.grid.id } : {}),
});

export function registerInput(
  { photos: _photos, accusation, ...values }: RegisterValues,
  clientMutationId: string,
): RegisterCaseInput {
  const asked = Boolean(values.accusedUnitId || values.accusedPersonId) && values.purpose !== 'ACCUSATION';
  return { ...values, ...(asked && accusation !== undefined ? { accusation } : {}), clientMutationId };
}

/**
 * Unfinished forms, in memory and only as long as the viewer is signed in: personal data never goes to the browser's
 * storage.
 */
const drafts = new WeakMap<Viewer, Partial<RegisterValues>>();
export const draftOf = (viewer: Viewer) => drafts.get(viewer);
/** A picture that was still on its way is not kept. */
export const keepDraft = (viewer: Viewer, values: Partial<RegisterValues>) =>
  void drafts.set(viewer, { ...values, photos: (values.photos ?? []).filter(({ fileId }) => fileId !== null) });
export const dropDraft = (viewer: Viewer) => void drafts.delete(viewer);
