import { useQuery } from '@apollo/client/react';
import { useT } from '@lianxi/frontend-kit';
import { Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { Cases_Persons } from './recusal.graphql';

interface PersonSelectProps {
  /** The three below are given by `Form.Item`. */
  id?: string;
  value?: string;
  onChange?: (value: string) => void;
  /** Whoever is chosen already: may not be among the first who are found. */
  known?: { id: string; name: string };
}

/** One member of the staff, found by name; posts and units tell namesakes apart. */
export function PersonSelect({ known, ...field }: PersonSelectProps) {
  const t = useT();
  const [text, setText] = useState('');
  const wanted = useDeferredValue(text.trim());
  const { data, loading } = useQuery(Cases_Persons, { variables: { filter: wanted ? { text: wanted } : null } });
  const options = (data?.persons?.edges ?? []).map(({ node }) => {
    const posts = node.assignments.flatMap(({ post }) =>
      post ? [[post.unit?.name, post.title].filter(Boolean).join(' ')] : [],
    );
    return { value: node.id, label: [node.name, ...posts.slice(0, 2)].join(' · ') };
  });
  if (known && !wanted && !options.some(({ value }) => value === known.id))
    options.unshift({ value: known.id, label: known.name });
  return (
    <Select
      {...field}
      allowClear
      loading={loading}
      options={options}
      showSearch={{ filterOption: false, onSearch: setText }}
      placeholder={t('recusal.findPerson')}
    />
  );
}
