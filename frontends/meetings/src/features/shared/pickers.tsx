import { useQuery } from '@apollo/client/react';
import { useT } from '@lianxi/frontend-kit';
import { Select } from 'antd';
import type { Meetings_PostsQuery } from '../../gql/graphql';
import { postName } from './names';
import { Meetings_Chairs, Meetings_Posts, Meetings_Units } from './shared.graphql';

interface PickerProps<Value> {
  /** Filled in by `Form.Item`. */
  id?: string;
  value?: Value;
  onChange?: (value: Value) => void;
  label: string;
}

type UnitPosts = Pick<NonNullable<Meetings_PostsQuery['unit']>, 'name' | 'posts'>;

const SEARCH = { optionFilterProp: 'label' } as const;

/** One unit of the sub-district. */
export function UnitPicker({ label, ...field }: PickerProps<string | null>) {
  const t = useT();
  const { options, loading } = useUnitOptions();
  return (
    <Select
      {...field}
      allowClear
      showSearch={SEARCH}
      aria-label={label}
      placeholder={t('form.chooseUnit')}
      loading={loading}
      options={options}
    />
  );
}

/** Several units of the sub-district. */
export function UnitsPicker({ label, ...field }: PickerProps<string[]>) {
  const t = useT();
  const { options, loading } = useUnitOptions();
  return (
    <Select
      {...field}
      mode="multiple"
      allowClear
      showSearch={SEARCH}
      aria-label={label}
      placeholder={t('form.chooseUnits')}
      loading={loading}
      options={options}
      maxTagCount="responsive"
    />
  );
}

function useUnitOptions() {
  const { data, loading } = useQuery(Meetings_Units, { fetchPolicy: 'cache-first' });
  const options = (data?.units?.edges ?? []).map(({ node }) => ({ value: node.id, label: node.name }));
  return { options, loading };
}

/** A post of the unit or of the one above it, with its holder: who answers for a decision. */
export function PostPicker({ label, unitId, ...field }: PickerProps<string> & { unitId: string | null | undefined }) {
  const t = useT();
  const { data, loading } = useQuery(Meetings_Posts, {
    variables: { unitId: unitId ?? '' },
    skip: !unitId,
    fetchPolicy: 'cache-first',
  });
  const group = (unit: UnitPosts | null | undefined) =>
    unit?.posts.length
      ? [{ label: unit.name, options: unit.posts.map((post) => ({ value: post.id, label: postName(post) })) }]
      : [];
  const options = unitId ? [...group(data?.unit), ...group(data?.unit?.parent)] : [];
  return (
    <Select
      {...field}
      showSearch={SEARCH}
      aria-label={label}
      placeholder={unitId ? t('form.choosePost') : t('form.unitFirst')}
      disabled={!unitId}
      loading={loading}
      options={options}
    />
  );
}

const CHAIR_SEATS: readonly string[] = ['CHIEF_CONVENER', 'CONVENER'];

/** Who may chair on a day: the chief convener and the conveners, with the holders of that day. */
export function ChairPicker({ label, on, ...field }: PickerProps<string> & { on?: string | undefined }) {
  const t = useT();
  const { data, loading } = useQuery(Meetings_Chairs, { variables: { on: on ?? null }, fetchPolicy: 'cache-first' });
  const options = (data?.conference?.seats ?? []).flatMap(({ kind, post }) =>
    CHAIR_SEATS.includes(kind) && post
      ? [{ value: post.id, label: t('seat.line', { seat: t(`seat.${kind}`), post: postName(post) }) }]
      : [],
  );
  return (
    <Select
      {...field}
      showSearch={SEARCH}
      aria-label={label}
      placeholder={t('form.chooseChair')}
      loading={loading}
      options={options}
    />
  );
}
