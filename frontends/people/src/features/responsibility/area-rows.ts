import type { People_ResponsibilityQuery } from '../../gql/graphql';

type Report = NonNullable<People_ResponsibilityQuery['coverage']>;
export type AreaPost = NonNullable<Report['directorPost']>;

export interface AreaRow {
  key: string;
  level: 'SUBDISTRICT' | 'COMMUNITY' | 'GRID';
  name: string;
  post: AreaPost | null;
  /** Null where nobody answers for the area. */
  person: string | null;
  cadres: string[] | null;
  households: number;
}

/** The areas from the top down, one row each; a person that cannot be read is a dash and no gap. */
export function areaRows({ subdistrict, directorPost, director, households, communities }: Report): AreaRow[] {
  const nameOf = (held: Report['director']) => (held ? (held.person?.name ?? '–') : null);
  return [
    {
      key: 'subdistrict',
      level: 'SUBDISTRICT',
      name: subdistrict?.name ?? '',
      post: directorPost ?? null,
      person: nameOf(director),
      cadres: null,
      households,
    },
    ...communities.flatMap((one): AreaRow[] => [
      {
        key: one.community.id,
        level: 'COMMUNITY',
        name: one.community.name,
        post: one.secretaryPost ?? null,
        person: nameOf(one.secretary),
        cadres: null,
        households: one.households,
      },
      ...one.grids.map((two): AreaRow => ({
        key: two.grid.id,
        level: 'GRID',
        name: two.grid.name,
        post: two.workerPost ?? null,
        person: nameOf(two.worker),
        cadres: two.cadres.map(({ person }) => person?.name ?? '–'),
        households: two.households,
      })),
    ]),
  ];
}

export const isGap = ({ person, cadres }: AreaRow): boolean => person === null || cadres?.length === 0;
