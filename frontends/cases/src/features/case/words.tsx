import { useT } from '@lianxi/frontend-kit';

/** Words of the graph's enumerations in the order in which they are offered; labels are `<kind>.<value>`. */
export const CHOICES = {
  state: [
    'REGISTERED',
    'GRID_HANDLING',
    'COMMUNITY_HANDLING',
    'SUBDISTRICT_TRIAGE',
    'DISPATCHED',
    'OBJECTION',
    'HANDLING',
    'CLOSED',
  ],
  level: ['GRID', 'COMMUNITY', 'SUBDISTRICT'],
  light: ['YELLOW', 'RED'],
  channel: ['VISIT', 'PHONE', 'LETTER', 'ONLINE', 'SCREENING', 'JOINT_OFFICE', 'GRID'],
  purpose: ['SUGGESTION', 'APPEAL', 'REQUEST', 'ACCUSATION', 'CONSULTATION', 'OTHER'],
  severity: ['GENERAL', 'COMPLEX'],
  urgency: ['NORMAL', 'URGENT'],
  recordType: [
    'CONTACT',
    'INVESTIGATION',
    'MEDIATION',
    'EXPLANATION',
    'MEASURE',
    'IMPLEMENTATION',
    'HEARING',
    'NOTE',
    'URGE',
  ],
  resolution: ['RESOLVED', 'PARTIAL', 'UNRESOLVED'],
  reopenReason: ['DISSATISFIED', 'REBOUNDED', 'CHECK_FINDING', 'AGREEMENT_NOT_PERFORMED'],
} as const;

/** Options of a `Select` for one enumeration. */
export function useChoices() {
  const t = useT();
  return <Kind extends keyof typeof CHOICES>(kind: Kind) =>
    CHOICES[kind].map((value) => ({ value, label: t(`${kind}.${value}`) }));
}

interface NamedPost {
  title: string;
  holder?: { name: string } | null;
}

/** A post with whoever holds it: responsibility follows the post (§5.1), the name says who that is today. */
export function PostName({ post }: { post: NamedPost | null | undefined }) {
  const t = useT();
  if (!post) return null;
  return (
    <span className="cs-post">
      <span>{post.title}</span> <strong>{post.holder?.name ?? t('post.vacant')}</strong>
    </span>
  );
}

interface NamedAssignment {
  person?: { name: string } | null;
  post?: { title: string; unit?: { name: string } | null } | null;
}

/** Who did something, acting as what. Null for the platform itself. */
export function actorText(actor: NamedAssignment | null | undefined): string | null {
  if (!actor) return null;
  return [actor.person?.name, actor.post?.title].filter(Boolean).join(' · ') || null;
}
